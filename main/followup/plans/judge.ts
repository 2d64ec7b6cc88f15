import type { Channel } from "../../../shared/contract/common.ts";
import { parseMobile } from "../../../shared/identifiers.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { checkContact } from "../check-contact.ts";
import type { Decision } from "./decide.ts";
import type { Judgement } from "./schedule.ts";
import { CHANNEL_NAMES } from "./words.ts";

/** Of these the guard would say the same of every client at this instant. */
const GENERAL: ReadonlySet<string> = new Set(["bank_stale", "weekend", "holiday", "outside_hours"]);

/** Said in words that are the same on every day, so that it is said once. */
const LASTING: Readonly<Record<string, string>> = {
  bank_stale: "El estado de cuenta del banco ya es antiguo y puede haber pagado: importa el nuevo y se retoma.",
};

/** Asks the guard about a step through the channel by which the client can be reached: another one when there is no telephone or address. */
export async function judgeStep(read: ReadDb, at: string, { clientId, channel }: Decision): Promise<Judgement> {
  const reachable = await reachableBy(read, clientId);
  const usable = [channel, ...FALLBACK].find((each) => reachable(each)) ?? "letter";
  const verdict = await checkContact(read, { clientId, channel: usable, at });
  const general = verdict.reasons.find(({ code }) => GENERAL.has(code));
  const reason = general ?? verdict.reasons[0];
  if (!verdict.allowed && reason) return { allowed: false, reason: LASTING[reason.code] ?? reason.text, isGeneral: general !== undefined };
  const note = usable === channel ? "" : ` Va por ${CHANNEL_NAMES[usable]}: ${MISSING[channel] ?? "no se le puede alcanzar de otro modo"}.`;
  return { allowed: true, channel: usable, note };
}

const FALLBACK: readonly Channel[] = ["whatsapp", "call", "letter"];

const MISSING: Partial<Record<Channel, string>> = {
  whatsapp: "no tiene celular anotado",
  sms: "no tiene celular anotado",
  call: "no tiene teléfono anotado",
  email: "no tiene correo anotado",
};

async function reachableBy(read: ReadDb, clientId: number): Promise<(channel: Channel) => boolean> {
  const people = [
    ...(await read.selectFrom("clients").select(["phone", "email"]).where("id", "=", clientId).execute()),
    ...(await read.selectFrom("contacts").select(["phone", "email"]).where("client_id", "=", clientId).execute()),
  ];
  const phones = people.flatMap(({ phone }) => (phone ? [phone] : []));
  const hasMobile = phones.some((phone) => parseMobile(phone) !== undefined);
  return (channel) => {
    if (channel === "whatsapp" || channel === "sms") return hasMobile;
    if (channel === "call") return phones.length > 0;
    return channel !== "email" || people.some(({ email }) => email);
  };
}
