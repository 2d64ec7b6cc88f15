import type { OutputOf } from "../../../shared/contract/index.ts";
import { formatMobile, parseMobile } from "../../../shared/identifiers.ts";

export type Round = OutputOf<"messages.listRound">;
export type RoundPerson = Round["people"][number];
export type RoundChannel = "whatsapp" | "sms";

export const STATE_WORDS: Readonly<Record<RoundPerson["state"], string>> = {
  ready: "Por enviar",
  no_number: "Sin celular",
  refused: "Hoy no conviene",
  opened: "¿Lo enviaste?",
  sent: "Enviado",
  not_sent: "No se envió",
};

/** Whether somebody is still to be written to, or to be asked about. */
export function isWaiting({ state }: RoundPerson): boolean {
  return state === "ready" || state === "opened" || state === "not_sent";
}

/** Whose turn comes after somebody's: the next who waits, from the beginning again after the last; undefined when nobody does. */
export function nextTurn(people: readonly RoundPerson[], afterId: number | undefined, passed: ReadonlySet<number>): number | undefined {
  const at = people.findIndex(({ clientId }) => clientId === afterId);
  const turned = [...people.slice(at + 1), ...people.slice(0, at + 1)];
  return turned.find((person) => person.clientId !== afterId && isWaiting(person) && !passed.has(person.clientId))?.clientId;
}

/** What became of a round, in one sentence. */
export function roundSentence(people: readonly RoundPerson[]): string {
  const count = (...states: RoundPerson["state"][]) => people.filter(({ state }) => states.includes(state)).length;
  const sent = count("sent");
  const rest = [
    [count("ready", "not_sent"), "por enviar", "por enviar"],
    [count("opened"), "por confirmar", "por confirmar"],
    [count("refused"), "que hoy no conviene contactar", "que hoy no conviene contactar"],
    [count("no_number"), "sin celular", "sin celular"],
  ] as const;
  const left = rest.flatMap(([some, one, many]) => (some === 0 ? [] : [`${some} ${some === 1 ? one : many}`]));
  return `${sent === 1 ? "1 enviado" : `${sent} enviados`}${left.length > 0 ? `; quedan ${left.join(", ")}` : ""}.`;
}

export function whoText({ contactName, phone }: Pick<RoundPerson, "contactName" | "phone">): string {
  const mobile = phone ? parseMobile(phone) : undefined;
  return [contactName, mobile ? formatMobile(mobile) : phone].filter(Boolean).join(" · ");
}
