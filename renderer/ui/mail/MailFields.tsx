import { Autocomplete, Select, Textarea, TextInput } from "@mantine/core";
import { useCall } from "../calls.ts";
import { MailAttachments } from "./MailAttachments.tsx";
import styles from "./mail.module.css";
import type { Compose } from "./use-compose.ts";

/** Whom a mail goes to, its words and its files. */
export function MailFields({ compose, clientId }: { compose: Compose; clientId: number }) {
  const client = useCall("clients.getClient", { id: clientId }).data;
  const templates = useCall("templates.listTemplates", { channel: "email" }).data?.templates ?? [];
  const addresses = [client?.email, ...(client?.contacts ?? []).map(({ email }) => email)].flatMap((email) =>
    email ? [email.trim()] : [],
  );
  const owner = client?.contacts.find(({ email }) => email?.trim().toLowerCase() === compose.to.toLowerCase());
  return (
    <div className={styles.fields}>
      <Autocomplete
        label="Para"
        description={owner ? [owner.name, owner.role].filter(Boolean).join(", ") : undefined}
        data={[...new Set(addresses)]}
        value={compose.to}
        type="email"
        comboboxProps={{ withinPortal: false }}
        onChange={(to) => compose.setTo(to.trim())}
      />
      <Select
        label="Plantilla"
        data={templates.map(({ code, name }) => ({ value: code, label: name }))}
        value={templates.some(({ code }) => code === compose.template) ? compose.template : null}
        placeholder="La que corresponde"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No hay una plantilla con ese nombre"
        comboboxProps={{ withinPortal: false }}
        onChange={(code) => compose.setTemplate(code ?? undefined)}
      />
      <TextInput
        label="Asunto"
        value={compose.subject}
        maxLength={200}
        onChange={(event) => compose.setSubject(event.currentTarget.value)}
      />
      <MailAttachments compose={compose} clientId={clientId} />
      <Textarea
        label="Mensaje"
        description="Una línea en blanco separa párrafos. Lo que está entre [corchetes] se reemplaza por la tabla y tus cuentas."
        value={compose.text}
        autosize
        minRows={8}
        maxRows={14}
        maxLength={20_000}
        onChange={(event) => compose.setText(event.currentTarget.value)}
      />
    </div>
  );
}
