import type { Page } from "@playwright/test";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const ANDINA = "20512345678";

const invoice = (number: string, client: string, name: string, dueOn: string, totalMinor: number, currency = "PEN"): NewInvoice => ({
  type: "01",
  series: "F001",
  number,
  clientDocType: client.length === 8 ? "DNI" : "RUC",
  clientDocNumber: client,
  clientName: name,
  issueOn: "2026-09-01",
  dueOn,
  currency,
  totalMinor,
});

/** Andina owes S/ 9,086.00 in three documents and US$ 500.00, and paid S/ 100.00 without saying for what; Rosa owes nothing. */
async function fill(shell: Shell): Promise<number> {
  await shell.call("settings.setCompany", { ruc: "20100047218", legalName: "Ferretería El Misti S.A.C." });
  const { clients } = await shell.call("clients.saveClients", {
    clients: [
      {
        docType: "RUC",
        docNumber: ANDINA,
        name: "Constructora Andina S.A.C.",
        phone: "987654321",
        termDays: 30,
        creditLimitMinor: 1_500_000,
      },
      { docType: "DNI", docNumber: "42587412", name: "Rosa Quispe Huamán" },
    ],
  });
  const name = "Constructora Andina S.A.C.";
  await shell.call("invoices.recordInvoices", {
    invoices: [
      invoice("1190", ANDINA, name, "2026-10-13", 472_000),
      invoice("1208", ANDINA, name, "2026-11-08", 141_600),
      invoice("1221", ANDINA, name, "2026-11-26", 295_000),
      invoice("1222", ANDINA, name, "2026-12-26", 50_000, "USD"),
    ],
  });
  const id = clients[0]?.id ?? 0;
  await shell.call("payments.recordPayment", { clientId: id, paidOn: "2026-11-05", amountMinor: 10_000, currency: "PEN", method: "yape" });
  return id;
}

const panel = (page: Page) => page.getByRole("complementary");

let andina = 0;

test.beforeEach(async ({ shell }) => {
  andina = await fill(shell);
});

test("the list says who owes what, is searched, and opens a client", async ({ page, openScreen }) => {
  await openScreen("/clientes");
  await expect(page.getByText(/^1 cliente te debe/)).toHaveText(
    /S\/\s9,086\.00 y US\$\s500\.00\. Uno está atrasado, con S\/\s6,136\.00\.$/,
  );
  await expect(page.getByRole("gridcell", { name: /S\/\s9,086\.00 \+ US\$\s500\.00/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("tab", { name: /Todos/ }).click();
  await page.getByRole("grid").focus();
  await page.keyboard.type("rosa");
  await expect(page.getByText("1 cliente", { exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Rosa Quispe Huamán" })).toBeVisible();
  await expect(page.getByText("No te debe nada.")).toBeVisible();
});

test("a client's page shows who they are, what they owe with its running total, and the conversation", async ({ page, openScreen }) => {
  await openScreen(`/clientes/${andina}`);
  await expect(page.getByText(/^Te debe/)).toHaveText(/S\/\s9,086\.00 y US\$\s500\.00; ya venció S\/\s6,136\.00\.$/);
  const documents = page.getByRole("table").first().getByRole("row");
  await expect(documents.nth(1)).toHaveText(/F001-1190.*38 días.*4,720\.00.*4,720\.00/);
  await expect(documents.nth(3)).toHaveText(/F001-1221.*vence en 6 d.*2,950\.00.*9,086\.00/);
  await expect(page.getByText("61 %")).toBeVisible();
  await page.getByLabel("Anotar algo en la conversación").fill("Jorge dice que paga el 19");
  await page.getByRole("button", { name: "Lo llamé" }).click();
  // A rule of the house was in the way: money of Andina waits to be applied.
  await expect(page.getByRole("note")).toContainText("Tiene un abono sin aplicar");
  await page.getByRole("button", { name: "Anotar igual…" }).click();
  await page.getByLabel("¿Por qué lo llamaste igual?").fill("Pidió que lo llame hoy");
  await page.getByRole("button", { name: "Anotar la llamada" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Jorge dice que paga el 19" })).toContainText("Llamada");
  await page.getByRole("button", { name: "Con los documentos emitidos" }).click();
  await expect(page.getByText("Factura F001-1222")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoAxeViolations(page);
});

test("a WhatsApp is opened from the next step and confirmed in the conversation", async ({ page, context, openScreen }) => {
  await context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp", contentType: "text/plain" }));
  await openScreen(`/clientes/${andina}`);
  await page.getByRole("button", { name: "Contactar" }).click();
  await expect(panel(page).getByLabel("Mensaje")).toHaveValue(/4,720\.00/);
  await expectNoAxeViolations(page);
  // What it paid without saying for what may well be for this: the business writes all the same, and says why.
  await expect(panel(page).getByRole("note")).toContainText("Tiene un abono sin aplicar");
  await panel(page).getByRole("button", { name: "Enviar de todos modos" }).click();
  await panel(page).getByLabel("¿Por qué le escribes de todos modos?").fill("El abono es de otra compra");
  await panel(page).getByRole("button", { name: "Abrir WhatsApp de todos modos" }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "¿Se envió?" });
  await entry.getByRole("button", { name: "Sí" }).click();
  await expect(page.getByText("enviado", { exact: true })).toBeVisible();
});

test("money in favour closes the oldest document, and a payment can be reversed", async ({ page, shell, openScreen }) => {
  await openScreen(`/clientes/${andina}`);
  await page.getByRole("button", { name: "Usar a favor" }).click();
  await expect(page.getByRole("dialog").getByText(/se le aplican S\/\s100\.00/)).toBeVisible();
  await page.getByRole("button", { name: /^Aplicar/ }).click();
  await expect(page.getByRole("heading", { name: "A su favor" })).toHaveCount(0);
  await expect(page.getByRole("table").first()).toContainText("4,620.00");
  await page.getByRole("button", { name: "Reversar el pago del 05/11/2026" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reversar el pago" }).click();
  await expect(page.getByText("reversado")).toBeVisible();
  const client = await shell.call("clients.getClient", { id: andina });
  expect(client.balances[0]).toMatchObject({ openMinor: 908_600, inFavourMinor: 0 });
});

test("a client is edited with their people, and a number taken by somebody else is told", async ({ page, openScreen }) => {
  await openScreen(`/clientes/${andina}`);
  await page.getByRole("button", { name: "Editar" }).click();
  await panel(page).getByRole("button", { name: "Añadir persona" }).click();
  await panel(page).getByLabel("Nombre", { exact: true }).fill("Jorge Ramos");
  await panel(page).getByLabel("Cargo o área").fill("Tesorería");
  await expectNoAxeViolations(page);
  await panel(page).getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByText("Jorge Ramos")).toBeVisible();

  await openScreen("/clientes?nuevo=1");
  await panel(page).getByLabel("Número").fill(ANDINA);
  await expect(panel(page).getByText("Ese número ya es de")).toContainText("Constructora Andina S.A.C.");
  await expect(panel(page).getByRole("button", { name: "Guardar", exact: true })).toBeDisabled();
  await panel(page).getByLabel("Número").fill("20512345670");
  await expect(panel(page).getByText(/dígito de control/)).toBeVisible();
  await panel(page).getByLabel("Nombre o razón social").fill("Agro Kuélap S.A.C.");
  await panel(page).getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Agro Kuélap S.A.C." })).toBeVisible();
});
