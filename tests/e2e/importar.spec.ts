import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileChooser, Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { bcpWorkbook } from "../fixtures/statements/bcp-workbook.ts";
import { type UblParts, ublText } from "../fixtures/ubl/build-ubl.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const COMPANY = "20100047218";
const ISSUER = { ruc: COMPANY, name: "Ferretería El Misti S.A.C." };
const ACCOUNT = "193-1234567-0-12";

const HEADINGS = "Comprobante;Doc. cliente;Razón;Fec.;F. Vcto;Importe total";

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

const xml = (parts: UblParts) => ublText({ issuer: ISSUER, total: "1180.00", issueOn: "2026-11-02", ...parts });

const ZIP = file(
  "octubre.zip",
  zipSync({
    "F001-1.xml": strToU8(xml({ id: "F001-1" })),
    "F001-2.xml": strToU8(xml({ id: "F001-2", total: "590.00" })),
    "compra.xml": strToU8(xml({ id: "F009-9", issuer: { ruc: "20600995805", name: "Otra Empresa S.A." } })),
  }),
);
const LIST = file(
  "por cobrar.csv",
  [
    "Reporte de cuentas por cobrar;;;;;",
    HEADINGS,
    "F002-1;20415932376;Comercial Ñandú E.I.R.L.;05/11/2026;05/12/2026;1000.00",
    "F002-2;20415932376;Comercial Ñandú E.I.R.L.;06/11/2026;06/12/2026;250.50",
    "F002-3;20415932376;Comercial Ñandú E.I.R.L.;32/11/2026;06/12/2026;mil",
  ].join("\r\n"),
);
const STATEMENT = file(
  "movimientos.xlsx",
  bcpWorkbook({
    account: ACCOUNT,
    movements: [
      { on: "2026-11-19", description: "ABONO F001-1", amountMinor: 118_000, operation: "00482931" },
      { on: "2026-11-18", description: "PAGO DE SERVICIOS SEDAPAR", amountMinor: -12_050, operation: "00482932" },
    ],
  }),
);
const PDF = file("Factura F001-77.pdf", "%PDF-1.7");

async function fill(shell: Shell): Promise<void> {
  await shell.call("settings.setCompany", {
    ruc: COMPANY,
    legalName: ISSUER.name,
    bankAccounts: [{ bank: "BCP", number: ACCOUNT, currency: "PEN", kind: "ordinary" }],
  });
}

const panel = (page: Page) => page.getByRole("complementary", { name: "Resultado de la importación" });
const sentence = (page: Page) => panel(page).getByRole("status").filter({ hasText: /entr/i });
const wizard = (page: Page) => page.getByRole("dialog", { name: /¿Qué es este archivo\?/ });
const countOf = async (shell: Shell) => (await shell.call("invoices.countTabs", {})).tabs.find(({ tab }) => tab === "open")?.count;

/** Through Importar of Facturas; `item` is what its menu offers. */
async function importFiles(page: Page, files: Parameters<FileChooser["setFiles"]>[0], item = /^Archivos/): Promise<void> {
  await page.getByRole("button", { name: "Importar", exact: true }).first().click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: item }).click();
  await (await choosing).setFiles(files);
}

