import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
const FRIDAY = "2026-11-20T15:00:00.000Z";
test.use({ shellOptions: { now: FRIDAY } });

const SIPAN = "20487654329";

/** Sipán is 80 days late with S/ 4,720.00 in two invoices; Wari owes nothing late. Gives their ids. */
async function fill(shell: Shell): Promise<{ sipan: number; wari: number }> {
  await shell.call("settings.setCompany", {
    ruc: "20100047218",
    legalName: "Ferretería El Misti S.A.C.",
    address: "Av. Ejército 710, Yanahuara",
    city: "Arequipa",
    signatory: "María Rojas Díaz",
    bankAccounts: [{ bank: "BCP", number: "215-1234567-0-12", currency: "PEN", kind: "ordinary" }],
  });
  const { clients } = await shell.call("clients.saveClients", {
    clients: [
      {
        docType: "RUC",
        docNumber: SIPAN,
        name: "Textiles Sipán S.A.",
        phone: "987654321",
        contacts: [{ name: "Carmen Flores", role: "Tesorería", phone: "987654321" }],
      },
      { docType: "RUC", docNumber: "20512345671", name: "Comercial Wari S.A.C.", phone: "958700120" },
      { docType: "RUC", docNumber: "20601234565", name: "Agro Kuélap S.A.C." },
    ],
  });
  const invoice = (number: string, clientDocNumber: string, clientName: string, dueOn: string, totalMinor: number) => ({
    type: "01" as const,
    series: "F001",
    number,
    clientDocType: "RUC" as const,
    clientDocNumber,
    clientName,
    issueOn: "2026-08-02",
    dueOn,
    currency: "PEN",
    totalMinor,
  });
  await shell.call("invoices.recordInvoices", {
    invoices: [
      invoice("1187", SIPAN, "Textiles Sipán S.A.", "2026-09-01", 354_000),
      invoice("1203", SIPAN, "Textiles Sipán S.A.", "2026-09-19", 118_000),
      invoice("1250", "20512345671", "Comercial Wari S.A.C.", "2026-12-12", 899_986),
      invoice("1251", "20601234565", "Agro Kuélap S.A.C.", "2026-09-10", 180_000),
    ],
  });
  const id = (docNumber: string) => clients.find((client) => client.docNumber === docNumber)?.id ?? 0;
  return { sipan: id(SIPAN), wari: id("20512345671") };
}

