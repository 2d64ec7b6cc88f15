import { amountInWords } from "../../shared/amount-in-words.ts";
import { cleanLine } from "../../shared/clean-text.ts";
import type { ClientDocType } from "../../shared/contract/common.ts";
import { formatLetterDate } from "../../shared/dates.ts";
import { currencyName } from "../../shared/money.ts";
import { parseMobile } from "../../shared/identifiers.ts";
import type { Span } from "../platform/pdf-text.ts";
import {
  type BankAccount,
  type Company,
  type CurrencyTable,
  isPerson,
  type LetterFacts,
  plainText,
  renderBlocks,
  renderRichText,
  type Block,
  variablesOf,
  walletNumber,
} from "../templates/index.ts";

/** A letter as it reads, before it is put on paper. */
export type LetterContent = {
  letterhead: { name: string; detail: string; contact: string[] };
  place: string;
  number: string;
  addressee: { lines: Span[][] };
  subject: string;
  greeting: string;
  /** Paragraphs in their order, and where the table of documents and the box of accounts stand among them. */
  body: Block[];
  tables: CurrencyTable[];
  /** One line a table: the sum in words. */
  sumsInWords: string[];
  payment: PaymentColumn[];
  /** What the QR says: the number of the wallet. */
  qrText: string | null;
  farewell: string;
  signature: { name: string; role: string | null };
};

/** A column of the box that says how to pay. */
export type PaymentColumn = { title: string; lines: string[] };

const DOC_LABELS: Readonly<Record<ClientDocType, string>> = {
  RUC: "RUC",
  DNI: "DNI",
  CE: "C. E.",
  PASSPORT: "Pasaporte",
  OTHER: "Documento",
};

/** Writes a letter from its facts with the template of its stage. */
export function composeLetter(facts: LetterFacts): LetterContent {
  const { template } = facts;
  const values = variablesOf(facts);
  return {
    letterhead: letterhead(facts.company),
    place: [clean(facts.company.city), formatLetterDate(facts.todayOn)].filter(Boolean).join(", "),
    number: facts.number === null ? "Borrador" : `Carta N.º ${facts.number}`,
    addressee: { lines: addressee(facts) },
    subject: plainText(renderRichText(template.subject, values)),
    greeting: "De nuestra consideración:",
    body: eachBlockOnce(renderBlocks(template.body, values)),
    tables: facts.tables.map((table) => ({
      ...table,
      groups: table.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, document: cleanLine(row.document) })) })),
    })),
    sumsInWords: facts.tables.map((table) => `Son: ${amountInWords(table.openMinor, table.currency)}.`),
    payment: paymentColumns(facts),
    qrText: facts.wallets.map((wallet) => parseMobile(wallet.number)).find((mobile) => mobile !== undefined) ?? null,
    farewell: "Cordialmente,",
    signature: signature(facts.company),
  };
}

/** The table of documents and the box of accounts stand once in a letter, where they come first. */
function eachBlockOnce(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, place) => block.kind === "paragraph" || blocks.findIndex(({ kind }) => kind === block.kind) === place);
}

function clean(text: string | undefined): string {
  return cleanLine(text ?? "");
}

function letterhead(company: Company): LetterContent["letterhead"] {
  return {
    name: clean(company.legalName),
    detail: [`RUC ${company.ruc}`, clean(company.address)].filter(Boolean).join(" · "),
    contact: [clean(company.email), clean(company.phone)].filter(Boolean),
  };
}

function addressee(facts: LetterFacts): Span[][] {
  const { client, contact } = facts;
  const line = (text: string, bold = false): Span[] => [{ text, bold }];
  const lines = [
    line(isPerson(facts) ? "Señor(a)" : "Señores"),
    line(cleanLine(client.name), true),
    line(`${DOC_LABELS[client.docType]} ${cleanLine(client.docNumber)}`),
  ];
  if (contact) lines.push(line(`Atención: ${[cleanLine(contact.name), clean(contact.role ?? undefined)].filter(Boolean).join(", ")}`));
  return lines;
}

function signature(company: Company): LetterContent["signature"] {
  const signatory = clean(company.signatory);
  if (!signatory) return { name: clean(company.legalName), role: null };
  return { name: signatory, role: clean(company.signatoryRole) || null };
}

/** How what is listed can be paid: transfers, the account for detracciones, wallets. */
export function paymentColumns(facts: Pick<LetterFacts, "accounts" | "depositAccounts" | "wallets" | "company">): PaymentColumn[] {
  const columns: PaymentColumn[] = [];
  if (facts.accounts.length > 0) columns.push({ title: "Transferencia", lines: facts.accounts.flatMap(accountLines) });
  if (facts.depositAccounts.length > 0) {
    columns.push({
      title: "Detracción",
      lines: ["Banco de la Nación", ...facts.depositAccounts.map((number) => `N.º ${cleanLine(number)}`)],
    });
  }
  const wallets = Map.groupBy(facts.wallets, (wallet) => walletNumber(wallet.number));
  for (const [number, names] of wallets) {
    const title = [...new Set(names.map((wallet) => cleanLine(wallet.bank)))].join(" o ");
    columns.push({ title, lines: [number, clean(facts.company.tradeName) || clean(facts.company.legalName)] });
  }
  return columns;
}

function accountLines(account: BankAccount): string[] {
  const lines = [`${cleanLine(account.bank)} ${currencyName(account.currency)} ${cleanLine(account.number)}`];
  if (account.cci) lines.push(`CCI ${formatCci(account.cci)}`);
  return lines;
}

/** `002-215-001234567012-25`; as it is written when it has not twenty digits. */
function formatCci(cci: string): string {
  const digits = cci.replace(/[\s-]/g, "");
  return /^\d{20}$/.test(digits) ? digits.replace(/^(\d{3})(\d{3})(\d{12})(\d{2})$/, "$1-$2-$3-$4") : cleanLine(cci);
}
