import { messageName } from "../../../shared/clean-text.ts";
import { formatDate, formatLongDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";

export type OfferTextFacts = {
  /** Null where nobody has written it down yet. */
  companyName: string | null;
  currency: string;
  untilOn: string;
  todayOn: string;
  documents: readonly {
    document: string;
    dueOn: string;
    payMinor: number;
    discountMinor: number;
    /** A detracción or retención of it is open beside the net. */
    hasOtherParts: boolean;
  }[];
};

/** The link that carries it takes about 2,000 characters (domain): more documents are summed up. */
const MAX_LINK_TEXT = 1_900;
const LISTED_DOCUMENTS = 8;

/**
 * A polite message that offers the discount: what to pay instead of what, for which documents, until when, and by which paper it is
 * documented. It speaks of the client's own debt alone: nothing in it sells (Ley 29571, art. 58.1.e).
 */
export function writeOffer(facts: OfferTextFacts): string {
  for (let listed = LISTED_DOCUMENTS; listed > 0; listed--) {
    const text = compose(facts, listed);
    if (encodeURIComponent(text).length <= MAX_LINK_TEXT) return text;
  }
  return compose(facts, 0);
}

function compose(facts: OfferTextFacts, listed: number): string {
  const { documents } = facts;
  return [
    greeting(facts),
    `Si paga hasta el ${formatLongDate(facts.untilOn, facts.untilOn.slice(0, 4) !== facts.todayOn.slice(0, 4))}, le reconocemos un descuento por pronto pago:`,
    ...lines(facts, listed),
    ...(documents.length > 1 ? [`En total: ${instead(facts, documents)}.`] : []),
    ...(documents.some(({ hasOtherParts }) => hasOtherParts) ? ["Es sobre el neto: la detracción o la retención siguen igual."] : []),
    "El descuento queda en una nota de crédito, que le enviaremos al recibir su pago.",
    // Who is late already has no later day to be left to.
    documents.some(({ dueOn }) => dueOn < facts.todayOn)
      ? "Si tiene alguna duda, escríbanos. ¡Muchas gracias!"
      : "Si prefiere pagar a su vencimiento, no hay problema. ¡Muchas gracias!",
  ].join("\n");
}

function greeting({ companyName }: OfferTextFacts): string {
  if (companyName === null) return "Hola.";
  const company = messageName(companyName);
  return `Hola. Le escribimos de ${company}${company.endsWith(".") ? "" : "."}`;
}

function lines(facts: OfferTextFacts, listed: number): string[] {
  const { documents, todayOn } = facts;
  const shown = documents.slice(0, documents.length > listed ? Math.max(listed - 1, 0) : listed);
  const rest = documents.slice(shown.length);
  const named = shown.map((one) => {
    const due = `${one.dueOn < todayOn ? "venció" : "vence"} el ${formatDate(one.dueOn)}`;
    return `• ${messageName(one.document)} (${due}): ${instead(facts, [one])}`;
  });
  if (rest.length === 0) return named;
  return [...named, `• ${shown.length > 0 ? `y ${rest.length} más` : `${rest.length} documentos`}: ${instead(facts, rest)}`];
}

/** Plain spaces: a no-break space costs six characters in a link. */
function instead({ currency }: OfferTextFacts, documents: OfferTextFacts["documents"]): string {
  const payMinor = documents.reduce((sum, one) => sum + one.payMinor, 0);
  const wholeMinor = documents.reduce((sum, one) => sum + one.payMinor + one.discountMinor, 0);
  return `${formatMoney(payMinor, currency)} en vez de ${formatMoney(wholeMinor, currency)}`.replaceAll("\u00a0", " ");
}
