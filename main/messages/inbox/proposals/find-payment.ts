import { addDays, daysBetween, formatDate, limaDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import type { ReadDb } from "../../../ledger/context.ts";
import { payerKey } from "../../../reconciliation/index.ts";
import type { AnswerFacts } from "./facts.ts";
import { type Proposal, sureOf } from "./proposal.ts";

/** Deposits so long before the answer are looked at. */
const LOOK_BACK_DAYS = 90;
const MOST_LINES = 5;
/** Points: an operation number is of one deposit; a sum, a name and a day may be of several. */
const POINTS = { operation: 6, amount: 3, document: 3, payer: 3, day: 2, near: 1 } as const;
const LEAST = 3;

type Line = {
  lineId: number;
  bankAccountId: number;
  bookedOn: string;
  amountMinor: number;
  currency: string;
  description: string;
  operation: string | null;
  doc: string | null;
  name: string | null;
};

/** To look for the deposit that a client says it made, with the bank lines that may be it. */
export async function proposePayment(read: ReadDb, facts: AnswerFacts, confidence: number): Promise<Proposal> {
  const payer = await readPayer(read, facts.client.id);
  const lines = (await readWaiting(read, facts))
    .map((line) => ({ line, ...weigh(line, facts, payer) }))
    .filter(({ points }) => points >= LEAST)
    .toSorted((a, b) => b.points - a.points || (a.line.bookedOn < b.line.bookedOn ? 1 : -1))
    .slice(0, MOST_LINES);
  const [best, second] = lines;
  const isClear = best !== undefined && best.points >= POINTS.operation && best.points > (second?.points ?? 0);
  const { operation, paidOn, amountMinor, currency } = facts.payment ?? {};
  return {
    kind: "find_payment",
    title: best
      ? `Revisar el abono del ${formatDate(best.line.bookedOn)}: ${formatMoney(best.line.amountMinor, best.line.currency)}`
      : "Buscar su pago en Bancos",
    why: best
      ? `Dice que ya pagó, y en Bancos espera un abono que puede ser: ${best.why}.`
      : `Dice que ya pagó${saidWords(facts)}, y en Bancos no hay un abono por revisar que coincida. Importa el estado de cuenta al día.`,
    sure: best ? sureOf(confidence, isClear) : sureOf(Math.min(confidence, 0.6)),
    payment: {
      ...(operation === undefined ? {} : { operation }),
      ...(paidOn === undefined ? {} : { paidOn }),
      ...(amountMinor === undefined ? {} : { amountMinor }),
      ...(currency === undefined ? {} : { currency }),
      lines: lines.map(({ line, why }) => ({
        lineId: line.lineId,
        bankAccountId: line.bankAccountId,
        bookedOn: line.bookedOn,
        amountMinor: line.amountMinor,
        currency: line.currency,
        description: line.description,
        why,
      })),
    },
  };
}

function saidWords({ payment, documents }: AnswerFacts): string {
  if (!payment) return "";
  const currency = payment.currency ?? documents[0]?.currency ?? "PEN";
  const words = [
    payment.amountMinor === undefined ? "" : formatMoney(payment.amountMinor, currency),
    payment.paidOn === undefined ? "" : `el ${formatDate(payment.paidOn)}`,
    payment.operation === undefined ? "" : `con la operación ${payment.operation}`,
  ].filter(Boolean);
  return words.length > 0 ? ` (${words.join(", ")})` : "";
}

function readWaiting(read: ReadDb, { wroteAt }: AnswerFacts): Promise<Line[]> {
  return read
    .selectFrom("bank_lines")
    .select([
      "id as lineId",
      "bank_account_id as bankAccountId",
      "booked_on as bookedOn",
      "amount_minor as amountMinor",
      "currency",
      "description",
      "operation",
    ])
    .select(["counterparty_doc as doc", "counterparty_name as name"])
    .where("status", "=", "pending")
    .where("kind", "=", "credit")
    .where("amount_minor", ">", 0)
    .where("removed_at", "is", null)
    .where("booked_on", ">=", addDays(limaDate(wroteAt), -LOOK_BACK_DAYS))
    .execute();
}

type Payer = { docs: ReadonlySet<string>; names: ReadonlySet<string> };

/** Under which documents and names the client pays. */
async function readPayer(read: ReadDb, clientId: number): Promise<Payer> {
  const client = await read
    .selectFrom("clients")
    .select(["name", "doc_number as docNumber"])
    .where("id", "=", clientId)
    .executeTakeFirstOrThrow();
  const contacts = await read.selectFrom("contacts").select("name").where("client_id", "=", clientId).execute();
  const lessons = await read
    .selectFrom("lessons")
    .select(["kind", "key"])
    .where("client_id", "=", clientId)
    .where("forgotten_at", "is", null)
    .where("kind", "in", ["doc", "name"])
    .execute();
  const keys = [client.name, ...contacts.map(({ name }) => name)].flatMap((name) => payerKey("name", name) ?? []);
  return {
    docs: new Set([client.docNumber, ...lessons.filter(({ kind }) => kind === "doc").map(({ key }) => key)]),
    names: new Set([...keys, ...lessons.filter(({ kind }) => kind === "name").map(({ key }) => key)]),
  };
}

function weigh(line: Line, facts: AnswerFacts, { docs, names }: Payer): { points: number; why: string } {
  const { operation, paidOn, amountMinor, currency } = facts.payment ?? {};
  const found: [number, string][] = [];
  if (operation !== undefined && isOperation(line, operation)) found.push([POINTS.operation, `el número de operación ${operation}`]);
  if (amountMinor === line.amountMinor && (currency ?? line.currency) === line.currency) found.push([POINTS.amount, "el monto que dice"]);
  else if (amountMinor === undefined) {
    const document = facts.documents.find((one) => one.openMinor === line.amountMinor && one.currency === line.currency);
    if (document) found.push([POINTS.document, `el monto de ${document.label}`]);
  }
  const key = line.name === null ? undefined : payerKey("name", line.name);
  const words = line.description.split(/[^0-9A-Za-z]+/);
  if ((line.doc !== null && docs.has(line.doc)) || words.some((word) => docs.has(word))) found.push([POINTS.payer, "su documento"]);
  else if (key !== undefined && names.has(key)) found.push([POINTS.payer, "su nombre"]);
  if (paidOn !== undefined) {
    const days = Math.abs(daysBetween(paidOn, line.bookedOn));
    if (days === 0) found.push([POINTS.day, "el día que dice"]);
    else if (days <= 3) found.push([POINTS.near, "un día cercano"]);
  }
  return { points: found.reduce((sum, [points]) => sum + points, 0), why: found.map(([, why]) => why).join(", ") };
}

/** Banks write a number with other zeros in front, or inside their text. */
function isOperation({ operation, description }: Line, said: string): boolean {
  const wanted = said.replace(/\D/g, "").replace(/^0+/, "");
  if (wanted.length < 4) return false;
  const own = (operation ?? "").replace(/\D/g, "").replace(/^0+/, "");
  if (own === wanted || (wanted.length >= 5 && own.endsWith(wanted)) || (own.length >= 5 && wanted.endsWith(own))) return true;
  return description.split(/\D+/).some((digits) => digits.replace(/^0+/, "") === wanted);
}
