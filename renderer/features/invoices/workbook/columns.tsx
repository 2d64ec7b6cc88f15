import { IconMessageReport } from "@tabler/icons-react";
import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import { formatDate, parseHumanDate } from "../../../../shared/dates.ts";
import { currencySymbol, formatAmount, formatMoney } from "../../../../shared/money.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { Money } from "../../../ui/Money.tsx";
import { amountWidth, type CellEdit, type WorkbookColumn } from "../../../ui/table/columns.ts";
import { MiddleText } from "../../../ui/table/MiddleText.tsx";
import styles from "../invoices.module.css";
import { TYPE_WORDS } from "./filter-words.ts";
import { LateCell, lateText } from "./late-cell.tsx";
import type { InvoiceTotals } from "./use-invoices.ts";

export type RowEdits = {
  saveDue: (row: InvoiceRow, dueOn: string) => Promise<void>;
  saveNotes: (row: InvoiceRow, notes: string) => Promise<void>;
};

const TAGS: Readonly<Partial<Record<InvoiceRow["type"], string>>> = { "03": "BV", "07": "NC", "08": "ND" };

/** What of a filter's totals shapes its columns: no amount is longer than their sum. */
export type MoneyShape = {
  /** The one currency that every row shares and the heading names; without it each amount carries its own symbol. */
  currency: string | undefined;
  longestTotal: string;
  longestOpen: string;
};

/** Reads the shape of the money columns from the totals of the filter. */
export function moneyShape(totals: InvoiceTotals | undefined): MoneyShape {
  const currency = totals?.length === 1 ? totals[0]?.currency : undefined;
  const write = (minor: number, of: string) => (currency ? formatAmount(minor, of) : formatMoney(minor, of));
  const longest = (texts: readonly string[]) => texts.reduce((long, text) => (text.length > long.length ? text : long), "");
  return {
    currency,
    longestTotal: longest((totals ?? []).map((total) => write(total.totalMinor, total.currency))),
    longestOpen: longest((totals ?? []).map((total) => write(total.openMinor, total.currency))),
  };
}

/** The columns of Facturas. */
export function invoiceColumns(shape: MoneyShape, edits: RowEdits): WorkbookColumn<InvoiceRow>[] {
  return [...identity(), ...dates(edits), late(), ...money(shape), notes(edits)];
}

function identity(): WorkbookColumn<InvoiceRow>[] {
  return [
    {
      id: "document",
      title: "Documento",
      width: 122,
      minWidth: 84,
      sortKey: "document",
      isStrong: true,
      cell: documentCell,
      text: (row) => row.document,
    },
    {
      id: "client",
      title: "Cliente",
      width: 190,
      minWidth: 110,
      grow: 3,
      sortKey: "client",
      cell: clientCell,
      text: (row) => row.clientName,
    },
    {
      id: "clientDoc",
      title: "RUC o DNI",
      width: 112,
      drop: 8,
      isOptional: true,
      cell: (row) => row.clientDoc,
      text: (row) => row.clientDoc,
    },
    {
      id: "type",
      title: "Tipo",
      width: 120,
      drop: 7,
      isOptional: true,
      cell: (row) => TYPE_WORDS[row.type],
      text: (row) => TYPE_WORDS[row.type],
    },
  ];
}

function documentCell(row: InvoiceRow) {
  const tag = TAGS[row.type];
  if (!tag && !row.isDisputed) return row.document;
  return (
    <>
      {row.document}
      {tag && (
        <abbr className={styles.tag} title={TYPE_WORDS[row.type]}>
          {tag}
        </abbr>
      )}
      {row.isDisputed && (
        <span className={styles.disputed} title="En reclamo: lo reclamado no se cobra">
          <IconMessageReport size={14} aria-hidden />
          <span className="visually-hidden">, en reclamo</span>
        </span>
      )}
    </>
  );
}

function clientCell(row: InvoiceRow) {
  return <MiddleText>{row.clientName}</MiddleText>;
}

function dates(edits: RowEdits): WorkbookColumn<InvoiceRow>[] {
  return [
    {
      id: "issueOn",
      title: "Emisión",
      width: 98,
      drop: 4,
      sortKey: "issueOn",
      cell: (row) => <DateText on={row.issueOn} />,
      text: (row) => formatDate(row.issueOn),
    },
    {
      id: "dueOn",
      title: "Vence",
      width: 98,
      drop: 3,
      sortKey: "dueOn",
      cell: (row) => <DateText on={row.dueOn} />,
      text: (row) => formatDate(row.dueOn),
      edit: dueEdit(edits),
    },
    { id: "lastStep", title: "Último paso", width: 130, drop: 5, cell: lastStepCell, text: (row) => row.lastStep ?? "" },
  ];
}

function lastStepCell(row: InvoiceRow) {
  return (
    <span className={styles.quiet} title={row.lastStep ?? undefined}>
      {row.lastStep ?? "–"}
    </span>
  );
}

function late(): WorkbookColumn<InvoiceRow> {
  return { id: "late", title: "Atraso", width: 122, minWidth: 90, cell: (row) => <LateCell row={row} />, text: lateText };
}

function money({ currency, longestTotal, longestOpen }: MoneyShape): WorkbookColumn<InvoiceRow>[] {
  const title = (name: string) => (currency ? `${name} ${currencySymbol(currency)}` : name);
  const least = currency ? 110 : 122;
  const amount = (minor: number, row: InvoiceRow) => <Money minor={minor} currency={row.currency} withSymbol={!currency && minor !== 0} />;
  const text = (minor: number, row: InvoiceRow) => (currency ? "" : `${currencySymbol(row.currency)} `) + formatAmount(minor, row.currency);
  return [
    {
      id: "total",
      title: title("Total"),
      width: amountWidth(longestTotal, least),
      drop: 2,
      align: "end",
      sortKey: "total",
      cell: (row) => amount(row.totalMinor, row),
      text: (row) => text(row.totalMinor, row),
    },
    {
      id: "open",
      title: title("Por cobrar"),
      width: amountWidth(longestOpen, least),
      align: "end",
      sortKey: "open",
      isStrong: true,
      cell: (row) => amount(row.openMinor, row),
      text: (row) => text(row.openMinor, row),
    },
  ];
}

function notes(edits: RowEdits): WorkbookColumn<InvoiceRow> {
  return {
    id: "notes",
    title: "Notas",
    width: 150,
    grow: 1,
    drop: 6,
    cell: (row) => <span title={row.notes || undefined}>{row.notes}</span>,
    text: (row) => row.notes,
    edit: { start: (row) => row.notes, check: () => undefined, save: (row, text) => edits.saveNotes(row, text.trim()) },
  };
}

function dueEdit(edits: RowEdits): CellEdit<InvoiceRow> {
  return {
    start: (row) => formatDate(row.dueOn),
    check: (text, row) => {
      const on = parseHumanDate(text);
      if (!on) return "Escribe una fecha que exista, como 20/11/2026";
      return on < row.issueOn ? `No puede vencer antes de emitirse (${formatDate(row.issueOn)})` : undefined;
    },
    save: (row, text) => edits.saveDue(row, parseHumanDate(text) ?? row.dueOn),
    allowed: (row) => row.openMinor > 0,
  };
}
