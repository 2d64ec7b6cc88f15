import { messageName } from "../../../../shared/clean-text.ts";
import type { ReplyIntent } from "../../../../shared/contract/messages-replies.ts";
import { formatDate, formatLongDate } from "../../../../shared/dates.ts";
import { foldText } from "../../../../shared/identifiers.ts";
import { compareCurrencies, formatMoney } from "../../../../shared/money.ts";
import { payInto } from "../../payment-lines.ts";
import type { AnswerFacts } from "../proposals/facts.ts";
import type { Cuota } from "../proposals/terms.ts";

/** Documents that an answer lists; more are counted. */
const LISTED = 8;

/** What to answer to a meaning, with the facts filled in. Polite, and short: it goes on a telephone. */
export function writeAnswer(
  facts: AnswerFacts,
  intent: ReplyIntent,
  agreed?: { dueOn: string; amountMinor: number; currency: string },
): string {
  const lines = BODIES[intent](facts, agreed);
  return [hello(facts), ...lines, bye(facts)].filter(Boolean).join("\n");
}

type Agreed = { dueOn: string; amountMinor: number; currency: string } | undefined;

const BODIES: Readonly<Record<ReplyIntent, (facts: AnswerFacts, agreed: Agreed) => string[]>> = {
  promise: (facts, agreed) => [
    agreed
      ? `Muchas gracias por avisarnos. Queda anotado su pago de ${money(agreed.amountMinor, agreed.currency)} para el ${formatLongDate(agreed.dueOn)}.`
      : "Muchas gracias por avisarnos. ¿Nos confirma qué día haría el pago y por cuánto?",
    agreed ? howToPay(facts, new Set([agreed.currency])) : "",
  ],
  already_paid: ({ payment }) => [
    "Muchas gracias por su pago. Lo verificamos con el banco y le confirmamos.",
    payment?.operation ? "" : "Si tiene a la mano la constancia o el número de operación, nos ayuda a ubicarlo más rápido.",
  ],
  dispute: ({ named }) => [
    `Lamentamos el inconveniente${named.length > 0 ? ` con ${labels(named)}` : ""}. Lo revisamos y le respondemos.`,
    "Si tiene una guía, una foto o un correo que nos ayude a verlo, por favor envíenoslo.",
  ],
  asks_document: (facts) => document(facts),
  asks_account: (facts) => [
    howToPay(facts, currenciesOf(facts)) || "En un momento le enviamos los datos de nuestra cuenta.",
    "Cuando haga el pago, por favor envíenos la constancia.",
  ],
  asks_time: () => ["Gracias por escribirnos. ¿Qué día podría hacer el pago? Con esa fecha lo conversamos."],
  asks_instalments: () => ["Gracias por escribirnos. Podemos ver un pago en partes: ¿con cuánto podría empezar y qué día?"],
  wrong_person: () => ["Disculpe la molestia: retiramos este dato de nuestros registros."],
  stop: () => ["Tomamos nota: no le escribiremos más por este medio."],
  thanks: () => ["Gracias a usted. ¡Que tenga un buen día!"],
  other: () => ["Gracias por su mensaje. Lo revisamos y le respondemos."],
};

function document(facts: AnswerFacts): string[] {
  const asksStatement = /estado de cuenta|detalle|cuanto (le |te |les )?deb|saldo|liquidacion/.test(foldText(facts.body));
  const about = facts.named.length > 0 && !asksStatement ? facts.named : facts.documents;
  if (about.length === 0) return ["Con gusto se lo enviamos. ¿Qué documento necesita?"];
  const byMail = facts.channel === "email" ? "Se lo enviamos adjunto." : "¿A qué correo se lo enviamos?";
  if (facts.named.length > 0 && !asksStatement) return [`Con gusto le enviamos ${labels(facts.named)}. ${byMail}`];
  const list = facts.documents.slice(0, LISTED).map(({ label, openMinor, currency, dueOn }) => {
    const when = dueOn < facts.todayOn ? "venció" : "vence";
    return `• ${messageName(label)}: ${money(openMinor, currency)}, ${when} el ${formatDate(dueOn)}`;
  });
  const more = facts.documents.length > LISTED ? [`• y ${facts.documents.length - LISTED} documentos más`] : [];
  if (!asksStatement && facts.documents.length > 1) return ["Con gusto. ¿Cuál de estos documentos necesita?", ...list, ...more, byMail];
  return ["Este es el detalle de su cuenta a hoy:", ...list, ...more, `Total: ${totals(facts)}.`, asksStatement ? "" : byMail];
}

export type Terms = {
  currency: string;
  totalMinor: number;
  cuotas: readonly Cuota[];
  discount?: { payMinor: number; untilOn: string } | undefined;
  isAgreed: boolean;
};

/** What is agreed or offered: the cuotas with their days, which add up to the total. */
export function writeTerms(facts: AnswerFacts, { currency, totalMinor, cuotas, discount, isAgreed }: Terms): string {
  const [only] = cuotas;
  const list = cuotas.map(({ dueOn, amountMinor }) => `• ${money(amountMinor, currency)} el ${formatLongDate(dueOn)}`);
  const isOne = cuotas.length === 1 && only;
  const lines = isOne
    ? [`Gracias por escribirnos. Podemos esperar su pago de ${money(totalMinor, currency)} hasta el ${formatLongDate(only.dueOn)}.`]
    : [
        isAgreed
          ? `Gracias por escribirnos. Queda acordado el pago de ${money(totalMinor, currency)} así:`
          : `Gracias por escribirnos. Le proponemos pagar ${money(totalMinor, currency)} así:`,
        ...list,
      ];
  const now = discount
    ? `Si lo paga todo hasta el ${formatLongDate(discount.untilOn)}, queda en ${money(discount.payMinor, currency)}.`
    : "";
  const ask = isAgreed ? howToPay(facts, new Set([currency])) : "¿Le parece bien? Con su respuesta lo dejamos anotado.";
  return [hello(facts), ...lines, now, ask, bye(facts)].filter(Boolean).join("\n");
}

const hello = ({ contactName }: AnswerFacts) => (contactName ? `Hola, ${messageName(contactName)}.` : "Hola.");
const bye = ({ companyName }: AnswerFacts) => (companyName ? `Saludos de ${messageName(companyName)}` : "");

/** Plain spaces: a no-break space costs six characters in a link. */
const money = (minor: number, currency: string) => formatMoney(minor, currency).replaceAll("\u00a0", " ");

function labels(documents: readonly { label: string }[]): string {
  const names = documents.slice(0, 4).map(({ label }) => messageName(label));
  return new Intl.ListFormat("es").format(documents.length > 4 ? [...names, `${documents.length - 4} más`] : names);
}

function howToPay({ accounts }: AnswerFacts, currencies: ReadonlySet<string>): string {
  const into = payInto(accounts, currencies);
  return into ? `Puede pagar en: ${into}.` : "";
}

function currenciesOf({ documents, accounts }: AnswerFacts): ReadonlySet<string> {
  const owed = documents.map(({ currency }) => currency);
  return new Set(owed.length > 0 ? owed : accounts.map(({ currency }) => currency));
}

function totals({ documents }: AnswerFacts): string {
  const sums = Map.groupBy(documents, ({ currency }) => currency);
  return [...sums]
    .toSorted(([a], [b]) => compareCurrencies(a, b))
    .map(([currency, of]) =>
      money(
        of.reduce((sum, { openMinor }) => sum + openMinor, 0),
        currency,
      ),
    )
    .join(" y ");
}