/** Lets go of files over the window, as from a folder of the desktop. */
async function drop(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    },
    files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") })),
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await expect(page.getByText("Suelta aquí lo que tengas: facturas, registros de ventas, listas o estados de cuenta")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

test("a mix of everything is dropped: what is known comes in, the rest is told, and the list is explained, imported and taken back", async ({
  page,
  shell,
  openScreen,
}) => {
  await fill(shell);
  await openScreen("/ajustes");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await drop(page, [ZIP, LIST, STATEMENT, PDF]);
  await expect(sentence(page)).toHaveText(
    /^Entraron 2 comprobantes por S\/\s1,770\.00 y 2 movimientos de banco\. 1 archivo necesita que digas qué es y 2 no entraron\.$/,
  );
  await expect(panel(page).getByText("Factura F001-77.pdf es un PDF")).toBeVisible();
  await expect(panel(page).getByText(/es una compra/)).toBeVisible();
  await expectNoAxeViolations(page);

  await panel(page).getByRole("button", { name: "Decir qué es por cobrar.csv" }).click();
  await expect(wizard(page).getByRole("radio", { name: "Lista de facturas" })).toBeChecked();
  const role = (heading: string) => wizard(page).getByRole("combobox", { name: `Qué trae la columna ${heading}` });
  await role("Comprobante").selectOption({ label: "Documento *" });
  await role("Doc. cliente").selectOption({ label: "RUC o DNI *" });
  await role("Razón").selectOption({ label: "Cliente *" });
  await role("Fec.").selectOption({ label: "Emisión *" });
  await role("F. Vcto").selectOption({ label: "Vence" });
  await role("Importe total").selectOption({ label: "No usar" });
  await expect(wizard(page).getByText(/Total/).last()).toBeVisible();
  await expect(wizard(page).getByRole("button", { name: "Importar" })).toBeDisabled();
  await role("Importe total").selectOption({ label: "Total *" });
  await expect(wizard(page).getByText("Entrarían 2 de 3 facturas; 1 fila por revisar.")).toBeVisible();
  await expect(wizard(page).getByRole("row", { name: /F002-1 .*05\/12\/2026 S\/\s1,000\.00/ })).toBeVisible();
  expect(await countOf(shell), "a preview keeps nothing").toBe(2);
  await expectNoAxeViolations(page);
  await wizard(page).getByRole("button", { name: "Importar" }).click();

  await expect(wizard(page)).toBeHidden();
  await expect(panel(page).getByRole("heading", { name: "Resultado de la importación" })).toBeFocused();
  await expect(sentence(page)).toHaveText(
    /^Entraron 4 comprobantes por S\/\s3,020\.50 y 2 movimientos de banco\. 2 archivos no entraron y 1 fila está por revisar\.$/,
  );
  expect(await countOf(shell)).toBe(4);
  await panel(page).getByRole("button", { name: "1 fila por revisar" }).click();
  await expect(panel(page).getByText(/32\/11\/2026/)).toBeVisible();
  await expectNoAxeViolations(page);

  await panel(page).getByRole("button", { name: "Deshacer esta importación" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deshacer", exact: true }).click();
  await expect(panel(page).getByText(/^Se deshizo la importación: se quitaron \d+ elementos\.$/)).toBeVisible();
  expect(await countOf(shell)).toBe(0);
  await expect(panel(page).getByRole("button", { name: "Deshacer esta importación" })).toBeHidden();

  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await drop(page, [LIST]);
  await expect(wizard(page), "what an import taught is forgotten with it").toBeVisible();
});

test("what was there already is not repeated, and its numbers lead to the screens", async ({ page, shell, openScreen }) => {
  await fill(shell);
  await openScreen("/facturas");
  await importFiles(page, [ZIP, STATEMENT]);
  await expect(panel(page).getByText(/^Entraron 2 comprobantes/)).toBeVisible();
  await panel(page).getByRole("button", { name: "Listo" }).click();
  await expect(page.getByRole("button", { name: "Importar", exact: true }).first()).toBeFocused();
  const known = file("otra vez.zip", zipSync({ "F001-1.xml": strToU8(xml({ id: "F001-1" })) }));
  await importFiles(page, [known, STATEMENT]);
  await expect(panel(page).getByText("Todo ya estaba: no se repitió nada.")).toBeVisible();
  await expectNoAxeViolations(page);
  await panel(page)
    .getByRole("link", { name: /BCP soles/ })
    .click();
  await expect(page).toHaveURL(/\/bancos\?cuenta=1$/);
  await expect(panel(page)).toBeHidden();
});

test("the report is kept: exported, printed, and read again in Ajustes", async ({ page, shell, openScreen }) => {
  await fill(shell);
  await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
  await openScreen("/facturas");
  await importFiles(page, [ZIP, PDF]);
  await panel(page).getByRole("button", { name: "Guardar informe" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "En CSV" }).click();
  expect(readFileSync(await (await downloading).path(), "utf8")).toContain("compra.xml (en octubre.zip)");

  await panel(page).getByRole("button", { name: "Imprimir" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".print-sheet").getByText("Factura F001-77.pdf", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Facturas" })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });

  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Ajustes" }).click();
  await page.getByRole("tab", { name: "Importaciones" }).click();
  await page.getByRole("button", { name: /^Ver informe: Importación: 2 comprobantes/ }).click();
  await expect(panel(page).getByText(/^Entraron 2 comprobantes/)).toBeVisible();
  await expectNoAxeViolations(page);
});

test("a whole folder is imported, without what systems leave in it", async ({ page, shell, openScreen }) => {
  await fill(shell);
  const folder = join(shell.home, "octubre");
  mkdirSync(join(folder, "bancos"), { recursive: true });
  writeFileSync(join(folder, "F001-1.xml"), xml({ id: "F001-1" }));
  writeFileSync(join(folder, ".DS_Store"), "x");
  writeFileSync(join(folder, "~$lista.xlsx"), "x");
  writeFileSync(join(folder, "bancos", "movimientos.xlsx"), STATEMENT.buffer);
  await openScreen("/facturas");
  await importFiles(page, folder, /^Una carpeta/);
  await expect(panel(page).getByText(/2 archivos$/)).toBeVisible();
  await expect(panel(page).getByText(/^Entraron 1 comprobante por S\/\s1,180\.00 y 2 movimientos de banco\.$/)).toBeVisible();
});

test("an import is cancelled at any moment, and nothing of it stays", async ({ page, shell, openScreen }) => {
  await fill(shell);
  await openScreen("/facturas");
  const row = (index: number) => `F00${1 + (index % 9)}-${index};20415932376;Comercial Ñandú;05/11/2026;05/12/2026;${100 + index}.00`;
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`${index}.xml`, strToU8(xml({ id: `F001-${index + 1}` }))])),
    { level: 1 },
  );
  await importFiles(page, [file("muchos.zip", many), file("lista.csv", [HEADINGS, row(1)].join("\n"))]);
  await page.getByRole("button", { name: "Cancelar" }).click();
  await expect(page.getByText("Se canceló la importación. No se guardó nada.")).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  expect(await countOf(shell)).toBe(0);
});

test("several tables are explained one after the other; those with the same headings at once", async ({ page, shell, openScreen }) => {
  await fill(shell);
  await openScreen("/facturas");
  const list = (name: string, number: string) =>
    file(name, `${HEADINGS}\r\n${number};20415932376;Comercial Ñandú E.I.R.L.;05/11/2026;05/12/2026;1000.00\r\n`);
  const till = file("caja.csv", "Día;Glosa del banco;Entró;Salió\r\n19/11/2026;ABONO F001-1;900.00;\r\n18/11/2026;COMISION;;12.00\r\n");
  await importFiles(page, [list("setiembre.csv", "F003-1"), till, list("octubre.csv", "F003-2")]);
  await panel(page).getByRole("button", { name: "Decir qué es setiembre.csv" }).click();
  await expect(wizard(page).getByRole("checkbox", { name: "Lo mismo para el otro archivo con estos títulos" })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(panel(page).getByRole("button", { name: "Decir qué es setiembre.csv" })).toBeFocused();
  await page.keyboard.press("Enter");
  await wizard(page).getByRole("button", { name: "Siguiente" }).click();
  await expect(wizard(page).getByText("caja.csv")).toBeVisible();
  await wizard(page).getByRole("radio", { name: "No importarla" }).check();
  await wizard(page).getByRole("button", { name: "Dejarla fuera" }).click();
  await expect(wizard(page).getByText("octubre.csv")).toBeVisible();
  await wizard(page).getByRole("button", { name: "Importar" }).click();
  await expect(panel(page).getByText(/^Entraron 2 comprobantes por S\/\s2,000\.00\.$/)).toBeVisible();
  await expect(panel(page).getByRole("heading", { name: /^Se dejaron fuera/ })).toBeVisible();
});
