import { CHANNEL_NAMES } from "../../../shared/channel-names.ts";
import type { ContactOutcome } from "../../../shared/contract/followup-agenda.ts";
import type { SaidContact } from "./next-step.ts";

type Words = {
  channel: SaidContact["channel"];
  direction: "in" | "out";
  outcome: ContactOutcome | undefined;
  who: string | undefined;
  /** Why it was done although the guard advised against it. */
  override: string | undefined;
};

const IN: Readonly<Record<SaidContact["channel"], string>> = {
  call: "Llamó",
  visit: "Vino",
  sms: "Envió un SMS",
  email: "Envió un correo",
  whatsapp: "Escribió por WhatsApp",
};
const ENDED: Readonly<Record<ContactOutcome, string>> = {
  talked: "",
  no_answer: "no contestó",
  wrong_person: "número equivocado",
  promise: "prometió pagar",
  dispute: "reclama",
  call_back: "pidió otro momento",
};

/** `Llamada a Carmen: no contestó`, `Llamó el cliente: prometió pagar`: the heading of a contact in the conversation. */
export function contactTitle({ channel, direction, outcome, who, override }: Words): string {
  const begun = direction === "in" ? `${IN[channel]} ${who ?? "el cliente"}` : `${CHANNEL_NAMES[channel]}${who ? ` a ${who}` : ""}`;
  const words = channel === "visit" ? { ...ENDED, no_answer: "no había nadie", wrong_person: "no era ahí" } : ENDED;
  const ended = outcome ? words[outcome] : "";
  return [begun, ended ? `: ${ended}` : "", override ? `, pese al aviso: ${override}` : ""].join("");
}
