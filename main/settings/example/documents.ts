import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { addDays, weekday } from "../../../shared/dates.ts";
import { percentOf, roundToUnits, splitProportionally } from "../../../shared/money.ts";
import type { Random } from "./random.ts";
import type { ExampleClient, ExampleDocument } from "./types.ts";

const MONTHS_DAYS = 547;
const SALES = 772;
const FIRST_NUMBER = { F001: 3_181, B001: 912 };
/** A detracción applies to services over S/ 700, and a retención to sales over S/ 700. */
const THRESHOLD_MINOR = 70_000;
const DETRACCION_PERCENT = 12;
const RETENCION_PERCENT = 3;
const SOLES_PER_DOLLAR = 3.7;

/** About eighteen months of facturas and boletas up to the day before `todayOn`, in order of issue, never on a Sunday. */
export function exampleSales(todayOn: string, clients: readonly ExampleClient[], random: Random): ExampleDocument[] {
  const next = { ...FIRST_NUMBER };
  return Array.from({ length: SALES }, (_, index) => {
    const offset = Math.floor(((index + random.next() * 0.9) / SALES) * MONTHS_DAYS);
    const issueOn = notOnSunday(addDays(todayOn, offset - MONTHS_DAYS), -1);
    const client = random.weighted(clients, ({ frequency }) => frequency);
    const series = client.input.docType === "DNI" ? "B001" : "F001";
    const number = String(next[series]++);
    return { client, creditedMinor: 0, invoice: sale(client, { series, number, issueOn }, random) };
  });
}

type Numbered = { series: "F001" | "B001"; number: string; issueOn: string };

function sale(client: ExampleClient, { series, number, issueOn }: Numbered, random: Random): ExampleDocument["invoice"] {
  const { docType, docNumber, name, termDays } = client.input;
  const totalMinor = amount(client, random);
  const deduction = deductionOf(client, totalMinor, random);
  const dueOn = addDays(issueOn, termDays ?? 30);
  const cuotas =
    !deduction && client.currency === "PEN" && totalMinor >= 120_000 && random.chance(0.45)
      ? cuotasOf(issueOn, totalMinor, random)
      : undefined;
  const order = random.chance(0.22) ? [`OC-${random.int(1_000, 9_999)}`] : undefined;
  return {
    type: series === "B001" ? "03" : "01",
    series,
    number,
    clientDocType: docType,
    clientDocNumber: docNumber,
    clientName: name,
    issueOn,
    dueOn: cuotas?.at(-1)?.dueOn ?? dueOn,
    currency: client.currency,
    totalMinor,
    ...deduction,
    ...(cuotas ? { cuotas } : {}),
    ...(order ? { otherReferences: order } : {}),
  };
}

/** Log-normal: many small purchases and a few large ones, in whole tens of céntimos as a shop prices them. */
function amount(client: ExampleClient, random: Random): number {
  const soles = Math.min(9_400, Math.max(38, Math.exp(5.95 + 0.8 * random.normal()) * client.size));
  return Math.round((client.currency === "USD" ? soles / SOLES_PER_DOLLAR : soles) * 10) * 10;
}

function deductionOf(client: ExampleClient, totalMinor: number, random: Random): Pick<NewInvoice, "detraccion" | "retencion"> | undefined {
  if (totalMinor <= THRESHOLD_MINOR || client.currency !== "PEN") return undefined;
  if (client.buysServices && random.chance(0.55))
    return { detraccion: { percent: DETRACCION_PERCENT, amountMinor: roundToUnits(percentOf(totalMinor, DETRACCION_PERCENT), "PEN") } };
  return client.withholds
    ? { retencion: { percent: RETENCION_PERCENT, amountMinor: percentOf(totalMinor, RETENCION_PERCENT) } }
    : undefined;
}

function cuotasOf(issueOn: string, totalMinor: number, random: Random): { dueOn: string; amountMinor: number }[] {
  const count = random.int(2, 3);
  return splitProportionally(
    totalMinor,
    Array.from({ length: count }, () => 1),
  ).map((amountMinor, index) => ({ dueOn: addDays(issueOn, 30 * (index + 1)), amountMinor }));
}

/** The day itself, or the one before (or after) a Sunday. */
export function notOnSunday(on: string, step: 1 | -1): string {
  return weekday(on) === 0 ? addDays(on, step) : on;
}

type Note = { type: "07" | "08"; document: ExampleDocument; amountMinor: number; on: string; text: string };

/** Credit notes for returns and rebates, and a few debit notes for late interest that was agreed; each names its factura. */
export function exampleNotes(todayOn: string, sales: readonly ExampleDocument[], random: Random): ExampleDocument[] {
  const plain = sales.filter(
    ({ invoice }) => invoice.type === "01" && !invoice.detraccion && !invoice.retencion && !invoice.cuotas && invoice.totalMinor > 15_000,
  );
  const chosen = plain.filter((_, index) => index % Math.floor(plain.length / 24) === 7).slice(0, 24);
  const notes = chosen.flatMap((document, index): Note[] => {
    const on = notOnSunday(addDays(document.invoice.issueOn, random.int(2, 9)), 1);
    if (on >= todayOn) return [];
    const { totalMinor } = document.invoice;
    if (index % 6 === 5)
      return [
        { type: "08", document, on, amountMinor: Math.round(percentOf(totalMinor, 4) / 10) * 10, text: "Interés por mora según acuerdo" },
      ];
    const isWhole = index % 8 === 3;
    const amountMinor = isWhole ? totalMinor : Math.round(percentOf(totalMinor, random.int(6, 30)) / 10) * 10;
    return [
      {
        type: "07",
        document,
        on,
        amountMinor,
        text: isWhole
          ? "Anulación de la operación"
          : random.pick(["Devolución por ítem", "Descuento por volumen", "Disminución en el valor"]),
      },
    ];
  });
  const numbers = { "07": 41, "08": 6 };
  return notes.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map((note) => noteDocument(note, numbers));
}

function noteDocument({ type, document, amountMinor, on, text }: Note, numbers: Record<"07" | "08", number>): ExampleDocument {
  const { invoice, client } = document;
  if (type === "07") document.creditedMinor += amountMinor;
  const { clientDocType, clientDocNumber, clientName, currency } = invoice;
  return {
    client,
    creditedMinor: 0,
    invoice: {
      type,
      series: type === "07" ? "FC01" : "FD01",
      number: String(numbers[type]++),
      clientDocType,
      clientDocNumber,
      clientName,
      issueOn: on,
      dueOn: type === "07" ? on : addDays(on, 15),
      currency,
      totalMinor: amountMinor,
      reference: { type: invoice.type, series: invoice.series, number: invoice.number },
      notes: text,
    },
  };
}
