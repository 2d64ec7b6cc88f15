import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startAtHome, temporaryFolder, type TestApp } from "../../fixtures/app.ts";
import { factura } from "../../fixtures/documents.ts";

const SUR = { ruc: "20100047218", legalName: "Comercial Sur S.A.C.", tradeName: "Sur" };
const NORTE = { ruc: "20606433094", legalName: "Norte E.I.R.L." };

const companyOf = async (app: Pick<TestApp, "call">) => (await app.call("settings.getStatus", {})).company?.ruc;
const names = async (app: Pick<TestApp, "call">) =>
  (await app.call("settings.listCompanies", {})).companies.map(({ name, isCurrent }) => (isCurrent ? `[${name}]` : name));

describe("the first start", () => {
  test("has no company, and every call that needs one says what to do", async () => {
    const app = await startAtHome(temporaryFolder());
    expect(await app.call("settings.getStatus", {})).toMatchObject({ company: null, ledgerFolder: null, todayOn: "2026-11-20" });
    expect(await app.call("settings.listCompanies", {})).toMatchObject({ companies: [] });
    expect(await app.fails("invoices.listInvoices", {})).toMatchObject({
      code: "no_company",
      message: expect.stringContaining("registra tu empresa"),
    });
    expect(await app.fails("settings.setCompany", SUR)).toMatchObject({ code: "no_company" });
  });

  test("makes a folder named by the RUC, and the next start opens it by itself", async () => {
    const home = temporaryFolder();
    const app = await startAtHome(home);
    expect(await app.call("settings.createCompany", SUR)).toEqual({ folder: join(home, SUR.ruc) });
    expect(await companyOf(app)).toBe(SUR.ruc);
    await app.app.close();
    const again = await startAtHome(home);
    expect(await companyOf(again)).toBe(SUR.ruc);
    expect(await names(again)).toEqual(["[Sur]"]);
  });
});

describe("several companies", () => {
  test("each have a folder; one is open at a time, the latest opened stands first", async () => {
    const home = temporaryFolder();
    const app = await startAtHome(home);
    const sur = await app.call("settings.createCompany", SUR);
    const later = await startAtHome(home, "2026-11-20T16:00:00.000Z");
    const norte = await later.call("settings.createCompany", NORTE);
    expect(norte.folder).not.toBe(sur.folder);
    expect(await names(later)).toEqual(["[Norte E.I.R.L.]", "Sur"]);
    await later.app.close();
    const latest = await startAtHome(home, "2026-11-20T17:00:00.000Z");
    expect(await companyOf(latest)).toBe(NORTE.ruc);
    await latest.call("settings.openCompany", { folder: sur.folder });
    expect(await names(latest)).toEqual(["[Sur]", "Norte E.I.R.L."]);
  });

  test("show their own documents, also after going to another and back", async () => {
    const app = await startAtHome(temporaryFolder());
    const list = async () => (await app.call("invoices.listInvoices", { filter: { tab: "open" } })).rows.map(({ document }) => document);
    const totals = async () => (await app.call("invoices.countTabs", {})).tabs.find(({ tab }) => tab === "open")?.count;
    const sur = await app.call("settings.createCompany", SUR);
    expect(await list()).toEqual([]);
    await app.call("invoices.recordInvoices", { invoices: [factura()] });
    expect(await list()).toEqual(["F001-1220"]);
    const norte = await app.call("settings.createCompany", NORTE);
    expect(await list()).toEqual([]);
    await app.call("invoices.recordInvoices", { invoices: [factura({ number: "7" }), factura({ number: "8" })] });
    for (const number of ["1300", "1301"]) {
      await app.call("settings.openCompany", { folder: sur.folder });
      const before = (await totals()) ?? 0;
      expect(await list()).toHaveLength(before);
      await app.call("invoices.recordInvoices", { invoices: [factura({ number })] });
      expect(await list()).toContain(`F001-${number}`);
      await app.call("settings.openCompany", { folder: norte.folder });
      expect(await list()).toEqual(["F001-8", "F001-7"]);
      await app.call("settings.openCompany", { folder: sur.folder });
      expect(await totals()).toBe(before + 1);
      expect(await list()).toContain(`F001-${number}`);
    }
  });

  test("a second one of the same RUC gets a folder of its own", async () => {
    const home = temporaryFolder();
    const app = await startAtHome(home);
    await app.call("settings.createCompany", SUR);
    expect(await app.call("settings.createCompany", SUR)).toEqual({ folder: join(home, `${SUR.ruc}-2`) });
  });

  test("a folder without a ledger is refused, and the open one stays", async () => {
    const app = await startAtHome(temporaryFolder());
    await app.call("settings.createCompany", SUR);
    const error = await app.fails("settings.openCompany", { folder: temporaryFolder() });
    expect(error).toMatchObject({ code: "not_found", message: expect.stringContaining("cuentas.db") });
    expect(await companyOf(app)).toBe(SUR.ruc);
  });

  test("a damaged ledger is refused with its reason, and the open one stays", async () => {
    const app = await startAtHome(temporaryFolder());
    await app.call("settings.createCompany", SUR);
    const broken = temporaryFolder();
    writeFileSync(join(broken, "cuentas.db"), "this is not a database, whatever its name says ".repeat(40));
    expect(await app.fails("settings.openCompany", { folder: broken })).toMatchObject({ code: "ledger_damaged" });
    expect(await companyOf(app)).toBe(SUR.ruc);
  });

  test("the listener hears that another company is open", async () => {
    const app = await startAtHome(temporaryFolder());
    const heard: string[] = [];
    app.app.subscribe(({ kind }) => heard.push(kind));
    await app.call("settings.createCompany", SUR);
    expect(heard).toContain("company");
  });
});

