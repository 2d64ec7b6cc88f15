import { Select, Textarea } from "@mantine/core";
import type { DisputeReason } from "../../../shared/contract/followup-disputes.ts";
import { DISPUTE_REASONS } from "../../../shared/dispute-words.ts";

const REASONS = (Object.keys(DISPUTE_REASONS) as DisputeReason[]).map((value) => ({ value, label: DISPUTE_REASONS[value] }));

type Why = { reason: DisputeReason | null; text: string };

/** Why a client does not accept something, and in which words. */
export function DisputeWhy({ reason, text, onChange }: Why & { onChange: (some: Partial<Why>) => void }) {
  return (
    <>
      <Select
        label="Motivo"
        placeholder="Elige el motivo"
        data={REASONS}
        value={reason}
        onChange={(chosen) => onChange({ reason: chosen })}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <Textarea
        label="Qué dice el cliente"
        placeholder="Faltaron 3 cajas de la guía T001-55…"
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={300}
      />
    </>
  );
}
