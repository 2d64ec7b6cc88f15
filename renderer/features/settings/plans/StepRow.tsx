import { ActionIcon, NativeSelect, NumberInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { CHANNELS, MODES, STAGES, type StepDraft } from "./plan-draft.ts";
import styles from "./plans.module.css";

const SIDES = [
  { value: "before", label: "antes" },
  { value: "after", label: "después" },
];

type Props = { step: StepDraft; place: number; onChange: (step: StepDraft) => void; onRemove: () => void };

/** One step of a plan: when, through what, in which tone, from how much, and who decides. */
export function StepRow({ step, place, onChange, onRemove }: Props) {
  const name = (what: string) => `${what} del paso ${place}`;
  return (
    <tr>
      <td>
        <When step={step} name={name} onChange={onChange} />
      </td>
      <td>
        <Choice label={name("Medio")} data={CHANNELS} value={step.channel} onChange={(channel) => onChange({ ...step, channel })} />
      </td>
      <td>
        <Choice label={name("Etapa")} data={STAGES} value={step.stage} onChange={(stage) => onChange({ ...step, stage })} />
      </td>
      <td>
        <MoneyField
          aria-label={name("Importe vencido mínimo")}
          placeholder="cualquiera"
          currency={step.atLeast?.currency ?? "PEN"}
          value={step.atLeast?.amountMinor ?? null}
          onChange={(minor) => onChange(withLeast(step, minor))}
        />
      </td>
      <td>
        <Choice label={name("Cómo sale")} data={MODES} value={step.mode} onChange={(mode) => onChange({ ...step, mode })} />
      </td>
      <td>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={`Quitar el paso ${place}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  );
}

function withLeast({ atLeast, ...step }: StepDraft, minor: number | null): StepDraft {
  return minor === null || minor <= 0 ? step : { ...step, atLeast: { amountMinor: minor, currency: atLeast?.currency ?? "PEN" } };
}

function When({ step, name, onChange }: Pick<Props, "step" | "onChange"> & { name: (what: string) => string }) {
  // The side is kept while the number is typed anew.
  const [isBefore, setBefore] = useState((step.days ?? 0) < 0);
  const set = (days: number | null, before: boolean) => onChange({ ...step, days: days === null ? null : before ? 0 - days : days });
  return (
    <div className={styles.when}>
      <NumberInput
        aria-label={name("Días")}
        min={0}
        max={isBefore ? 60 : 720}
        allowDecimal={false}
        hideControls
        value={step.days === null ? "" : Math.abs(step.days)}
        onChange={(value) => set(typeof value === "number" ? value : null, isBefore)}
      />
      <NativeSelect
        aria-label={name("Antes o después de vencer")}
        data={SIDES}
        value={isBefore ? "before" : "after"}
        onChange={(event) => {
          const before = event.currentTarget.value === "before";
          setBefore(before);
          set(step.days === null ? null : Math.abs(step.days), before);
        }}
      />
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  data: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, data, value, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      aria-label={label}
      data={data.map((each) => ({ ...each }))}
      value={value}
      onChange={(event) => {
        const found = data.find((each) => each.value === event.currentTarget.value);
        if (found) onChange(found.value);
      }}
    />
  );
}
