import { describe, expect, it } from "vitest";
import { readTable } from "../../../../main/platform/tables.ts";
import { buildExample } from "../../../../main/settings/example/build-example.ts";
import { writeExampleStatement } from "../../../../main/settings/example/statement-file.ts";
import type { DocumentRef } from "../../../../main/settings/example/types.ts";
import { clientInput } from "../../../../shared/contract/clients.ts";
import { newInvoice } from "../../../../shared/contract/invoices.ts";
import { companyInput } from "../../../../shared/contract/settings.ts";
import { addDays, daysBetween, formatDate, weekday } from "../../../../shared/dates.ts";
import { isValidCci, isValidDni, isValidRuc } from "../../../../shared/identifiers.ts";

const TODAY = "2026-11-21";
const example = buildExample(TODAY);
const keyOf = (ref: { type: string; series?: string | undefined; number: string }) => `${ref.type} ${ref.series}-${ref.number}`;

/** Sums amounts by the document they belong to. */
function sums(entries: readonly { documentRef: DocumentRef; amountMinor: number }[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const { documentRef, amountMinor } of entries) result.set(keyOf(documentRef), (result.get(keyOf(documentRef)) ?? 0) + amountMinor);
  return result;
}

/** What is open of each document once payments and credit notes were applied. */
function openBalances({ invoices, payments }: typeof example) {
  const paid = sums(payments);
  const credited = sums(
    invoices.flatMap(({ type, reference, totalMinor }) =>
      type === "07" && reference ? [{ documentRef: reference as DocumentRef, amountMinor: totalMinor }] : [],
    ),
  );
  return invoices
    .filter(({ type }) => type !== "07")
    .map((invoice) => ({ invoice, openMinor: invoice.totalMinor - (paid.get(keyOf(invoice)) ?? 0) - (credited.get(keyOf(invoice)) ?? 0) }));
}

