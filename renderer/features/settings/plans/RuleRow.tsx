import { ActionIcon, Autocomplete, NativeSelect } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Risk } from "../../../../shared/contract/common.ts";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { Choice } from "./Choice.tsx";
import type { Plan } from "./plan-draft.ts";
import { RISKS } from "./plan-words.ts";
import styles from "./plans.module.css";
import type { RuleDraft } from "./rules-draft.ts";

const ANY_RISK: readonly { value: Risk | ""; label: string }[] = [{ value: "", label: "Cualquier riesgo" }, ...RISKS];

type Props = {
  rule: RuleDraft;
  place: number;
  count: number;
  plans: readonly Plan[];
  segments: readonly string[];
  onChange: (rule: RuleDraft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One rule: which clients, which plan, and how many it catches. */
export function RuleRow({ rule, place, count, plans, segments, onChange, onMove, onRemove }: Props) {
  const name = (what: string) => `${what} de la regla ${place}`;
  return (
    <tr>
      <td className={styles.place}>{place}</td>
      <td>
        <Autocomplete
          className={styles.segment ?? ""}
          aria-label={name("Segmento")}
          placeholder="Cualquier segmento"
          data={[...segments]}
          maxLength={60}
          value={rule.segment}
          onChange={(segment) => onChange({ ...rule, segment })}
        />
      </td>
      <td>
        <Choice label={name("Riesgo")} data={ANY_RISK} value={rule.risk} onChange={(risk) => onChange({ ...rule, risk })} />
      </td>
      <td>
        <div className={styles.least}>
          <NativeSelect
            aria-label={name("Moneda")}
            data={[
              { value: "PEN", label: "S/" },
              { value: "USD", label: "US$" },
            ]}
            value={rule.leastCurrency}
            onChange={(event) => onChange({ ...rule, leastCurrency: event.currentTarget.value })}
          />
          <MoneyField
            aria-label={name("Importe que debe como mínimo")}
            placeholder="cualquiera"
            leftSection={null}
            leftSectionWidth={8}
            currency={rule.leastCurrency}
            value={rule.leastMinor}
            onChange={(leastMinor) => onChange({ ...rule, leastMinor })}
          />
        </div>
      </td>
      <td>
        <NativeSelect
          aria-label={name("Plan")}
          data={plans.map((plan) => ({ value: String(plan.id), label: plan.name }))}
          value={String(rule.planId)}
          onChange={(event) => onChange({ ...rule, planId: Number(event.currentTarget.value) })}
        />
      </td>
      <td className={styles.count}>{rule.clients === undefined ? "sin guardar" : rule.clients}</td>
      <td className={styles.moves}>
        <Move label={`Subir la regla ${place}`} isOff={place === 1} onClick={() => onMove(-1)}>
          <IconArrowUp size={16} stroke={1.6} aria-hidden="true" />
        </Move>
        <Move label={`Bajar la regla ${place}`} isOff={place === count} onClick={() => onMove(1)}>
          <IconArrowDown size={16} stroke={1.6} aria-hidden="true" />
        </Move>
        <Move label={`Quitar la regla ${place}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} aria-hidden="true" />
        </Move>
      </td>
    </tr>
  );
}

type MoveProps = { label: string; isOff?: boolean; onClick: () => void; children: ReactNode };

/** `aria-disabled` rather than disabled: the focus stays on the button of a rule that reached the top or the bottom. */
function Move({ label, isOff = false, onClick, children }: MoveProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      aria-disabled={isOff || undefined}
      data-off={isOff || undefined}
      onClick={() => !isOff && onClick()}
    >
      {children}
    </ActionIcon>
  );
}
