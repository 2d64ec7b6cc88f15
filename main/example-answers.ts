import { addDays, limaInstant } from "../shared/dates.ts";
import type { TypedCall } from "./typed-call.ts";

type Answer = { channel: "whatsapp" | "email" | "sms"; text: string; minutes: number };

/** What clients of the example answered the day before, as people write it. */
const ANSWERS: readonly Answer[] = [
  {
    channel: "whatsapp",
    text: "buenos dias, disculpe la demora. te deposito el viernes la mitad y el resto a fin de mes",
    minutes: 16 * 60 + 52,
  },
  {
    channel: "email",
    text: "Buenos días:\n¿Me pasa por favor el número de cuenta y el CCI para programar el pago?\nGracias.",
    minutes: 16 * 60 + 10,
  },
  { channel: "whatsapp", text: "señorita ya se le deposito el martes, operacion 00482915", minutes: 15 * 60 + 25 },
  { channel: "whatsapp", text: "se puede pagar en 3 partes? estamos ajustados este mes", minutes: 12 * 60 + 4 },
];

/** A stranger's: whose it is stays to be said. */
const STRANGER = {
  channel: "whatsapp" as const,
  from: "+51 944 000 321",
  text: "Hola, la otra semana le confirmo el pago",
  minutes: 11 * 60 + 30,
};

/** Gives the example a few answers that wait in the inbox, of clients who owe the most. */
export async function playAnswers(call: TypedCall, todayOn: string): Promise<void> {
  const { rows } = await call("clients.listClients", { onlyOwing: true, sort: "overdue", descending: true, limit: ANSWERS.length });
  const at = (minutes: number) => limaInstant(addDays(todayOn, -1), minutes);
  for (const [index, { channel, text, minutes }] of ANSWERS.entries()) {
    const client = rows[index];
    if (client) await call("messages.addReply", { clientId: client.id, channel, text, receivedAt: at(minutes) });
  }
  const { minutes, ...stranger } = STRANGER;
  await call("messages.addReply", { ...stranger, receivedAt: at(minutes) });
}
