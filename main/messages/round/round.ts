import type { Finding, Stage, Tone } from "../../../shared/contract/common.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { formatLongDate, limaDate, limaMinutes } from "../../../shared/dates.ts";

export type RoundPerson = OutputOf<"messages.listRound">["people"][number];

/** What was opened today for a client, the last of it. */
export type OpenedToday = { messageId: number; clientId: number; state: "abierto" | "enviado" | "no enviado" };

/** What the agenda asks to be done for a client through the channel of the round. */
export type AskedFor = { clientId: number; taskId: number | null; stage: Stage | null; tone: Tone | null };

/**
 * Whose turn it is, and in which order: who was written to today stands first, as the round had come to them; then what the agenda asks for
 * in its own order. Each client once.
 */
export function orderRound(opened: readonly OpenedToday[], asked: readonly AskedFor[]): number[] {
  return [...new Set([...opened.map(({ clientId }) => clientId), ...asked.map(({ clientId }) => clientId)])];
}

const STATES: Readonly<Record<OpenedToday["state"], RoundPerson["state"]>> = {
  abierto: "opened",
  enviado: "sent",
  "no enviado": "not_sent",
};

/** Where a person of the round stands: what was opened today counts, then the number, then the guard. */
export function stateOf(
  opened: OpenedToday | undefined,
  phone: string | null,
  refusal: { reasons: RoundPerson["reasons"] } | undefined,
): Pick<RoundPerson, "state" | "why" | "reasons"> {
  if (opened && opened.state !== "no enviado") return { state: STATES[opened.state], why: null, reasons: [] };
  if (phone === null) return { state: "no_number", why: "No hay un celular al que escribirle.", reasons: [] };
  if (refusal) return { state: "refused", why: refusal.reasons[0]?.text ?? null, reasons: refusal.reasons };
  return { state: opened ? "not_sent" : "ready", why: null, reasons: [] };
}

/** Messages to one person after another that still look like a person's. */
const MANY = 40;

/** What to know before one begins: the hour, who is past the house's cap, who has no number, and how many there are. */
export function warnRound(people: readonly RoundPerson[], nextAllowedAt: string | null): Finding[] {
  const warnings: Finding[] = [];
  const waiting = people.filter(({ state }) => state !== "sent" && state !== "opened");
  const allOf = (codes: readonly string[]) => waiting.filter(({ reasons }) => reasons.some(({ code }) => codes.includes(code))).length;
  const out = allOf(["weekend", "holiday", "outside_hours"]);
  if (out > 0 && out === waiting.filter(({ state }) => state === "refused").length && nextAllowedAt)
    warnings.push({ code: "window", message: `Ahora no es hora de escribir. Podrás desde el ${instantText(nextAllowedAt)}.` });
  const often = allOf(["too_often"]);
  if (often > 0)
    warnings.push({
      code: "too_often",
      message: `${often === 1 ? "1 ya llegó" : `${often} ya llegaron`} al tope de contactos que fijaste: mejor otro día.`,
    });
  const missing = people.filter(({ state }) => state === "no_number").length;
  if (missing > 0)
    warnings.push({ code: "no_number", message: `${missing === 1 ? "1 no tiene" : `${missing} no tienen`} celular: anótalo aquí mismo.` });
  if (waiting.length > MANY)
    warnings.push({
      code: "many",
      message: `Son ${waiting.length} mensajes: repártelos en el día. A quien escribe a muchos de golpe, WhatsApp le puede restringir el número.`,
    });
  return warnings;
}

function instantText(at: string): string {
  const minutes = limaMinutes(at);
  return `${formatLongDate(limaDate(at))} a las ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
