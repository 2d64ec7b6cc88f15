import { describe, expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { recordAll } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";

const COMPANY = { ruc: "20100047218", legalName: "Comercial Sur S.A.C." };
const SOLES = { bank: "BCP", number: "193-2345678-0-12", currency: "PEN", kind: "ordinary" } as const;
const DOLLARS = { ...SOLES, number: "193-2345699-1-52", currency: "USD" } as const;

describe("the company", () => {
  test("is what was set last, with every field", async () => {
    const app = await startTestApp({ company: false });
    expect(await app.call("settings.getStatus", {})).toMatchObject({
      company: null,
      bankAccounts: [],
      ledgerFolder: app.folder,
      isExample: false,
    });
    const full = {
      ...COMPANY,
      tradeName: "Sur",
      address: "Av. Ejército 1",
      city: "Arequipa",
      email: "a@sur.example",
      phone: "958700120",
      signatory: "Ana Díaz",
      signatoryRole: "Gerente",
    };
    await app.call("settings.setCompany", full);
    expect((await app.call("settings.getStatus", {})).company).toEqual(full);
    await app.call("settings.setCompany", COMPANY);
    expect((await app.call("settings.getStatus", {})).company).toEqual(COMPANY);
  });

  test("stays a MYPE until somebody says that it is not, whatever form saves it", async () => {
    const app = await startTestApp({ company: false });
    const isMype = async () => (await app.call("settings.getStatus", {})).company?.isMype;
    await app.call("settings.setCompany", { ...COMPANY, isMype: true });
    await app.call("settings.setCompany", { ...COMPANY, bankAccounts: [SOLES] });
    expect(await isMype()).toBe(true);
    await app.call("settings.setCompany", { ...COMPANY, isMype: false });
    await app.call("settings.setCompany", COMPANY);
    expect(await isMype()).toBe(false);
  });

  test.each([
    ["a RUC of ten digits", { ...COMPANY, ruc: "2010004721" }],
    ["a RUC with letters", { ...COMPANY, ruc: "2010004721A" }],
    ["no name", { ...COMPANY, legalName: "  " }],
    ["an account of no kind", { ...COMPANY, bankAccounts: [{ ...SOLES, kind: "savings" }] }],
    ["an account in a currency of two letters", { ...COMPANY, bankAccounts: [{ ...SOLES, currency: "S/" }] }],
  ])("%s is refused, and what was there stays", async (_what, input) => {
    const app = await startTestApp({ company: COMPANY });
    expect(await app.fails("settings.setCompany", input)).toMatchObject({ code: "invalid_input" });
    expect((await app.call("settings.getStatus", {})).company).toEqual(COMPANY);
  });

  test("with digits that do not check is taken with a warning for each", async () => {
    const app = await startTestApp({ company: false });
    const { warnings } = await app.call("settings.setCompany", {
      ...COMPANY,
      ruc: "20100047219",
      bankAccounts: [
        { ...SOLES, cci: "00219300234567801299" },
        { ...DOLLARS, cci: "011-366-000100032542-21" },
        { bank: "Yape", number: "054223344", currency: "PEN", kind: "wallet" },
      ],
    });
    expect(warnings).toEqual([
      expect.stringContaining("RUC 20100047219"),
      expect.stringContaining("CCI de BCP 193-2345678-0-12"),
      expect.stringContaining("Yape 054223344"),
    ]);
  });
});

describe("bank accounts", () => {
  test("are recognised by bank, digits and currency, however the number is written; those left out stay", async () => {
    const app = await startTestApp({ company: false });
    const first = await app.call("settings.setCompany", { ...COMPANY, bankAccounts: [SOLES, DOLLARS] });
    expect(first.bankAccounts.map(({ number }) => number)).toEqual([SOLES.number, DOLLARS.number]);
    const again = await app.call("settings.setCompany", {
      ...COMPANY,
      bankAccounts: [{ ...SOLES, number: "193 2345678 0 12", kind: "detraccion", cci: "01136600010003254221" }],
    });
    expect(again.bankAccounts).toEqual([{ id: first.bankAccounts[0]?.id, number: "193 2345678 0 12" }]);
    expect((await app.call("settings.getStatus", {})).bankAccounts).toEqual([
      {
        id: first.bankAccounts[0]?.id,
        bank: "BCP",
        number: "193 2345678 0 12",
        currency: "PEN",
        cci: "01136600010003254221",
        kind: "detraccion",
      },
      { id: first.bankAccounts[1]?.id, ...DOLLARS },
    ]);
  });

  test("of the same number in two currencies, or at two banks, are two", async () => {
    const app = await startTestApp({ company: false });
    const bankAccounts = [SOLES, { ...SOLES, currency: "USD" }, { ...SOLES, bank: "BBVA" }];
    const saved = await app.call("settings.setCompany", { ...COMPANY, bankAccounts });
    expect(new Set(saved.bankAccounts.map(({ id }) => id)).size).toBe(3);
  });
});

test("the status counts what the navigation shows, and says how far the bank reaches", async () => {
  const app = await startTestApp();
  const { bankAccounts } = await app.call("settings.setCompany", { ...COMPANY, bankAccounts: [SOLES] });
  await recordAll(app, [factura(), factura({ number: "1221" })]);
  const bankAccountId = bankAccounts[0]?.id as number;
  await app.call("reconciliation.recordLines", {
    bankAccountId,
    currency: "PEN",
    lines: [
      { bookedOn: "2026-11-18", amountMinor: 118_000, description: "ABONO" },
      { bookedOn: "2026-11-19", amountMinor: -500, description: "COMISION" },
    ],
  });
  expect(await app.call("settings.getStatus", {})).toMatchObject({
    todayOn: "2026-11-20",
    bankUpToOn: "2026-11-19",
    counts: { clients: 1, openInvoices: 2, linesToReview: 1 },
  });
});
