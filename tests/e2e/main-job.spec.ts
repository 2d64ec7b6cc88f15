import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { readPdf } from "../fixtures/read-pdf.ts";
import { type BcpMovement, bcpWorkbook } from "../fixtures/statements/bcp-workbook.ts";
import { type UblParts, ublBytes } from "../fixtures/ubl/build-ubl.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";

/** The product's main job as someone new does it, from the first screen to the letter; the trace of it, step by step with pictures, is kept. Friday 20 November 2026. */
test.use({ shellOptions: { ledger: null, now: "2026-11-20T15:00:00.000Z" }, trace: "on" });

const ISSUER = { ruc: "20606433094", name: "GASPERSOFT EIRL" };
const CLIENT = { scheme: "6", docNumber: "20415932376", name: "COCA-COLA SERVICIOS DE PERU S.A" };
const ACCOUNT = "193-2345678-0-12";

type File = { name: string; mimeType: string; buffer: Buffer };

async function startCompany(page: Page): Promise<void> {
  await page.getByLabel("RUC").fill(ISSUER.ruc);
  await page.getByLabel("Razón social").fill("Gaspersoft E.I.R.L.");
  await page.getByLabel("Número de cuenta").fill(ACCOUNT);
  await page.getByRole("button", { name: "Empezar" }).click();
  await expect(page.getByRole("heading", { name: "Hoy, viernes 20 de noviembre" })).toBeVisible();
}

