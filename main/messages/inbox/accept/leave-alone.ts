import { addDays } from "../../../../shared/dates.ts";
import { foldText } from "../../../../shared/identifiers.ts";
import { businessDayFrom } from "../../../../shared/holidays.ts";
import { noteInTimeline } from "../../../clients/index.ts";
import { addTask } from "../../../followup/index.ts";
import type { Command } from "../../../ledger/context.ts";
import type { Made } from "../read/stored.ts";
import { emailsIn, mobilesIn } from "../whose/whose.ts";
import type { Done, Owned, Work } from "./work.ts";

/** Takes the number or address off the client's file: it is of somebody else, to whom the debt may not be told (Ley 29571, art. 62). */
export async function noteWrongPerson({ tx, reply }: Work): Promise<Done> {
  const made = ownersOf(tx, reply).map(({ table, id, field, value }): Made => {
    tx.bulk.run(`UPDATE ${table} SET ${field} = NULL WHERE id = ?`, id);
    return { kind: "note_wrong_person", id, table, field, before: value };
  });
  const taken = made.map(({ before }) => before).join(", ");
  noteInTimeline(tx, {
    clientId: reply.clientId,
    kind: "note",
    title: "Dato de otra persona",
    text: taken ? `Respondieron que no es de este cliente: ${taken} se quitó de su ficha.` : "Respondieron que no es de este cliente.",
    detail: {},
  });
  return { done: taken ? `${taken} se quitó de su ficha` : "Anotado: no es la persona", made };
}

type Owner = { table: "clients" | "contacts"; id: number; field: "phone" | "email"; value: string };

/** Where the number or address that it came from stands; where it tells none, that of the contact who answered. */
function ownersOf(tx: Command, { clientId, contactId, sender, channel }: Owned): Owner[] {
  const rows = [
    ...tx.bulk
      .all<{ id: number; phone: string | null; email: string | null }>("SELECT id, phone, email FROM clients WHERE id = ?", clientId)
      .map((row) => ({ ...row, table: "clients" as const })),
    ...tx.bulk
      .all<{ id: number; phone: string | null; email: string | null }>(
        "SELECT id, phone, email FROM contacts WHERE client_id = ?",
        clientId,
      )
      .map((row) => ({ ...row, table: "contacts" as const })),
  ];
  const mobiles = mobilesIn(sender);
  const emails = emailsIn(sender);
  const found = rows.flatMap(({ table, id, phone, email }): Owner[] => {
    const isContact = table === "contacts" && id === contactId && mobiles.length + emails.length === 0;
    const owners: Owner[] = [];
    if (phone && (mobilesIn(phone).some((one) => mobiles.includes(one)) || (isContact && channel !== "email")))
      owners.push({ table, id, field: "phone", value: phone });
    if (email && (emails.includes(foldEmail(email)) || (isContact && channel === "email")))
      owners.push({ table, id, field: "email", value: email });
    return owners;
  });
  return found;
}

const foldEmail = (email: string) => (foldText(email) ? email.trim().toLowerCase() : "");

/** From now on the guard warns before that channel is used; a person decides how it goes on. */
export async function stopWriting({ tx, reply, facts }: Work): Promise<Done> {
  const taskId = addTask(tx, {
    clientId: reply.clientId,
    kind: "other",
    on: businessDayFrom(addDays(tx.todayOn, 1), facts.extraHolidays),
    text: "Pidió que no le escriban: decide cómo seguir",
    personId: null,
    minutes: null,
  });
  noteInTimeline(tx, {
    clientId: reply.clientId,
    kind: "note",
    title: "Pidió que no le escriban",
    text: "Se avisará antes de escribirle por el mismo medio.",
    detail: {},
  });
  return { done: "Anotado: pidió que no le escriban por este medio", made: [{ kind: "stop_writing", id: taskId }] };
}
