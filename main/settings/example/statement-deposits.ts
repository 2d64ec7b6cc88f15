import { currencyToSoles } from "../../../shared/exchange.ts";
import { documentLabel, foldText } from "../../../shared/identifiers.ts";
import type { PlannedPayment } from "./payment-plan.ts";
import type { Random } from "./random.ts";
import type { ExampleDocument, Movement } from "./types.ts";

/** What the bank says of a movement, before it has its hour and its operation number. */
export type Described = Pick<Movement, "bookedOn" | "description" | "amountMinor" | "reference2" | "pays"> & {
  branch?: string;
  /** Where it is that of another movement. */
  operation?: string;
};

/** What one deposit pays: mostly one document, once or twice several of one client. */
type Deposit = { payments: PlannedPayment[]; isAmbiguous: boolean };

const GROUPED_DEPOSITS = 3;

/** One payment a deposit, except for a few clients with two documents due in the same days, who pay them together. */
export function groupDeposits(payments: readonly PlannedPayment[]): Deposit[] {
  const deposits: Deposit[] = [];
  let grouped = 0;
  for (const payment of payments) {
    const open = deposits.find(
      ({ payments: [first], payments: all }) =>
        first?.document.client === payment.document.client && all.length < 2 && isPlain(first) && isPlain(payment),
    );
    if (open && grouped < GROUPED_DEPOSITS && !isTwin(payment) && !isTwin(open.payments[0])) {
      open.payments.push({ ...payment, on: open.payments[0]?.on ?? payment.on });
      grouped += 1;
    } else deposits.push({ payments: [payment], isAmbiguous: isTwin(payment) });
  }
  return deposits;
}

function isPlain({ part, document }: PlannedPayment): boolean {
  return part === undefined && !document.invoice.cuotas;
}

/** Whether another client owes exactly the same amount on purpose: only a person can tell whose deposit it is. */
function isTwin(payment: PlannedPayment | undefined): boolean {
  return payment?.document.hasTwin === true;
}

/** How the bank writes the deposit: with the document's number, the RUC, the name, or nothing but the amount. */
export function describeDeposit({ payments, isAmbiguous }: Deposit, index: number, random: Random): Described {
  const [first] = payments as [PlannedPayment, ...PlannedPayment[]];
  const { input } = first.document.client;
  const amountMinor = payments.reduce((sum, payment) => sum + payment.amountMinor, 0);
  const name = foldText(input.name).toUpperCase().slice(0, 24).trim();
  const base = {
    bookedOn: first.on,
    amountMinor,
    pays: payments.map(({ ref, part, amountMinor: minor }) => ({
      documentRef: ref,
      ...(part === "net" ? { part } : {}),
      amountMinor: minor,
    })),
  };
  const labels = payments.map(labelOf);
  if (isAmbiguous) return { ...base, description: "DEPOSITO EN EFECTIVO AG MERCADERES", reference2: "", branch: "215-000" };
  if (first.isPartial) return { ...base, description: `TRANSF ${name}`, reference2: `A CUENTA ${labels[0]}` };
  if (payments.length > 1) return { ...base, description: `TRANSF ${name}`, reference2: labels.join(" Y ") };
  if (first.part === "net")
    return { ...base, description: `TRAN.CTAS.TERC.BM ${input.docNumber}`, reference2: random.chance(0.5) ? name : "" };
  switch (index % 8) {
    case 0:
    case 3:
    case 6:
      return { ...base, description: `ABONO TRANSF ${labels[0]}`, reference2: name };
    case 1:
    case 5:
      return { ...base, description: `TRANSF BCO ${random.pick(["BBVA", "INTERBANK", "SCOTIABANK"])} ${name}`, reference2: "" };
    case 2:
      return { ...base, description: `TRAN.CTAS.TERC.BM ${name.slice(0, 14)}`, reference2: `FACT ${first.ref.number}` };
    case 7:
      return { ...base, description: `TRANSF INMEDIATA ${input.docNumber}`, reference2: "PAGO FACTURA" };
    default:
      return { ...base, description: "DEPOSITO EN EFECTIVO AG EJERCITO", reference2: "" };
  }
}

/** Soles for a document in dollars, at the rate at which dollars were sold that day. */
export function inSoles({ invoice, client }: ExampleDocument, bookedOn: string, rateMicros: number): Described {
  return {
    bookedOn,
    description: `TRANSF ${foldText(client.input.name).toUpperCase().slice(0, 24).trim()}`,
    amountMinor: currencyToSoles(invoice.totalMinor, invoice.currency, rateMicros),
    reference2: `${documentLabel(invoice.series, invoice.number)} EN SOLES`,
    pays: [],
  };
}

/** `F001-3412`. */
function labelOf({ ref }: PlannedPayment): string {
  return documentLabel(ref.series, ref.number);
}
