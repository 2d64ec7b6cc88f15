import { Button, Textarea } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import { formatMobile, parseMobile } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../ui/toast.ts";
import styles from "./StepPanel.module.css";
import type { Today } from "./today.ts";

type Props = { suggestion: Suggestion; contact: Today["contact"]; onClose: () => void };

/** Whom to call and about what, and a place to note what was said. */
export function CallPanel({ suggestion, contact, onClose }: Props) {
  const [note, setNote] = useState("");
  const saving = useMutationCall("clients.addNote");
  const save = () =>
    saving.mutate(
      { clientId: suggestion.clientId, text: note.trim(), kind: "call" },
      {
        onSuccess: () => {
          toastDone("La llamada quedó anotada en su historial.");
          onClose();
        },
        onError: toastError,
      },
    );
  const foot = (
    <Button onClick={save} loading={saving.isPending} disabled={note.trim() === ""}>
      Guardar llamada
    </Button>
  );
  return (
    <SidePanel title={`Llamar a ${suggestion.clientName}`} subtitle={suggestion.why} foot={foot} onClose={onClose}>
      {!contact.allowed && (
        <p className={styles.warn} role="note">
          {contact.text}
        </p>
      )}
      <Phones suggestion={suggestion} />
      <SectionTitle>De qué se trata</SectionTitle>
      <p className={styles.about}>
        {suggestion.daysLate > 0 ? "Tiene vencidos " : "Tiene por vencer "}
        <strong>{formatMoney(suggestion.amountMinor, suggestion.currency)}</strong>.{" "}
        <Link href={`/clientes/${suggestion.clientId}`}>Ver sus documentos</Link>
      </p>
      <Textarea
        label="Qué se habló"
        placeholder="Ejemplo: hablé con Jorge; paga el viernes 27."
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={5}
        maxRows={12}
        maxLength={4000}
      />
    </SidePanel>
  );
}

function Phones({ suggestion }: { suggestion: Suggestion }) {
  const client = useCall("clients.getClient", { id: suggestion.clientId });
  const people = (client.data?.contacts ?? [])
    .filter((contact) => contact.phone)
    .map((contact) => ({ name: [contact.name, contact.role].filter(Boolean).join(", "), phone: contact.phone ?? "" }));
  const main = client.data?.phone ?? suggestion.phone;
  if (main && !people.some((person) => person.phone === main)) people.push({ name: people.length === 0 ? "" : "Central", phone: main });
  if (people.length === 0)
    return (
      <p className={styles.warn}>
        No hay un teléfono anotado. <Link href={`/clientes/${suggestion.clientId}`}>Anótalo en su ficha</Link>.
      </p>
    );
  return (
    <ul className={styles.phones}>
      {people.map((person) => (
        <li key={person.phone + person.name}>
          <a href={`tel:${person.phone.replace(/[^\d+]/g, "")}`} className={styles.phone}>
            <IconPhone size={16} stroke={1.6} aria-hidden="true" />
            {phoneText(person.phone)}
          </a>
          <span className={styles.person}>{person.name}</span>
        </li>
      ))}
    </ul>
  );
}

function phoneText(phone: string): string {
  const mobile = parseMobile(phone);
  return mobile ? formatMobile(mobile) : phone;
}