describe("the example company", () => {
  it("is the same every time for the same day", () => {
    expect(buildExample(TODAY)).toEqual(example);
  });

  it("has identities and accounts that pass their checks, and addresses that reach nobody", () => {
    expect(companyInput.safeParse(example.company).success).toBe(true);
    expect(isValidRuc(example.company.ruc)).toBe(true);
    expect(example.company.bankAccounts?.map(({ bank, currency, kind }) => [bank, currency, kind])).toEqual([
      ["BCP", "PEN", "ordinary"],
      ["BCP", "USD", "ordinary"],
      ["Banco de la Nación", "PEN", "detraccion"],
      ["Yape", "PEN", "wallet"],
    ]);
    expect(example.company.bankAccounts?.flatMap(({ cci }) => (cci ? [isValidCci(cci)] : []))).toEqual([true, true, true]);
    expect(example.clients).toHaveLength(60);
    expect(new Set(example.clients.map(({ docNumber }) => docNumber)).size).toBe(60);
    for (const client of example.clients) {
      expect(clientInput.safeParse(client).error).toBeUndefined();
      expect(client.docType === "DNI" ? isValidDni(client.docNumber) : isValidRuc(client.docNumber)).toBe(true);
      expect(client.email ?? "a@b.example").toMatch(/^[a-z.]+@[a-z]+\.example$/);
      expect(client.phone).toMatch(/^900000\d{3}$/);
    }
  });

  it("has about 800 documents over eighteen months, in order and of every kind", () => {
    const { invoices } = example;
    expect(invoices.length).toBeGreaterThan(760);
    expect(invoices.length).toBeLessThan(840);
    expect(new Set(invoices.map(keyOf)).size).toBe(invoices.length);
    expect(invoices.map(({ issueOn }) => issueOn)).toEqual(invoices.map(({ issueOn }) => issueOn).toSorted());
    expect(daysBetween(invoices[0]?.issueOn ?? TODAY, TODAY)).toBeGreaterThan(530);
    expect(Math.max(...invoices.map(({ issueOn }) => daysBetween(TODAY, issueOn)))).toBeLessThan(0);
    expect(invoices.filter((invoice) => newInvoice.safeParse(invoice).error !== undefined)).toEqual([]);
    const count = (test: (invoice: (typeof invoices)[number]) => boolean) => invoices.filter(test).length;
    expect(count(({ type }) => type === "03")).toBeGreaterThan(15);
    expect(count(({ type }) => type === "07")).toBeGreaterThan(10);
    expect(count(({ type }) => type === "08")).toBeGreaterThan(2);
    expect(count(({ currency }) => currency === "USD")).toBeGreaterThan(30);
    expect(count(({ detraccion }) => detraccion?.percent === 12)).toBeGreaterThan(30);
    expect(count(({ retencion }) => retencion?.percent === 3)).toBeGreaterThan(5);
    expect(count(({ cuotas }) => cuotas !== undefined)).toBeGreaterThan(5);
    for (const { cuotas, totalMinor } of invoices)
      if (cuotas) expect(cuotas.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor);
  });

  it.each([TODAY, "2026-02-15", "2027-07-05", "2028-02-29"])(
    "on %s is owed a believable sum, of every age, and nothing was paid twice",
    (todayOn) => {
      const built = buildExample(todayOn);
      const balances = openBalances(built);
      expect(balances.filter(({ openMinor }) => openMinor < 0)).toEqual([]);
      const soles = balances.filter(({ invoice }) => invoice.currency === "PEN");
      const total = soles.reduce((sum, { openMinor }) => sum + openMinor, 0);
      expect(total).toBeGreaterThan(5_000_000);
      expect(total).toBeLessThan(15_000_000);
      const ages = [0, 0, 0, 0, 0];
      for (const { invoice, openMinor } of soles) {
        const days = daysBetween(invoice.dueOn ?? invoice.issueOn, todayOn);
        const bucket = days <= 0 ? 0 : Math.min(4, Math.ceil(days / 30));
        ages[bucket] = (ages[bucket] ?? 0) + openMinor;
      }
      expect(Math.min(...ages)).toBeGreaterThan(100_000);
      const old = balances.filter(({ invoice }) => daysBetween(invoice.issueOn, todayOn) > 120);
      const settled = old.filter(({ openMinor }) => openMinor === 0).length / old.length;
      expect(settled).toBeGreaterThan(0.8);
      expect(settled).toBeLessThan(0.95);
      expect(built.payments.every(({ paidOn }) => paidOn < todayOn)).toBe(true);
      expect(built.payments.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
    },
  );
});

describe("the statement that waits", () => {
  const { rows } = example.statement;
  const deposits = rows.filter(({ pays }) => pays.length > 0);

  it("is of the last three weeks, newest first, with balances that follow", () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.length).toBeLessThan(75);
    expect(rows.map(({ bookedOn }) => bookedOn)).toEqual(
      rows
        .map(({ bookedOn }) => bookedOn)
        .toSorted()
        .toReversed(),
    );
    expect(rows.filter(({ bookedOn }) => bookedOn < addDays(TODAY, -21) || bookedOn >= TODAY)).toEqual([]);
    expect(rows.filter(({ bookedOn }) => weekday(bookedOn) === 0)).toEqual([]);
    rows.slice(0, -1).forEach((row, index) => expect(row.balanceMinor).toBe((rows[index + 1]?.balanceMinor ?? 0) + row.amountMinor));
  });

  it("pays what is open, to the céntimo", () => {
    const open = new Map(openBalances(example).map(({ invoice, openMinor }) => [keyOf(invoice), openMinor]));
    expect(deposits.length).toBeGreaterThan(38);
    for (const { amountMinor, pays } of deposits) expect(pays.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(amountMinor);
    for (const [key, amountMinor] of sums(deposits.flatMap(({ pays }) => pays))) expect(open.get(key)).toBeGreaterThanOrEqual(amountMinor);
  });

  it("has one of each case that a person meets", () => {
    const text = ({ description, reference2 }: (typeof rows)[number]) => `${description} ${reference2}`;
    expect(deposits.filter((row) => /F001-\d+/.test(text(row))).length).toBeGreaterThan(8);
    expect(deposits.filter((row) => /\b2\d{10}\b/.test(text(row)) && row.pays[0]?.part === "net").length).toBeGreaterThan(3);
    expect(deposits.filter(({ pays }) => pays.length === 2).length).toBeGreaterThan(0);
    expect(deposits.filter((row) => /A CUENTA/.test(text(row)))).toHaveLength(1);
    expect(rows.filter(({ description }) => description === "IMPUESTO ITF").length).toBeGreaterThan(0);
    expect(rows.filter(({ description }) => /^(COMISION|INTERES|PAGO)/.test(description)).length).toBeGreaterThan(4);
    expect(rows.filter(({ description, pays }) => description.startsWith("DEPOSITO") && pays.length === 0)).toHaveLength(1);
    expect(rows.filter(({ description }) => description.startsWith("EXTORNO"))).toMatchObject([
      { amountMinor: -78_000, operation: "00213977" },
    ]);
    expect(rows.filter(({ reference2 }) => reference2.endsWith("EN SOLES"))).toHaveLength(1);
    const [ambiguous] = deposits.filter(({ description }) => description.endsWith("MERCADERES"));
    const sameAmount = openBalances(example).filter(({ openMinor }) => openMinor === ambiguous?.amountMinor);
    expect(new Set(sameAmount.map(({ invoice }) => invoice.clientDocNumber)).size).toBeGreaterThan(1);
  });

  it("is written as BCP writes it", async () => {
    const bytes = await writeExampleStatement(example);
    const [sheet] = (await readTable(bytes, example.statement.fileName)).sheets;
    expect(sheet?.rows.slice(0, 2)).toEqual([
      ["Cuenta", example.company.bankAccounts?.[0]?.number],
      ["Moneda", "Soles"],
    ]);
    expect(sheet?.rows[4]).toEqual([
      "Fecha",
      "Fecha valuta",
      "Descripción operación",
      "Monto",
      "Saldo",
      "Sucursal - agencia",
      "Operación - Número",
      "Operación - Hora",
      "Usuario",
      "UTC",
      "Referencia2",
    ]);
    expect(sheet?.rows).toHaveLength(rows.length + 5);
    const [first] = rows;
    expect(sheet?.rows[5]?.slice(0, 4)).toEqual([
      formatDate(first?.bookedOn ?? ""),
      formatDate(first?.bookedOn ?? ""),
      first?.description,
      String((first?.amountMinor ?? 0) / 100),
    ]);
  });
});

describe("what was said before", () => {
  it("is about clients of the example, in the past and not on Sundays", () => {
    const clients = new Set(example.clients.map(({ docNumber }) => docNumber));
    expect(example.notes.length).toBeGreaterThan(20);
    expect(example.notes.filter(({ clientDocNumber, on }) => !clients.has(clientDocNumber) || on >= TODAY || weekday(on) === 0)).toEqual(
      [],
    );
    expect(new Set(example.notes.map(({ kind }) => kind))).toEqual(new Set(["call", "whatsapp", "note"]));
  });
});
