import { messageName } from "../../shared/clean-text.ts";
import type { Stage, Tone } from "../../shared/contract/common.ts";
import { formatLongDate } from "../../shared/dates.ts";

/** How a message greets and what it asks, by tone; without one, as the stage does by itself. All of them are polite. */

type Greeted = { tone?: Tone | undefined; contactName: string | null; companyName: string };

export function greeting({ tone, contactName, companyName }: Greeted): string {
  const whom = contactName ? `, ${messageName(contactName)}` : "";
  const company = messageName(companyName);
  const end = company.endsWith(".") ? "" : ".";
  if (tone === "formal") return `Buen día${whom}. Nos dirigimos a usted de parte de ${company}${end}`;
  return `Hola${whom}. Le ${tone === "cordial" ? "saludamos" : "escribimos"} de ${company}${end}`;
}

type Asking = { tone?: Tone | undefined; stage: Stage; deadlineOn: string };

/** The sentence that asks for money. */
export function askForMoney({ tone, stage, deadlineOn }: Asking): string {
  if (stage === "preventiva") return REMINDERS[tone ?? "usual"];
  if (stage === "administrativa") return DATES[tone ?? "usual"];
  return AGREEMENTS[tone ?? "usual"].replace("{date}", formatLongDate(deadlineOn));
}

type Words = Readonly<Record<Tone | "usual", string>>;

const REMINDERS: Words = {
  usual: "Si algo no coincide con sus registros, por favor avísenos y lo revisamos.",
  cordial: "Si algo no coincide con lo que tiene anotado, avísenos y con gusto lo revisamos.",
  firme: "Le pedimos tener programado el pago para esa fecha. Si algo no coincide con sus registros, avísenos y lo revisamos.",
  formal: "Agradeceremos programar el pago para la fecha indicada. Quedamos atentos a cualquier observación.",
};

const DATES: Words = {
  usual: "¿Nos podría confirmar la fecha de pago? Si le ayuda, vemos un pago en cuotas.",
  cordial: "¿Nos cuenta cuándo podría hacer el pago? Si le ayuda, con gusto vemos un pago en cuotas.",
  firme: "Le pedimos confirmarnos la fecha de pago. Si lo necesita, vemos un pago en cuotas.",
  formal: "Agradeceremos confirmarnos la fecha de pago. De ser necesario, podemos acordar un pago en cuotas.",
};

const AGREEMENTS: Words = {
  usual: "¿Podríamos acordar una fecha o un cronograma de pago hasta el {date}? Preferimos resolverlo con usted.",
  cordial: "¿Conversamos una fecha o un cronograma de pago hasta el {date}? Nos gustaría resolverlo con usted.",
  firme: "Le pedimos acordar con nosotros una fecha o un cronograma de pago hasta el {date}. Preferimos resolverlo con usted.",
  formal: "Agradeceremos acordar una fecha o un cronograma de pago hasta el {date}. Es nuestro deseo resolverlo con usted.",
};