async function importDocuments(page: Page, files: File[] | string[]): Promise<void> {
  await page.getByRole("link", { name: /^Facturas/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Facturas" })).toBeVisible();
  await page.getByRole("button", { name: "Importar", exact: true }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: /^Archivos/ }).click();
  await (await choosing).setFiles(files);
}

async function importStatement(page: Page, movements: BcpMovement[]): Promise<void> {
  await page.getByRole("link", { name: /^Bancos/ }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Importar estado de cuenta" }).click();
  const buffer = Buffer.from(bcpWorkbook({ account: ACCOUNT, movements }));
  await (await choosing).setFiles({ name: "movimientos.xlsx", mimeType: "application/octet-stream", buffer });
  await page
    .getByRole("complementary")
    .getByRole("link", { name: `${movements.length} movimientos de banco` })
    .click();
  await page.getByRole("button", { name: /^Aplicar (el|los \d+) seguros?$/ }).click();
  await expect(page.getByRole("dialog").getByText(/^Se aplic/)).toBeVisible();
  await page.keyboard.press("Escape");
}

/** Writes the letter that the program suggests to the client; gives the lines of its PDF. */
async function saveLetter(page: Page, client: string, reason?: string): Promise<string[]> {
  await page.getByRole("link", { name: /^Cartas/ }).click();
  await page.getByRole("button", { name: new RegExp(`^${client}`) }).click();
  await expect(page.getByRole("img", { name: /^Página 1 de/ })).toBeVisible();
  await expectNoAxeViolations(page);
  const downloading = page.waitForEvent("download");
  if (reason === undefined) await page.getByRole("button", { name: "Guardar PDF" }).click();
  else {
    await page.getByRole("button", { name: "Emitir igual…" }).click();
    await page.getByLabel("¿Por qué la emites igual?").fill(reason);
    await page.keyboard.press("Enter");
  }
  const { pages } = await readPdf(readFileSync(await (await downloading).path()));
  return pages.flat();
}

const xml = (name: string, parts: UblParts): File => ({
  name,
  mimeType: "text/xml",
  buffer: Buffer.from(ublBytes({ issuer: ISSUER, client: CLIENT, issueOn: "2026-10-05", ...parts })),
});

test("invoices go in, a statement goes in and reconciles, and a letter with the right balances goes out", async ({
  page,
  openScreen,
  shell,
}) => {
  test.slow();
  await openScreen("/");
  await startCompany(page);
  const credit = (amount: string) => ({ pending: amount, cuotas: [{ dueOn: "2026-10-20", amount }] });
  await importDocuments(page, [
    xml("1.xml", { id: "F001-1", total: "1180.00", detraccion: { percent: "12.00", amount: "142.00" }, payment: credit("1038.00") }),
    xml("2.xml", { id: "F001-2", total: "590.00", payment: credit("590.00") }),
    xml("3.xml", { id: "F001-3", total: "2360.00", payment: credit("2360.00") }),
    xml("compra.xml", { id: "F009-77", issuer: { ruc: "20100047218", name: "BANCO DE CREDITO" } }),
  ]);
  await expect(page.getByText(/es una compra/).first()).toBeVisible();
  await page.keyboard.press("Escape");

  await importStatement(page, [
    { on: "2026-11-18", description: "TRAN.CTAS.TERC 20415932376 F001-1", amountMinor: 103_800, operation: "00482931" },
    { on: "2026-11-17", description: "ABONO FT F001-00000002", amountMinor: 59_000, operation: "00482930" },
    { on: "2026-11-17", description: "IMPUESTO ITF", amountMinor: -5, operation: "00482929" },
  ]);
  expect((await shell.call("invoices.getInvoice", { key: `${ISSUER.ruc}-01-F001-1` })).openMinor).toBe(14_200);
  expect((await shell.call("invoices.getInvoice", { key: `${ISSUER.ruc}-01-F001-2` })).openMinor).toBe(0);

  const lines = await saveLetter(page, CLIENT.name);
  const text = lines.join("\n");
  expect(lines.some((line) => /^F001-3 .*2,360\.00/.test(line))).toBe(true);
  expect(text).toContain("142.00");
  expect(text).not.toContain("F001-2 ");
  expect(text).toContain("Gaspersoft");
  expect(await shell.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });

  await page.getByRole("button", { name: "WhatsApp" }).click();
  await expect(page.getByRole("textbox", { name: "Mensaje" })).toHaveValue(/F001-3/);
});

const samples = process.env.CUENTAS_SAMPLES ?? resolve(import.meta.dirname, "../../../shared/samples");
const theirs = existsSync(join(samples, "ubl")) ? readdirSync(join(samples, "ubl")).map((name) => join(samples, "ubl", name)) : [];

test("real files of others, all at once: what is ours is owed, what is not is refused, and the letter adds up", async ({
  page,
  openScreen,
  shell,
}) => {
  test.skip(theirs.length === 0, "the collection of real files is not beside this checkout");
  test.slow();
  await openScreen("/");
  await startCompany(page);
  await importDocuments(page, theirs);
  await expect
    .poll(async () => (await shell.call("invoices.countTabs", {})).tabs.find((tab) => tab.tab === "all")?.count, { timeout: 30_000 })
    .toBe(16);
  await page.keyboard.press("Escape");
  await importStatement(page, [
    { on: "2024-12-20", description: "TRAN.CTAS.TERC 20415932376 F001-10", amountMinor: 11_800, operation: "00000001" },
    { on: "2024-12-19", description: "ABONO COCA COLA SERVICIOS F001-00000003", amountMinor: 105_700, operation: "00000002" },
  ]);
  const { rows } = await shell.call("clients.listClients", { search: CLIENT.docNumber });
  const owed = rows[0]?.balances[0]?.openMinor ?? 0;
  // One of S/ 118.00 is annulled by the comunicación de baja among the files; two deposits came in.
  expect(owed).toBe(49_941_799 - 11_800 - 11_800 - 105_700);
  // The statement is of 2024: the guard asks for a newer one, or for a reason.
  const lines = await saveLetter(page, CLIENT.name, "Sus documentos son de 2024");
  expect(
    lines.some((line) => /^F001-4 .*423,225\.00/.test(line)),
    basename(samples),
  ).toBe(true);
  expect(lines.some((line) => line.startsWith("F001-10 "))).toBe(false);
  expect(await shell.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});
