import { Group, Select, TextInput } from "@mantine/core";
import type { DocumentType } from "../../../../shared/contract/common.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { DOCUMENT_WORDS } from "../detail/words.ts";
import { type DraftProps, dueOf } from "./draft.ts";

const TYPES = (["01", "03", "07", "08", "OTHER"] as const).map((value: DocumentType) => ({ value, label: DOCUMENT_WORDS[value] }));

/** What document it is and its dates; the due date comes from the client's terms until another is typed. */
export function DocumentFields({ draft, set, problems }: DraftProps) {
  const due = dueOf(draft);
  const terms = draft.client?.termDays;
  const hint =
    draft.dueOn === null && due !== null && draft.client
      ? `${formatDate(due)}, por ${terms ? `su plazo de ${terms} días` : "ser al contado"}`
      : undefined;
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label="Tipo"
          data={TYPES}
          value={draft.type}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(type) => type && set({ type })}
        />
        <TextInput
          label="Serie y número"
          placeholder={draft.type === "03" ? "B001-123" : "F001-123"}
          value={draft.number}
          error={problems.number}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => set({ number: event.currentTarget.value.toUpperCase() })}
        />
      </Group>
      <Group grow align="flex-start">
        <DateField label="Emisión" value={draft.issueOn} error={problems.issueOn} onChange={(issueOn) => set({ issueOn })} />
        <DateField
          label="Vence"
          value={draft.dueOn}
          description={hint}
          inputWrapperOrder={["label", "input", "description", "error"]}
          error={problems.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
      </Group>
    </>
  );
}
