import { ActionIcon, NativeSelect, NumberInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Choice } from "./Choice.tsx";
import type { StepDraft } from "./plan-draft.ts";
import { CHANNELS, MODES, STAGES } from "./plan-words.ts";
import styles from "./plans.module.css";

const SIDES = [
  { value: "before", label: "antes" },
  { value: "after", label: "después" },
];

/** No day before nor after: only the number can change that. */
const SAME_DAY = [{ value: "same", label: "el mismo día" }];

type Props = {
  step: StepDraft;
  place: number;
  /** In which tone, for whom and by whom, in words. */
  details: string;
  isOpen: boolean;
  onChange: (step: StepDraft) => void;
  onOpen: () => void;
  onRemove: () => void;
};

/** One step of a plan: when, through what, at which stage, who decides; the rest in words, one click away. */
export function StepRow({ step, place, details, isOpen, onChange, onOpen, onRemove }: Props) {
  const name = (what: string) => `${what} del paso ${place}`;
  return (
    <tr data-open={isOpen || undefined}>
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
        <Choice label={name("Cómo sale")} data={MODES} value={step.mode} onChange={(mode) => onChange({ ...step, mode })} />
      </td>
      <td>
        <button
          type="button"
          className={styles.details}
          title={details}
          aria-expanded={isOpen}
          aria-label={`${name("Tono y condiciones")}: ${details}`}
          onClick={onOpen}
        >
          {details}
        </button>
      </td>
      <td>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={`Quitar el paso ${place}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  );
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
        data={step.days === 0 ? SAME_DAY : SIDES}
        value={step.days === 0 ? "same" : isBefore ? "before" : "after"}
        onChange={(event) => {
          const before = event.currentTarget.value === "before";
          setBefore(before);
          set(step.days === null ? null : Math.abs(step.days), before);
        }}
      />
    </div>
  );
}
