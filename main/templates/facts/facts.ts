import type { ClientDocType, PartKind, Stage } from "../../../shared/contract/common.ts";
import { daysBetween } from "../../../shared/dates.ts";
import { type Happened, NOTHING_HAPPENED } from "./happened.ts";
import type { LetterInterest } from "./interest-words.ts";
import type { Template } from "../library/template.ts";
import type { PastTerm } from "./past-terms.ts";
import { compareCurrencies, formatAmount, formatMoney } from "../../../shared/money.ts";

/** What a letter is written from: plain data, already read from the ledger. */
export type LetterSource = {
  company: Company;
  bankAccounts: readonly BankAccount[];
  client: { docType: ClientDocType; docNumber: string; name: string };
  contact: { name: string; role: string | null } | null;
  /** The open parts that this letter lists. */
  parts: readonly OpenPart[];
  /** Dates of earlier letters, messages and calls about this debt. */
  earlierContacts: readonly string[];
  /** Of the documents listed. */
  pastTerms?: readonly PastTerm[];
  interest?: LetterInterest | null;
  happened?: Happened;
};

export type Company = {
  ruc: string;
  legalName: string;
  tradeName?: string;
  address?: string;
  city?: string;
  email?: string;
  phone?: string;
  signatory?: string;
  signatoryRole?: string;
};

export type BankAccount = {
  bank: string;
  number: string;
  currency: string;
  cci: string | null;
  kind: "ordinary" | "detraccion" | "wallet";
};

export type OpenPart = {
  invoiceId: number;
  /** `F001-1187` */
  document: string;
  cuota: number;
  /** How many cuotas the document has. */
  cuotas: number;
  part: PartKind;
  issueOn: string;
  dueOn: string;
  currency: string;
  amountMinor: number;
  /** What may be asked of it: what is open, without what is disputed. */
  openMinor: number;
  /** What is open of it but disputed. */
  disputedMinor: number;
  /** The whole document, which a net part is less than where a detracción or a retención goes apart. */
  documentMinor: number;
  /** For a detracción: the account of Banco de la Nación that the document names, and the deposit in soles where the document is in another currency. */
  depositAccount: string | null;
  depositPenMinor: number | null;
};

/** How and when a letter is written. */
export type LetterOptions = { stage: Stage; template: Template; todayOn: string; deadlineOn: string; number: string | null };

export type DocumentRow = {
  document: string;
  note: string | null;
  issueOn: string;
  dueOn: string;
  amountMinor: number;
  paidMinor: number;
  openMinor: number;
  /** Negative before the due date. */
  daysLate: number;
};

/** The rows of one currency that are settled through one channel. */
export type DocumentGroup = { part: PartKind; rows: DocumentRow[]; openMinor: number };

export type CurrencyTable = { currency: string; groups: DocumentGroup[]; openMinor: number };

export type LetterFacts = LetterOptions &
  Pick<LetterSource, "company" | "client" | "contact" | "earlierContacts"> & {
    pastTerms: readonly PastTerm[];
    interest: LetterInterest | null;
    happened: Happened;
    /** What the tables list, oldest first, and how to say it shorter. */
    parts: readonly OpenPart[];
    tables: CurrencyTable[];
    totals: { currency: string; amountMinor: number }[];
    documents: number;
    oldestDaysLate: number;
    /** Accounts that what is open can be paid into. */
    accounts: BankAccount[];
    wallets: BankAccount[];
    /** Numbers of the accounts at Banco de la Nación for the detracciones listed. */
    depositAccounts: string[];
  };

const PART_ORDER: readonly PartKind[] = ["net", "detraccion", "retencion"];

/** Arranges what is open as a letter shows it: a table for each currency, what goes to each channel apart, sums that add up. */
export function buildFacts(source: LetterSource, options: LetterOptions): LetterFacts {
  const tables = buildTables(source.parts, options.todayOn);
  const paid = (part: PartKind) => source.parts.filter((open) => open.part === part);
  const netCurrencies = new Set(paid("net").map((open) => open.currency));
  return {
    ...options,
    company: source.company,
    client: source.client,
    contact: source.contact,
    earlierContacts: source.earlierContacts,
    pastTerms: source.pastTerms ?? [],
    interest: source.interest ?? null,
    happened: source.happened ?? NOTHING_HAPPENED,
    parts: source.parts,
    tables,
    totals: tables.map((table) => ({ currency: table.currency, amountMinor: table.openMinor })),
    documents: new Set(source.parts.map((open) => open.invoiceId)).size,
    oldestDaysLate:
      source.parts.reduce<number | null>((most, { dueOn }) => Math.max(most ?? -Infinity, daysBetween(dueOn, options.todayOn)), null) ?? 0,
    accounts: source.bankAccounts.filter((account) => account.kind === "ordinary" && netCurrencies.has(account.currency)),
    wallets: source.bankAccounts.filter((account) => account.kind === "wallet" && netCurrencies.has(account.currency)),
    depositAccounts: depositAccounts(paid("detraccion"), source.bankAccounts),
  };
}

function buildTables(parts: readonly OpenPart[], todayOn: string): CurrencyTable[] {
  const currencies = [...new Set(parts.map((part) => part.currency))].sort(compareCurrencies);
  return currencies.map((currency) => {
    const groups = PART_ORDER.map((part) =>
      buildGroup(
        part,
        parts.filter((open) => open.currency === currency && open.part === part),
        todayOn,
      ),
    ).filter((group) => group.rows.length > 0);
    return { currency, groups, openMinor: groups.reduce((sum, group) => sum + group.openMinor, 0) };
  });
}

function buildGroup(part: PartKind, parts: readonly OpenPart[], todayOn: string): DocumentGroup {
  const ordered = parts.toSorted((a, b) => compareText(a.dueOn, b.dueOn) || compareText(a.document, b.document) || a.cuota - b.cuota);
  const rows = ordered.map((open) => ({
    document: open.document,
    note: noteOf(open),
    issueOn: open.issueOn,
    dueOn: open.dueOn,
    amountMinor: open.amountMinor - open.disputedMinor,
    paidMinor: open.amountMinor - open.disputedMinor - open.openMinor,
    openMinor: open.openMinor,
    daysLate: daysBetween(open.dueOn, todayOn),
  }));
  return { part, rows, openMinor: rows.reduce((sum, row) => sum + row.openMinor, 0) };
}

function noteOf(open: OpenPart): string | null {
  const notes = [];
  if (open.cuotas > 1) notes.push(`cuota ${open.cuota} de ${open.cuotas}`);
  else if (open.part === "net" && open.amountMinor < open.documentMinor)
    notes.push(`total ${formatAmount(open.documentMinor, open.currency)}`);
  if (open.disputedMinor > 0) notes.push(`sin ${formatAmount(open.disputedMinor, open.currency)} en reclamo`);
  if (open.depositPenMinor !== null && open.currency !== "PEN" && open.openMinor === open.amountMinor) {
    notes.push(`depósito de ${formatMoney(open.depositPenMinor, "PEN")}`);
  }
  return notes.length > 0 ? notes.join(", ") : null;
}

/** The accounts that the documents themselves name, or else the company's own. */
function depositAccounts(detracciones: readonly OpenPart[], accounts: readonly BankAccount[]): string[] {
  if (detracciones.length === 0) return [];
  const named = new Set(detracciones.flatMap((open) => open.depositAccount ?? []));
  const own = accounts.filter((account) => account.kind === "detraccion").map((account) => account.number);
  return named.size > 0 ? [...named] : own;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
