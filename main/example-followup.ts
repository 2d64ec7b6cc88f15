import type { OutputOf } from "../shared/contract/index.ts";
import { addDays, limaInstant, weekday } from "../shared/dates.ts";
import type { TypedCall } from "./typed-call.ts";

type Suggestion = OutputOf<"followup.getToday">["suggestions"][number];

/** The days on which the example's owner sat down to chase, and how much was done each time. */
const SESSIONS = [
  { daysAgo: 38, steps: 5 },
  { daysAgo: 24, steps: 6 },
  { daysAgo: 11, steps: 6 },
  { daysAgo: 4, steps: 4 },
];
const MORNING = 10 * 60;
const CALL_NOTES = [
  "Contestó tesorería: el pago está en la siguiente programación.",
  "No contestó. Volver a llamar por la tarde.",
  "Pidió que le reenviemos la factura y la cuenta. Enviado.",
  "Dijo que paga a fin de mes; quedó en confirmar por WhatsApp.",
];

/**
 * Gives the example a past of contacts: on a few days before today the owner did what the list of that day advised.
 * `setNow` moves the clock of the ledger that is being made.
 */
export async function playFollowup(call: TypedCall, todayOn: string, setNow: (at: string) => void): Promise<void> {
  let calls = 0;
  for (const { daysAgo, steps } of SESSIONS) {
    const on = workday(addDays(todayOn, -daysAgo));
    const at = limaInstant(on, MORNING);
    setNow(at);
    const { suggestions, contact } = await call("followup.getToday", {});
    if (!contact.allowed) continue;
    for (const suggestion of suggestions.slice(0, steps)) {
      const note = CALL_NOTES[calls++ % CALL_NOTES.length] ?? "";
      await follow(call, suggestion, { note, at });
    }
  }
}

async function follow(call: TypedCall, { clientId, step, stage }: Suggestion, { note, at }: { note: string; at: string }): Promise<void> {
  if (step === "letter") await call("letters.issueLetter", { clientId, stage });
  if (step === "call") await noteCall(call, clientId, note, at);
  if (step !== "whatsapp") return;
  const draft = await call("messages.draftWhatsApp", { clientId, stage });
  if (!draft.url || !draft.allowed) return;
  const { messageId } = await call("messages.openWhatsApp", { clientId, text: draft.text });
  await call("messages.confirmSent", { messageId, sent: true });
}

/** A call of those days, where the guard lets it be. What was to follow was followed, or is long past. */
async function noteCall(call: TypedCall, clientId: number, text: string, at: string): Promise<void> {
  const { allowed } = await call("followup.checkContact", { clientId, channel: "call", at });
  if (allowed) await call("followup.noteContact", { clientId, channel: "call", text, next: null });
}

/** The day itself, or the Friday before when it is a weekend. */
function workday(on: string): string {
  const day = weekday(on);
  return day === 0 ? addDays(on, -2) : day === 6 ? addDays(on, -1) : on;
}
