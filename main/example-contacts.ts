import { addDays, limaInstant } from "../shared/dates.ts";

type Contact = { channel: "email" | "whatsapp" | "call"; at: string; text: string; direction?: "in"; outcome?: "promise" | "no_answer" };

const HOURS = [9, 10, 11, 15, 16, 17];
const LATE_DAYS = 4;
/** The last payments alone: the example opens quickly. */
const MOST_PAYMENTS = 330;

/**
 * What was said to somebody who paid late, some days before the money came: by WhatsApp and by telephone with some success, by e-mail with less.
 * @param place how many payments there are until the last one
 */
export function contactsBefore(paidOn: string, dueOn: string | undefined, place: number): Contact[] {
  if (dueOn === undefined || addDays(dueOn, LATE_DAYS) > paidOn || place > MOST_PAYMENTS || place % 7 === 0) return [];
  const at = (daysBefore: number, hours = 0) =>
    limaInstant(addDays(paidOn, -daysBefore), ((HOURS[place % HOURS.length] ?? 9) + hours) * 60 + (place % 50));
  const mail: Contact = { channel: "email", at: at(11), text: "Le escribí con el detalle de lo vencido y las cuentas para el pago." };
  const isPromise = place % 3 !== 0;
  const call: Contact = {
    channel: "call",
    at: at(2),
    text: isPromise ? "Dice que paga esta semana." : "No contestó; dejé recado.",
    outcome: isPromise ? "promise" : "no_answer",
  };
  const whatsapp = (daysBefore: number): Contact => ({
    channel: "whatsapp",
    at: at(daysBefore),
    text: "Le recordé lo vencido por WhatsApp, con la cuenta.",
  });
  const answer: Contact = { channel: "whatsapp", direction: "in", at: at(3, 1), text: "Contestó que ya lo está programando." };
  return (
    [
      [whatsapp(3), answer],
      [mail, call],
      [mail, whatsapp(1)],
      [whatsapp(12), call],
      [whatsapp(3), answer],
    ][place % 5] ?? []
  );
}
