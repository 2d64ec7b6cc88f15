import { amountInWords } from "../../../shared/amount-in-words.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import { formatDate, formatLetterDate } from "../../../shared/dates.ts";
import { currencyName, currencySymbol, formatAmount, formatMoney } from "../../../shared/money.ts";
import { type LetterFacts, variablesOf } from "../../templates/index.ts";

type Value = string | number | boolean;
type Row = Readonly<Record<string, Value>>;
/** What the marks of a user's own Word file stand for: texts, yes or no, and lists of rows. */
export type MarkValues = Readonly<Record<string, Value | readonly Row[]>>;

/** The lists, with the marks that each row has: `{#documentos}{documento} {saldo}{/documentos}`. */
export const LIST_MARKS: Readonly<Record<string, readonly string[]>> = {
  documentos: ["documento", "nota", "emision", "vencimiento", "moneda", "importe", "pagado", "saldo", "dias_atraso"],
  totales: ["moneda", "total_moneda", "en_letras"],
  cuentas: ["banco", "moneda", "cuenta", "cci"],
  billeteras: ["banco", "cuenta"],
};

/** The marks that stand alone, and what each gives: for the example that users begin from. */
export const OWN_MARKS: Readonly<Record<string, { about: string; value(facts: LetterFacts): string }>> = {
  numero: { about: "número de la carta", value: ({ number }) => number ?? "Borrador" },
  fecha: { about: "fecha de la carta", value: ({ todayOn }) => formatLetterDate(todayOn) },
  ciudad: { about: "ciudad de tu empresa", value: ({ company }) => company.city ?? "" },
  empresa: { about: "razón social de tu empresa", value: ({ company }) => company.legalName },
  empresa_ruc: { about: "RUC de tu empresa", value: ({ company }) => company.ruc },
  empresa_direccion: { about: "dirección de tu empresa", value: ({ company }) => company.address ?? "" },
  empresa_correo: { about: "correo de tu empresa", value: ({ company }) => company.email ?? "" },
  empresa_telefono: { about: "teléfono de tu empresa", value: ({ company }) => company.phone ?? "" },
  cliente: { about: "nombre del cliente", value: ({ client }) => client.name },
  cliente_documento: { about: "RUC o DNI del cliente", value: ({ client }) => client.docNumber },
  atencion: { about: "contacto al que va dirigida", value: ({ contact }) => contact?.name ?? "" },
  atencion_cargo: { about: "cargo de ese contacto", value: ({ contact }) => contact?.role ?? "" },
  total: { about: "total por cobrar", value: ({ totals }) => totals.map((sum) => formatMoney(sum.amountMinor, sum.currency)).join(" y ") },
  total_en_letras: {
    about: "total en letras",
    value: ({ totals }) => totals.map((sum) => amountInWords(sum.amountMinor, sum.currency)).join(" y "),
  },
  firma: { about: "quién firma", value: ({ company }) => company.signatory ?? company.legalName },
  firma_cargo: { about: "cargo de quien firma", value: ({ company }) => company.signatoryRole ?? "" },
};

/** The values of all marks for one letter: those of the templates, those of paper, and the lists. Text is one line without anything hidden. */
export function markValues(facts: LetterFacts): MarkValues {
  const own = Object.fromEntries(Object.entries(OWN_MARKS).map(([name, mark]) => [name, mark.value(facts)]));
  return Object.fromEntries(
    Object.entries({ ...variablesOf(facts), ...own, ...listsOf(facts) }).map(([name, value]) => [name, clean(value)]),
  );
}

function listsOf(facts: LetterFacts): Record<string, readonly Row[]> {
  return {
    documentos: facts.tables.flatMap(({ currency, groups }) =>
      groups.flatMap(({ rows }) =>
        rows.map((row) => ({
          documento: row.document,
          nota: row.note ?? "",
          emision: formatDate(row.issueOn),
          vencimiento: formatDate(row.dueOn),
          moneda: currencySymbol(currency),
          importe: formatAmount(row.amountMinor, currency),
          pagado: formatAmount(row.paidMinor, currency),
          saldo: formatAmount(row.openMinor, currency),
          dias_atraso: Math.max(0, row.daysLate),
        })),
      ),
    ),
    totales: facts.totals.map(({ currency, amountMinor }) => ({
      moneda: currencyName(currency),
      total_moneda: formatMoney(amountMinor, currency),
      en_letras: amountInWords(amountMinor, currency),
    })),
    cuentas: facts.accounts.map(({ bank, currency, number, cci }) => ({
      banco: bank,
      moneda: currencyName(currency),
      cuenta: number,
      cci: cci ?? "",
    })),
    billeteras: facts.wallets.map(({ bank, number }) => ({ banco: bank, cuenta: number })),
  };
}

function clean(value: Value | readonly Row[]): Value | readonly Row[] {
  if (typeof value === "string") return cleanLine(value);
  if (typeof value !== "object") return value;
  return value.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === "string" ? cleanLine(cell) : cell])),
  );
}