describe("the list of companies", () => {
  test.each([
    ["is missing", undefined],
    ["is cut in half", '[{"folder": "/x", "ruc"'],
    ["is of another shape", '{"companies": 3}'],
    ["holds rows of nothing", '[null, 7, {"folder": 5}]'],
  ])("that %s is no list, and opening a company writes it anew", async (_what, content) => {
    const home = temporaryFolder();
    const app = await startAtHome(home);
    const { folder } = await app.call("settings.createCompany", SUR);
    await app.app.close();
    const list = join(home, "empresas.json");
    if (content === undefined) rmSync(list);
    else writeFileSync(list, content);
    const again = await startAtHome(home);
    expect(await again.call("settings.listCompanies", {})).toMatchObject({ companies: [] });
    await again.call("settings.openCompany", { folder });
    expect(await names(again)).toEqual(["[Sur]"]);
    expect(JSON.parse(readFileSync(list, "utf8"))).toHaveLength(1);
  });

  test("that names a folder which is gone opens the next one that is there, and makes nothing in its place", async () => {
    const home = temporaryFolder();
    const app = await startAtHome(home);
    await app.call("settings.createCompany", NORTE);
    await app.app.close();
    const later = await startAtHome(home, "2026-11-21T15:00:00.000Z");
    const { folder } = await later.call("settings.createCompany", SUR);
    await later.app.close();
    const elsewhere = join(temporaryFolder(), "movida");
    mkdirSync(join(elsewhere, ".."), { recursive: true });
    renameSync(folder, elsewhere);
    const again = await startAtHome(home);
    expect(await companyOf(again)).toBe(NORTE.ruc);
    expect(() => readFileSync(join(folder, "cuentas.db"))).toThrow("ENOENT");
    await again.call("settings.openCompany", { folder: elsewhere });
    expect(await companyOf(again)).toBe(SUR.ruc);
  });
});

describe("going to another company while something is under way", () => {
  test("leaves what was begun in the company where it was begun, and every call gets its answer", async () => {
    const app = await startAtHome(temporaryFolder());
    const sur = await app.call("settings.createCompany", SUR);
    const norte = await app.call("settings.createCompany", NORTE);
    const invoices = Array.from({ length: 300 }, (_, index) => factura({ number: String(index + 1) }));
    const answers = await Promise.all([
      app.app.call("invoices.recordInvoices", { invoices }),
      app.app.call("settings.openCompany", { folder: sur.folder }),
      app.app.call("invoices.countTabs", {}),
      app.app.call("clients.listClients", {}),
      app.app.call("settings.openCompany", { folder: norte.folder }),
      app.app.call("settings.openCompany", { folder: sur.folder }),
    ]);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const count = async () => (await app.call("invoices.countTabs", {})).tabs.find(({ tab }) => tab === "all")?.count;
    expect(await companyOf(app)).toBe(SUR.ruc);
    expect(await count()).toBe(0);
    await app.call("settings.openCompany", { folder: norte.folder });
    expect(await count()).toBe(300);
  });

  test("the same folder written in another way is the same company", async () => {
    const app = await startAtHome(temporaryFolder());
    const sur = await app.call("settings.createCompany", SUR);
    await app.call("settings.openCompany", { folder: `${sur.folder}/` });
    expect(await names(app)).toEqual(["[Sur]"]);
  });
});
