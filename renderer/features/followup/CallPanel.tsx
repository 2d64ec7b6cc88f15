import { Button, Textarea } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import { formatMobile, parseMobile } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { PromisePanel } from "../../ui/promise/PromisePanel.tsx";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../ui/toast.ts";
import { type CallOutcome, outcomeNote } from "./call-outcomes.ts";
import { CallOutcomes } from "./CallOutcomes.tsx";
import styles from "./StepPanel.module.css";
import type { Today } from "./today.ts";
import { nextDayLabel, useSnooze } from "./use-snooze.ts";

type Props = { suggestion: Suggestion; today: Today; onClose: () => void };

/** Whom to call and about what, how the call ended in two keys, and a place to note what was said. */
export function CallPanel({ suggestion, today, onClose }: Props) {
  const [note, setNote] = useState("");
  const [outcome, setOutcome] = useState<CallOutcome>();
  const main = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const snooze = useSnooze(suggestion, today.todayOn);
  const saving = useSaveCall(suggestion, () => {
    if (outcome === "later") void snooze.until("nextDay");
    onClose();
  });
  useEffect(() => {
    if (outcome === "complains") text.current?.focus();
    else if (outcome !== undefined) main.current?.focus();
  }, [outcome]);
  if (outcome === "promised")
    return (
      <PromisePanel
        clientId={suggestion.clientId}
        clientName={suggestion.clientName}
        start={{ currency: suggestion.currency, channel: "call" }}
        onClose={onClose}
      />
    );
  const choose = (chosen: CallOutcome) => {
    setNote(outcomeNote(chosen, note, suggestion.phone && phoneText(suggestion.phone)));
    setOutcome(chosen);
  };
  const isEmpty = note.trim() === "" || (outcome === "complains" && note.trim() === "Reclama:");
  const foot = (
    <Button ref={main} onClick={() => saving.save(note)} loading={saving.isPending} disabled={isEmpty}>
      {outcome === "later" ? `Guardar y volver a llamar ${nextDayLabel(today.todayOn).toLowerCase()}` : "Guardar llamada"}
    </Button>
  );
  return (
    <SidePanel title={`Llamar a ${suggestion.clientName}`} subtitle={suggestion.why} foot={foot} onClose={onClose}>
      {!today.contact.allowed && (
        <p className={styles.warn} role="note">
          {today.contact.text}
        </p>
      )}
      <Phones suggestion={suggestion} />
      <SectionTitle>De qué se trata</SectionTitle>
      <p className={styles.about}>
        {suggestion.daysLate > 0 ? "Tiene vencidos " : "Tiene por vencer "}
        <strong>{formatMoney(suggestion.amountMinor, suggestion.currency)}</strong>.{" "}
        <Link href={`/clientes/${suggestion.clientId}`}>Ver sus documentos</Link>
      </p>
      <CallOutcomes chosen={outcome} onChoose={choose} />
      <Textarea
        ref={text}
        label="Qué se habló"
        placeholder="Ejemplo: hablé con Jorge; pide otra copia de la factura."
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isEmpty) saving.save(note);
        }}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={4000}
      />
    </SidePanel>
  );
}

function useSaveCall({ clientId }: Suggestion, onSaved: () => void) {
  const saving = useMutationCall("clients.addNote");
  const save = (note: string) =>
    saving.mutate(
      { clientId, text: note.trim(), kind: "call" },
      {
        onSuccess: () => {
          toastDone("La llamada quedó anotada en su historial.");
          onSaved();
        },
        onError: toastError,
      },
    );
  return { save, isPending: saving.isPending };
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