/** Counts the calls to print instead of opening the system's dialog. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, {
      prints: 0,
      print: () => Object.assign(window, { prints: (window as unknown as { prints: number }).prints + 1 }),
    });
  });
  return () => page.evaluate(() => (window as unknown as { prints: number }).prints);
}

const paper = (page: Page) => page.getByRole("img", { name: "Página 1 de 1 de la carta" });

test("a letter is chosen, seen as it will print, saved with its number and found again", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/cartas");
  await expect(page.getByText(/3 clientes te deben/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("searchbox", { name: "¿A quién le escribes?" }).fill("sipan");
  await page.getByRole("button", { name: /^Textiles Sipán S\.A\./ }).click();
  await expect(page.getByRole("radio", { name: /extrajudicial · sugerida/ })).toBeChecked();
  await expect(paper(page)).toBeVisible();
  await expect(page.getByRole("region", { name: "La carta como se imprimirá" })).toContainText("F001-1187");
  await expect(page.getByText(/Carta extrajudicial a Textiles Sipán S\.A\., por S\/\s4,720\.00\./)).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("radio", { name: /administrativa/ }).check();
  await expect(page).toHaveURL(/etapa=administrativa/);
  await page.getByRole("combobox", { name: "Atención" }).selectOption({ label: "Carmen Flores, Tesorería" });
  await page.getByRole("textbox", { name: "Plazo para responder" }).fill("04/12/2026");
  await expect(page.getByRole("region", { name: "La carta como se imprimirá" })).toContainText("4 de diciembre de 2026");

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Guardar PDF" }).click();
  const download = await downloading;
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString("latin1"),
  ).toBe("%PDF-");
  await expect(page.getByText("Emitida con el número CAR-2026-0001.")).toBeVisible();
  const again = page.waitForEvent("download");
  await page.getByRole("button", { name: "Guardar PDF" }).click();
  expect((await again).suggestedFilename()).toBe(download.suggestedFilename());

  await page.getByRole("tab", { name: "Emitidas" }).click();
  await expect(page.getByText(/^1 carta\. La última, CAR-2026-0001,/)).toBeVisible();
  await page.getByRole("button", { name: "CAR-2026-0001" }).click();
  await expect(paper(page)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(paper(page)).toBeHidden();
});

test("printing sends the pages alone, at A4", async ({ shell, openScreen, page }) => {
  const { sipan } = await fill(shell);
  const prints = await countPrints(page);
  await openScreen(`/cartas?cliente=${sipan}&etapa=administrativa`);
  await expect(paper(page)).toBeVisible();
  await page.getByRole("button", { name: "Imprimir" }).click();
  await expect.poll(prints).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Cartas" })).toBeHidden();
  const printed = page.locator(".print-sheet img");
  await expect(printed).toHaveCount(1);
  const box = await printed.boundingBox();
  expect(Math.round(((box?.height ?? 0) / (box?.width ?? 1)) * 100)).toBe(141);
});

test("a client who owes nothing late gets no overdue letter, and it is said in words", async ({ shell, openScreen, page }) => {
  const { wari } = await fill(shell);
  await openScreen(`/cartas?cliente=${wari}&etapa=extrajudicial`);
  await expect(page.getByRole("alert")).toContainText("No hay nada por cobrar");
  await expect(page.getByRole("button", { name: "Guardar PDF" })).toBeDisabled();
  await expectNoAxeViolations(page);
  await page.getByRole("radio", { name: /preventiva/ }).check();
  await expect(paper(page)).toBeVisible();
});

test("many letters are issued at once, each with its number", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/cartas?vista=varias&etapa=extrajudicial");
  await expect(page.getByText("3 clientes te deben; a 2 les toca la carta extrajudicial.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Emitir 2 cartas" }).click();
  await expect(page.getByRole("dialog").getByText("Se emitieron 2 cartas, de CAR-2026-0001 a CAR-2026-0002.")).toBeVisible();
  await expectNoAxeViolations(page);
  expect((await shell.call("letters.listLetters", {})).letters).toHaveLength(2);
});

test("letters that were issued leave together, and a delivery is noted with its signed copy", async ({ shell, openScreen, page }) => {
  const { sipan } = await fill(shell);
  await shell.call("letters.issueLetter", { clientId: sipan, stage: "administrativa" });
  await openScreen("/cartas?vista=emitidas");
  await page.getByRole("checkbox", { name: "Elegir CAR-2026-0001" }).check();
  await page.getByRole("button", { name: "Guardar juntas…" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Un solo PDF con todas" }).click();
  expect((await downloading).suggestedFilename()).toBe("cartas-CAR-2026-0001.pdf");

  await page.getByRole("button", { name: "CAR-2026-0001", exact: true }).click();
  await page.getByRole("button", { name: "Anotar la entrega" }).click();
  await page.getByRole("textbox", { name: "Quién la recibió" }).fill("Carmen Flores");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Elegir archivo" }).click();
  await (await choosing).setFiles({ name: "cargo.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") });
  await expect(page.getByText("cargo.pdf")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Guardar la entrega" }).click();
  await expect(page.getByText("Entregada el 20/11/2026 en mano, a Carmen Flores")).toBeVisible();
  await expect(page.getByRole("cell", { name: "20/11/2026, a Carmen Flores" })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("tab", { name: "Mis cartas de Word" }).click();
  await expect(page.getByText("Todavía no agregas cartas de Word")).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe("WhatsApp", () => {
  test("is edited, opened, and noted as sent only when the user says so", async ({ shell, openScreen, page, context }) => {
    await context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp", contentType: "text/plain" }));
    const { sipan } = await fill(shell);
    await openScreen(`/cartas?cliente=${sipan}&etapa=administrativa`);
    await page.getByRole("button", { name: "WhatsApp" }).click();
    const message = page.getByRole("textbox", { name: "Mensaje" });
    await expect(message).toHaveValue(/F001-1187/);
    await message.fill(`${await message.inputValue()}\nGracias, Carmen.`);
    await expectNoAxeViolations(page);
    const opening = context.waitForEvent("page");
    await page.getByRole("button", { name: "Abrir WhatsApp" }).click();
    expect(decodeURIComponent((await opening).url())).toContain("Gracias, Carmen.");
    await expect(page.getByText("¿Se envió?")).toBeVisible();
    await page.getByRole("button", { name: "Sí, se envió" }).click();
    await expect(message).toBeHidden();
    const { entries } = await shell.call("clients.getTimeline", { clientId: sipan });
    expect(entries.some((entry) => entry.kind === "whatsapp" && entry.text.includes("Gracias, Carmen."))).toBe(true);
  });

  test.describe("on a Saturday", () => {
    test.use({ shellOptions: { now: "2026-11-21T15:00:00.000Z" } });
    test("the guard says why not, and when", async ({ shell, openScreen, page }) => {
      const { sipan } = await fill(shell);
      await openScreen(`/cartas?cliente=${sipan}&etapa=administrativa`);
      await page.getByRole("button", { name: "WhatsApp" }).click();
      await expect(page.getByText("Ahora no se puede enviar")).toBeVisible();
      await expect(page.getByText(/Podrás desde el lunes 23 de noviembre a las 7:00/)).toBeVisible();
      await expect(page.getByRole("button", { name: "Abrir WhatsApp" })).toBeDisabled();
      await expectNoAxeViolations(page);
    });
  });
});
