import { addDays, formatLongDate, limaDate } from "../../../../shared/dates.ts";
import { businessDayFrom } from "../../../../shared/holidays.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { aboutWhat, type AnswerFacts, sumOf } from "./facts.ts";
import { type Proposal, sureOf } from "./proposal.ts";

/** To note a promise with the day and sum that it tells; nothing where nothing is owed, or where the day has passed. */
export function proposePromise(facts: AnswerFacts, confidence: number): Proposal | undefined {
  const said = facts.promise;
  const about = aboutWhat(facts, said?.currency) ?? aboutWhat(facts);
  if (!about) return undefined;
  const dueOn = said?.dueOn ?? businessDayFrom(addDays(facts.todayOn, 1), facts.extraHolidays);
  if (dueOn < facts.todayOn) return undefined;
  const { currency, documents, of } = about;
  const wholeMinor = sumOf(documents);
  const everything = sumOf(facts.documents.filter((document) => document.currency === currency));
  const isOtherCurrency = said?.currency !== undefined && said.currency !== currency;
  const saidMinor = isOtherCurrency ? undefined : said?.amountMinor;
  const asked = saidMinor ?? (said?.fraction === undefined ? wholeMinor : Math.round(wholeMinor * said.fraction));
  const amountMinor = Math.max(1, Math.min(asked, of === "named" ? wholeMinor : everything));
  const day = said ? formatLongDate(dueOn) : `el ${formatLongDate(dueOn)}`;
  const why = [
    said ? `Dice que paga el ${formatLongDate(dueOn)}.` : "No dice qué día: corrige la fecha si te la dijo.",
    amountWords(facts, { currency, amountMinor, wholeMinor, of, saidMinor }),
    asked > amountMinor ? `Dijo ${formatMoney(asked, currency)}, más de lo que debe.` : "",
    isOtherCurrency ? "Nombró otra moneda que la de su deuda: revisa el monto." : "",
  ];
  const isSolid = said !== undefined && !isOtherCurrency && asked === amountMinor;
  return {
    kind: "record_promise",
    title: `Anotar promesa: ${formatMoney(amountMinor, currency)} para ${said ? `el ${day}` : day}`,
    why: why.filter(Boolean).join(" "),
    sure: sureOf(confidence, isSolid),
    promise: {
      dueOn,
      amountMinor,
      currency,
      invoiceIds: of === "named" ? documents.map(({ invoiceId }) => invoiceId) : [],
    },
  };
}

type Amount = { currency: string; amountMinor: number; wholeMinor: number; of: "named" | "late" | "all"; saidMinor: number | undefined };

function amountWords(facts: AnswerFacts, { currency, amountMinor, wholeMinor, of, saidMinor }: Amount): string {
  const base = {
    named: `de ${facts.named.map(({ label }) => label).join(", ")}`,
    late: "de lo vencido",
    all: "de lo que debe",
  }[of];
  if (saidMinor !== undefined) return `El monto lo dice el mensaje${of === "named" ? `, ${base}` : ""}.`;
  if (facts.promise?.fraction !== undefined)
    return `${formatMoney(amountMinor, currency)} es ${fractionName(facts.promise.fraction)} ${base}, que son ${formatMoney(wholeMinor, currency)}.`;
  return `No dice cuánto: es el total ${base}.`;
}

function fractionName(fraction: number): string {
  if (fraction === 1) return "el total";
  if (fraction === 0.5) return "la mitad";
  return `el ${Math.round(fraction * 100)} %`;
}

/** Whether it promised a day that had passed when it is read. */
export function isPast({ promise, todayOn, wroteAt }: AnswerFacts): boolean {
  return promise !== undefined && promise.dueOn < todayOn && promise.dueOn >= limaDate(wroteAt);
}
