import { addDays } from "../../../shared/dates.ts";
import { businessDayFrom } from "../../../shared/holidays.ts";
import { percentOf, roundToUnits } from "../../../shared/money.ts";
import { TEMPLATES } from "../library/registry.ts";
import type { Template } from "../library/template.ts";
import { buildFacts, type LetterFacts, type LetterOptions, type LetterSource, type OpenPart } from "./facts.ts";
import type { Happened } from "./happened.ts";

const EXAMPLE_DAY = "2026-11-20";

/** What an example client owes, promised and paid: for showing a template before a client is chosen. Every name in it is invented. */
export function exampleFacts(given: Partial<LetterSource> = {}, options: Partial<LetterOptions> = {}): LetterFacts {
  const template: Template = { ...(TEMPLATES[0] as Template), version: 0 };
  return buildFacts(
    { ...EXAMPLE_SOURCE, ...given },
    { stage: template.stage, template, todayOn: EXAMPLE_DAY, deadlineOn: "2026-12-04", number: null, ...options },
  );
}

const part = (document: string, given: Partial<OpenPart> & { openMinor: number }): OpenPart => ({
  invoiceId: 1,
  document,
  cuota: 1,
  cuotas: 1,
  part: "net",
  issueOn: "2026-10-06",
  dueOn: "2026-11-05",
  currency: "PEN",
  amountMinor: given.openMinor,
  disputedMinor: 0,
  documentMinor: given.openMinor,
  depositAccount: null,
  depositPenMinor: null,
  ...given,
});

const EXAMPLE_HAPPENED: Happened = {
  promise: { madeOn: "2026-11-13", dueOn: "2026-11-24", currency: "PEN", amountMinor: 200_000, missingMinor: 200_000, isBroken: false },
  payment: { paymentIds: [], paidOn: "2026-11-18", money: [{ currency: "PEN", amountMinor: 118_000 }], settled: ["F001-1150"] },
  plan: {
    number: "CON-2026-0001",
    currency: "PEN",
    totalMinor: 472_000,
    signedBy: "",
    cuotas: [
      { number: 1, dueOn: "2026-12-15", amountMinor: 236_000 },
      { number: 2, dueOn: "2027-01-15", amountMinor: 236_000 },
    ],
  },
  offer: { untilOn: "2026-11-30", currency: "PEN", payMinor: 346_920, discountMinor: 7_080, documents: ["F001-1187"] },
  dispute: { document: "F001-1203", currency: "PEN", amountMinor: 59_000, openedOn: "2026-11-16" },
  credit: { limitMinor: 1_000_000, termDays: 30 },
  paymentLink: "https://pagos.ejemplo.pe/mi-negocio",
};

export const EXAMPLE_SOURCE: LetterSource = {
  company: {
    ruc: "20601234565",
    legalName: "Comercial Los Ceibos S.A.C.",
    tradeName: "Los Ceibos",
    address: "Av. Grau 450, Piura",
    city: "Piura",
    email: "cobranzas@losceibos.example",
    phone: "958 700 120",
    signatory: "María Rojas Díaz",
    signatoryRole: "Administración",
  },
  bankAccounts: [
    { bank: "BCP", number: "215-1234567-0-12", currency: "PEN", cci: "00221500123456701225", kind: "ordinary" },
    { bank: "Banco de la Nación", number: "00-101-123456", currency: "PEN", cci: null, kind: "detraccion" },
    { bank: "Yape", number: "958700120", currency: "PEN", cci: null, kind: "wallet" },
  ],
  client: { docType: "RUC", docNumber: "20487654329", name: "Bodegas San Isidro S.A." },
  contact: { name: "Carmen Flores", role: "Tesorería" },
  parts: [
    part("F001-1187", { openMinor: 354_000 }),
    part("F001-1203", { openMinor: 118_000, invoiceId: 2, issueOn: "2026-10-20", dueOn: "2026-11-19" }),
  ],
  earlierContacts: ["2026-11-06"],
  happened: EXAMPLE_HAPPENED,
};

/** What the example client does not have at first sight: papers to send, terms that passed and interest. */
export const EXAMPLE_BESIDE: Partial<LetterSource> = {
  parts: [part("F001-1190", { openMinor: 14_200, part: "detraccion" }), part("F001-1191", { openMinor: 3_540, part: "retencion" })],
  pastTerms: [
    { invoiceId: 1, document: "F001-1187", payByOn: "2026-11-05", agreedDays: null },
    { invoiceId: 2, document: "F001-1203", payByOn: "2026-11-19", agreedDays: 45 },
  ],
  interest: { basis: { kind: "agreement", on: "2026-01-15" }, totals: [{ currency: "PEN", interestMinor: 2_150, feeMinor: 5_000 }] },
};

/** The same source as it would stand on a day: what is owed falls due as the occasion has it. */
export function exampleOn({ occasion }: Pick<Template, "occasion">, todayOn: string): LetterSource {
  const [first, second] = EXAMPLE_SOURCE.parts as [OpenPart, OpenPart];
  const due = DUE[occasion] ?? -15;
  const kind = occasion === "detraccion_missing" ? "detraccion" : occasion === "retencion_missing" ? "retencion" : "net";
  const share = SHARES[kind];
  const both = [first, second].map((open, index) => ({
    ...open,
    part: kind,
    amountMinor: roundToUnits(percentOf(open.openMinor, share), "PEN"),
    openMinor: roundToUnits(percentOf(open.openMinor, share), "PEN"),
    issueOn: addDays(todayOn, due - 30),
    dueOn: addDays(todayOn, occasion === "due_today" ? 0 : due + index),
  })) satisfies OpenPart[];
  return { ...EXAMPLE_SOURCE, parts: both, earlierContacts: [addDays(todayOn, -8)], happened: happenedOn(occasion, todayOn) };
}

/** Percent of a document that each part is in the example. */
const SHARES = { net: 100, detraccion: 12, retencion: 3 } as const;

/** Days from today on which the example's first document falls due. */
const DUE: Partial<Record<Template["occasion"], number>> = {
  before_due: 5,
  due_today: 0,
  oversight: -7,
  first_letter: -20,
  second_letter: -40,
  last_letter: -75,
  early_payment_offer: 20,
};

function happenedOn(occasion: Template["occasion"], todayOn: string): Happened {
  const { promise, payment, plan, offer, dispute } = EXAMPLE_HAPPENED;
  return {
    ...EXAMPLE_HAPPENED,
    promise: promise && {
      ...promise,
      madeOn: addDays(todayOn, -12),
      dueOn: businessDayFrom(addDays(todayOn, occasion === "broken_promise" ? -5 : 2)),
    },
    payment: payment && { ...payment, paidOn: addDays(todayOn, -1) },
    plan: plan && { ...plan, cuotas: plan.cuotas.map((cuota) => ({ ...cuota, dueOn: addDays(todayOn, 30 * cuota.number) })) },
    offer: offer && { ...offer, untilOn: addDays(todayOn, 10) },
    dispute: dispute && { ...dispute, openedOn: addDays(todayOn, -2) },
  };
}
