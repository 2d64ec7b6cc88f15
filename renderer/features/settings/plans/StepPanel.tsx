import { Button, Checkbox, Group, NumberInput, Select, Stack, TagsInput } from "@mantine/core";

import type { Person } from "../../../../shared/contract/settings-people.ts";
import { currencyName } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import type { StepDraft } from "./plan-draft.ts";
import { channelLabel, daysLabel, RISKS, stageLabel, TONES } from "./plan-words.ts";
import styles from "./plans.module.css";

type Fields = { step: StepDraft; onChange: (step: StepDraft) => void };

type Props = Fields & { people: readonly Person[]; segments: readonly string[]; onClose: () => void };

/** Those in which documents are issued here. */
const CURRENCIES = ["PEN", "USD", "EUR"];

const BESIDE = { withinPortal: false };

/** What a step has beyond its day and channel: its words, for whom it is, and who does it. */
export function StepPanel({ step, people, segments, onChange, onClose }: Props) {
  const when = step.days === null ? "" : `, ${daysLabel(step.days)}`;
  return (
    <SidePanel
      title={`${channelLabel(step.channel)}${when}`}
      subtitle={`Etapa ${stageLabel(step.stage).toLowerCase()}. Lo que cambies se guarda con «Guardar plan».`}
      onClose={onClose}
      foot={
        <Button variant="default" onClick={onClose}>
          Volver al plan
        </Button>
      }
    >
      <Stack gap="md">
        <Words step={step} onChange={onChange} />
        <ForWhom step={step} segments={segments} onChange={onChange} />
        <Who step={step} people={people} onChange={onChange} />
      </Stack>
    </SidePanel>
  );
}

type Detail = "tone" | "template" | "atLeast" | "segments" | "risks" | "currency" | "personId" | "escalate";

/** The step with a detail set, or without it when there is nothing in it. */
function withField<Key extends Detail>(step: StepDraft, key: Key, value: StepDraft[Key] | undefined): StepDraft {
  const next: StepDraft = { ...step };
  delete next[key];
  return value === undefined ? next : Object.assign(next, { [key]: value });
}

function Words({ step, onChange }: Fields) {
  const templates = useCall("letters.listTemplates", {}).data?.templates ?? [];
  return (
    <>
      <Select
        label="Tono"
        placeholder="El de su etapa"
        data={TONES.map((tone) => ({ ...tone }))}
        value={step.tone ?? null}
        clearable
        comboboxProps={BESIDE}
        data-autofocus
        onChange={(tone) => onChange(withField(step, "tone", tone ?? undefined))}
      />
      <Select
        label="Plantilla"
        description="Las palabras con que se escribe."
        placeholder="La de su etapa"
        data={templates.map(({ code, name }) => ({ value: code, label: name }))}
        value={step.template ?? null}
        clearable
        comboboxProps={BESIDE}
        onChange={(template) => onChange(withField(step, "template", template ?? undefined))}
      />
    </>
  );
}

function ForWhom({ step, segments, onChange }: Fields & { segments: readonly string[] }) {
  return (
    <fieldset className={styles.group}>
      <legend>Solo para</legend>
      <Stack gap="sm">
        <TagsInput
          label="Segmentos"
          description="Vacío: para todos. Escribe uno y pulsa Enter."
          data={[...segments]}
          value={step.segments ?? []}
          maxTags={20}
          maxLength={60}
          comboboxProps={BESIDE}
          onChange={(chosen) => onChange(withField(step, "segments", chosen.length > 0 ? chosen : undefined))}
        />
        <Checkbox.Group
          label="Riesgo del cliente"
          description="Sin marcar ninguno: cualquiera."
          value={step.risks ?? []}
          onChange={(risks) => onChange(withField(step, "risks", risks.length > 0 ? risks : undefined))}
        >
          <Group gap="md" mt={6}>
            {RISKS.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
        <MoneyField
          label="Si debe vencido desde"
          placeholder="cualquier importe"
          currency={step.atLeast?.currency ?? step.currency ?? "PEN"}
          value={step.atLeast?.amountMinor ?? null}
          onChange={(minor) =>
            onChange(
              withField(
                step,
                "atLeast",
                minor === null || minor <= 0
                  ? undefined
                  : { amountMinor: minor, currency: step.atLeast?.currency ?? step.currency ?? "PEN" },
              ),
            )
          }
        />
        <Select
          label="Moneda de lo que debe"
          placeholder="Cualquiera"
          data={CURRENCIES.map((currency) => ({ value: currency, label: currencyName(currency) }))}
          value={step.currency ?? null}
          clearable
          comboboxProps={BESIDE}
          onChange={(currency) => onChange(inCurrency(step, currency ?? undefined))}
        />
      </Stack>
    </fieldset>
  );
}

/** The amount is of the currency that the step is about. */
function inCurrency(step: StepDraft, currency: string | undefined): StepDraft {
  const changed = withField(step, "currency", currency);
  return currency && step.atLeast ? { ...changed, atLeast: { ...step.atLeast, currency } } : changed;
}

function Who({ step, people, onChange }: Fields & { people: readonly Person[] }) {
  const names = people.map(({ id, name }) => ({ value: String(id), label: name }));
  const escalate = step.escalate;
  if (people.length === 0)
    return <p className={styles.quiet}>Para dar un paso a alguien, agrega primero a las personas de tu oficina en Ajustes, Personas.</p>;
  return (
    <fieldset className={styles.group}>
      <legend>Quién</legend>
      <Stack gap="sm">
        <Select
          label="Lo hace"
          placeholder="El responsable del cliente"
          data={names}
          value={step.personId ? String(step.personId) : null}
          clearable
          comboboxProps={BESIDE}
          onChange={(id) => onChange(withField(step, "personId", id === null ? undefined : Number(id)))}
        />
        <Group grow align="flex-start">
          <Select
            label="Si nadie lo hace, pasa a"
            placeholder="Nadie"
            data={names}
            value={escalate ? String(escalate.toPersonId) : null}
            clearable
            comboboxProps={BESIDE}
            onChange={(id) =>
              onChange(
                withField(step, "escalate", id === null ? undefined : { afterDays: escalate?.afterDays ?? 3, toPersonId: Number(id) }),
              )
            }
          />
          <NumberInput
            label="después de (días)"
            min={1}
            max={60}
            allowDecimal={false}
            disabled={!escalate}
            value={escalate?.afterDays ?? ""}
            onChange={(days) =>
              escalate &&
              typeof days === "number" &&
              onChange({ ...step, escalate: { ...escalate, afterDays: Math.min(60, Math.max(1, days)) } })
            }
          />
        </Group>
      </Stack>
    </fieldset>
  );
}
