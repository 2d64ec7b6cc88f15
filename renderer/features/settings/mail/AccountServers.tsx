import { Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import styles from "./mail.module.css";
import { type MailDraft, SECURITY_LABELS } from "./mail-draft.ts";

type ServerDraft = MailDraft["smtp"];
type Change = { draft: MailDraft; onChange: (part: Partial<MailDraft>) => void };

const asNumber = (value: number | string) => (typeof value === "number" ? value : "");

/** Where a server is, and how the way to it is kept private. */
export function Server({ label, server, onChange }: { label: string; server: ServerDraft; onChange: (server: ServerDraft) => void }) {
  return (
    <fieldset className={styles.fields}>
      <legend className="visually-hidden">{label}</legend>
      <div className={styles.server}>
        <TextInput
          label={label}
          placeholder="mail.tudominio.com"
          autoComplete="off"
          maxLength={300}
          value={server.host}
          onChange={(event) => onChange({ ...server, host: event.currentTarget.value })}
        />
        <NumberInput
          label="Puerto"
          min={1}
          max={65_535}
          hideControls
          allowDecimal={false}
          value={server.port}
          onChange={(port) => onChange({ ...server, port: asNumber(port) })}
        />
      </div>
      <NativeSelect
        label="Seguridad"
        data={SECURITY_LABELS.map((each) => ({ ...each }))}
        value={server.security}
        onChange={(event) => {
          const chosen = SECURITY_LABELS.find(({ value }) => value === event.currentTarget.value);
          if (chosen) onChange({ ...server, security: chosen.value });
        }}
      />
    </fieldset>
  );
}

/** Whether answers are fetched, and from where. */
export function Reading({ draft, onChange }: Change) {
  return (
    <>
      <Checkbox
        label="Leer las respuestas y los rebotes de este buzón"
        description="Solo lee: no borra ni marca nada."
        checked={draft.readsAnswers}
        onChange={(event) => onChange({ readsAnswers: event.currentTarget.checked })}
      />
      {draft.readsAnswers && <Server label="Servidor de lectura (IMAP)" server={draft.imap} onChange={(imap) => onChange({ imap })} />}
    </>
  );
}

/** How many may leave: below what the service allows, so that a person may still write by hand. */
export function Limits({ draft, onChange }: Change) {
  const field = (label: string, name: "perHour" | "perDay", max: number) => (
    <NumberInput
      label={label}
      min={1}
      max={max}
      allowDecimal={false}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: asNumber(value) })}
    />
  );
  return (
    <div className={styles.two}>
      {field("Correos por hora, como mucho", "perHour", 5000)}
      {field("Correos por día, como mucho", "perDay", 50_000)}
    </div>
  );
}
