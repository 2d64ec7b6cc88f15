import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ElectronicDocument, SalesDocument } from "../../main/invoices/formats/electronic-document.ts";
import { readElectronicDocument } from "../../main/invoices/formats/ubl.ts";
import { normaliseNumber, parseDocumentNumber } from "../../shared/identifiers.ts";
import { parseAmount } from "../../shared/money.ts";

/** Real files and the facts in them stand outside the repository: beside the checkout, or where CUENTAS_SAMPLES says. */
const folder = process.env.CUENTAS_SAMPLES ?? path.resolve(import.meta.dirname, "../../../shared/samples");
const isThere = existsSync(path.join(folder, "expected.json")) && existsSync(path.join(folder, "ubl"));

type Expected = {
  root: string;
  ubl_version: string;
  id: string;
  issue_date: string;
  due_date?: string | null;
  type_code?: string;
  currency?: string;
  supplier?: { id: string; name: string };
  customer?: { id: string; scheme: string; name: string };
  payable_amount?: string;
  tax_total?: string;
  payment?: { form: string | null; net_pending: string | null; installments: { id: string; amount: string; due: string }[] };
  detraccion?: { code: string; percent: string; amount: string; bn_account: string } | null;
  retencion_igv?: { factor: string; amount: string } | null;
  percepcion?: { amount: string } | null;
  references?: string[];
  note_reason_code?: string;
  legend_codes?: string[];
};

const ROOT_KINDS: Readonly<Record<string, string>> = {
  CreditNote: "credit_note",
  DebitNote: "debit_note",
  ApplicationResponse: "cdr",
  DespatchAdvice: "despatch_advice",
  Retention: "retention",
  VoidedDocuments: "voided",
  SummaryDocuments: "summary",
};
const SCHEMES: Readonly<Record<string, string>> = { "1": "DNI", "4": "CE", "6": "RUC", "7": "PASSPORT" };

const cases: { file: string; expected: Expected }[] = isThere
  ? (JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as { file: string; format: string; expected: Expected }[]).filter(
      ({ format }) => format === "ubl-xml",
    )
  : [];

function checkSale(sale: SalesDocument, expected: Expected): void {
  const minor = (text: string | null | undefined) => (text === null || text === undefined ? undefined : parseAmount(text, sale.currency));
  expect(sale.id).toBe(expected.id);
  expect({ series: sale.series, number: sale.number }).toEqual(parseDocumentNumber(expected.id));
  expect(sale.issueOn).toBe(expected.issue_date);
  expect(sale.dueOn ?? null).toBe(expected.due_date ?? null);
  expect(sale.currency).toBe(expected.currency);
  expect(sale.totalMinor).toBe(minor(expected.payable_amount));
  expect({ id: sale.issuerRuc, name: sale.issuerName }).toMatchObject({ id: expected.supplier?.id, name: expected.supplier?.name });
  expect({ id: sale.client.docNumber, name: sale.client.name }).toMatchObject({ id: expected.customer?.id, name: expected.customer?.name });
  if (sale.client.docNumber.length >= 8) expect(sale.client.docType).toBe(SCHEMES[expected.customer?.scheme ?? ""] ?? "OTHER");
  // Files of 2.0 have one total for each tax, of which the expected facts name only the first.
  if (expected.ubl_version === "2.1") expect(sale.taxMinor).toBe(minor(expected.tax_total));
  expect(sale.form).toBe(expected.payment?.form ?? null);
  expect(sale.netPendingMinor).toBe(minor(expected.payment?.net_pending));
  expect(sale.cuotas).toEqual(
    (expected.payment?.installments ?? []).map(({ id, amount, due }) => ({
      number: Number(id.replace(/\D/g, "")),
      dueOn: due,
      amountMinor: minor(amount),
    })),
  );
  checkDeductions(sale, expected, minor);
  const [reference] = expected.references ?? [];
  expect(sale.reference && { series: sale.reference.series, number: sale.reference.number }).toEqual(
    reference === undefined ? undefined : parseDocumentNumber(reference),
  );
  expect(sale.noteReason?.code).toBe(expected.note_reason_code);
  if (expected.ubl_version === "2.1") expect(sale.legends.flatMap(({ code }) => code ?? [])).toEqual(expected.legend_codes);
}

function checkDeductions(sale: SalesDocument, expected: Expected, minor: (text: string) => number | undefined): void {
  const { detraccion, retencion_igv: retencion, percepcion } = expected;
  expect(sale.detraccion).toEqual(
    detraccion
      ? {
          code: detraccion.code,
          percent: Number(detraccion.percent),
          amountMinor: parseAmount(detraccion.amount, "PEN"),
          currency: "PEN",
          account: detraccion.bn_account,
        }
      : undefined,
  );
  expect(sale.retencion).toEqual(retencion ? { percent: Number(retencion.factor) * 100, amountMinor: minor(retencion.amount) } : undefined);
  expect(sale.percepcionMinor).toBe(percepcion ? minor(percepcion.amount) : undefined);
}

function isSale(document: ElectronicDocument): document is SalesDocument {
  return ["invoice", "boleta", "credit_note", "debit_note"].includes(document.kind);
}

describe.skipIf(!isThere)("real electronic documents", () => {
  it.each(cases)("$file", ({ file, expected }) => {
    const document = readElectronicDocument(readFileSync(path.join(folder, file)));
    const kind = expected.root === "Invoice" ? (expected.type_code === "03" ? "boleta" : "invoice") : ROOT_KINDS[expected.root];
    expect(document.kind).toBe(kind);
    if (isSale(document)) checkSale(document, expected);
    else expect({ id: normaliseNumber(document.id) }).toEqual({ id: normaliseNumber(expected.id) });
  });
});
