import { Select } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { TemplateChannel } from "../../../../shared/contract/templates.ts";
import { useCall } from "../../../ui/calls.ts";
import styles from "./Preview.module.css";

type Seen = OutputOf<"templates.preview">;

/** A template as a client would read it, in the shape of its channel. */
export function Preview({ seen, channel }: { seen: Seen | undefined; channel: TemplateChannel }) {
  if (!seen) return null;
  if (seen.faults.length > 0) return <p className={styles.quiet}>Corrige lo marcado en el texto y aquí verás cómo queda.</p>;
  if (seen.blocks.length === 0) return <p className={styles.quiet}>Escribe el texto y aquí verás cómo le llega a tu cliente.</p>;
  return (
    <div className={styles.preview}>
      {seen.warnings.map(({ message }) => (
        <p key={message} className={styles.warning}>
          {message}
        </p>
      ))}
      <div className={styles.sheet} data-channel={channel}>
        {seen.subject !== "" && (
          <p className={styles.subject}>
            <span className={styles.quiet}>Asunto: </span>
            {seen.subject}
          </p>
        )}
        {seen.blocks.map((block, index) => (
          // What stands where is all that tells two paragraphs apart.
          <Block key={`${block.kind}-${index.toString()}`} block={block} />
        ))}
      </div>
      {channel === "sms" && <p className={styles.quiet}>{seen.text.length} letras</p>}
    </div>
  );
}

function Block({ block }: { block: Seen["blocks"][number] }) {
  if (block.kind !== "paragraph") return <p className={styles.block}>{block.text}</p>;
  return (
    <p className={styles.paragraph}>
      {block.spans.map(({ text, bold }, index) => {
        const key = `${index.toString()} ${text}`;
        return bold ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}

/** Whose facts the preview shows: any client's, or the example's. */
export function ForWhom({ clientId, onChoose }: { clientId: number | undefined; onChoose: (id: number | undefined) => void }) {
  const [search, setSearch] = useState("");
  const text = useDeferredValue(search.trim());
  const answer = useCall("clients.listClients", { search: text || undefined, limit: 30 }, { keepPrevious: true });
  const chosen = useCall("clients.getClient", { id: clientId ?? 0 }, { enabled: clientId !== undefined });
  const rows = answer.data?.rows ?? [];
  const known = chosen.data && !rows.some(({ id }) => id === clientId) ? [{ value: String(chosen.data.id), label: chosen.data.name }] : [];
  return (
    <Select
      label="Cómo se ve para"
      placeholder="Un cliente de ejemplo"
      nothingFoundMessage="Ningún cliente coincide."
      data={[...known, ...rows.map(({ id, name }) => ({ value: String(id), label: name }))]}
      value={clientId === undefined ? null : String(clientId)}
      onChange={(value) => onChoose(value === null ? undefined : Number(value))}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      searchable
      clearable
    />
  );
}
