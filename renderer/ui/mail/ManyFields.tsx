import { Checkbox, Select } from "@mantine/core";
import type { InputOf } from "../../../shared/contract/index.ts";
import { useCall } from "../calls.ts";

type Attachment = NonNullable<InputOf<"messages.queueMailBatch">["attachments"]>[number];
export type ManyWords = { template: string; attachments: readonly Attachment[] };

const FILES: readonly { one: Attachment; label: string }[] = [
  { one: { kind: "statement", as: "pdf" }, label: "Su estado de cuenta (PDF)" },
  { one: { kind: "calendar" }, label: "Sus vencimientos para el calendario" },
];

/** Whose words the mails have, and what each carries. */
export function ManyFields({ words, onChange }: { words: ManyWords; onChange: (words: ManyWords) => void }) {
  const templates = useCall("templates.listTemplates", { channel: "email" }).data?.templates ?? [];
  const { template, attachments } = words;
  return (
    <>
      <Select
        label="Plantilla"
        description={templates.find(({ code }) => code === template)?.when}
        data={templates.map(({ code, name }) => ({ value: code, label: name }))}
        value={template}
        searchable
        allowDeselect={false}
        nothingFoundMessage="No hay una plantilla con ese nombre"
        comboboxProps={{ withinPortal: false }}
        onChange={(code) => code !== null && onChange({ ...words, template: code })}
      />
      {FILES.map(({ one, label }) => (
        <Checkbox
          key={one.kind}
          label={label}
          checked={attachments.some(({ kind }) => kind === one.kind)}
          onChange={(event) => {
            const others = attachments.filter(({ kind }) => kind !== one.kind);
            onChange({ ...words, attachments: event.currentTarget.checked ? [...others, one] : others });
          }}
        />
      ))}
    </>
  );
}
