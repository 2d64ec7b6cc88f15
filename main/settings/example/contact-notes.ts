import { addDays, daysBetween, formatShortDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { notOnSunday } from "./documents.ts";
import type { Random } from "./random.ts";
import type { ExampleDocument, ExampleNote } from "./types.ts";

const FIRST_CONTACT_DAYS = 12;
const MOST_PER_CLIENT = 4;

/** What was said about documents that are still late: one to four contacts for each client, the last ones a few days ago. */
export function exampleContacts(todayOn: string, late: readonly ExampleDocument[], random: Random): ExampleNote[] {
  const byClient = new Map<string, ExampleDocument[]>();
  for (const document of late) {
    const key = document.client.input.docNumber;
    byClient.set(key, [...(byClient.get(key) ?? []), document]);
  }
  const notes = [...byClient].flatMap(([clientDocNumber, documents]) => contactsOf(clientDocNumber, documents, todayOn, random));
  return notes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function contactsOf(clientDocNumber: string, documents: readonly ExampleDocument[], todayOn: string, random: Random): ExampleNote[] {
  const notes: ExampleNote[] = [];
  for (const document of documents.slice(0, MOST_PER_CLIENT)) {
    const lateDays = daysBetween(document.invoice.dueOn, todayOn);
    if (lateDays < FIRST_CONTACT_DAYS || notes.length >= MOST_PER_CLIENT) continue;
    const on = weekdayOn(addDays(todayOn, -random.int(3, Math.min(lateDays - 4, 70))));
    notes.push({ clientDocNumber, on, ...wordsOf(document, on, random) });
  }
  return notes;
}

function weekdayOn(on: string): string {
  return notOnSunday(notOnSunday(on, -1), -1);
}

function wordsOf({ invoice, client }: ExampleDocument, on: string, random: Random): Pick<ExampleNote, "kind" | "text"> {
  const label = documentLabel(invoice.series, invoice.number);
  const who = client.input.contacts?.[0]?.name ?? client.input.name;
  const money = formatMoney(invoice.totalMinor, invoice.currency).replace("\u00a0", " ");
  const promised = formatShortDate(notOnSunday(addDays(on, random.int(3, 9)), 1));
  return random.pick([
    { kind: "call", text: `Llamé a ${who}: dice que la ${label} está programada para el ${promised}.` },
    { kind: "call", text: `${who} no contestó; dejé recado con recepción por la ${label}.` },
    { kind: "whatsapp", text: `Envié por WhatsApp la ${label} (${money}) con los datos de la cuenta. Lo leyó.` },
    { kind: "whatsapp", text: `${who} pidió otra vez el PDF de la ${label}; se lo mandé.` },
    { kind: "note", text: `Según ${who}, están esperando el pago de su propio cliente para cancelar la ${label}.` },
    { kind: "note", text: `Reclaman una diferencia de cantidades en la ${label}; almacén la está revisando.` },
    { kind: "call", text: `Conversé con ${who}; pide pagar la ${label} en dos partes.` },
  ] as const);
}
