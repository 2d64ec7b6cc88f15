import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { cdrText, EXAMPLE_ISSUER, ublText } from "../fixtures/ubl/build-ubl.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";

test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const panel = (page: Page) => page.getByRole("complementary");

/** A factura of the portal that states its detracción in its remarks only, and SUNAT's answer to it. */
const factura = ublText({ id: "E001-13" }).replace(
  "<cbc:DocumentCurrencyCode",
  "<cbc:Note>OPERACION SUJETA A DETRACCION 12% CTA BN 00-099-123456</cbc:Note><cbc:DocumentCurrencyCode",
);

test("a document shows what SUNAT answered; the detracción in its remarks is separated with one click, or another amount", async ({
  page,
  shell,
  openScreen,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "papeles-"));
  writeFileSync(join(folder, "E001-13.xml"), factura);
  writeFileSync(join(folder, "R-E001-13.xml"), cdrText({ document: "E001-13" }));
  await shell.call("settings.setCompany", { ruc: EXAMPLE_ISSUER.ruc, legalName: EXAMPLE_ISSUER.name });
  const { files } = await shell.call("imports.importFiles", { paths: [folder] });
  rmSync(folder, { recursive: true });
  await openScreen(`/facturas?tab=all&factura=${files[0]?.invoiceId}`);

  await expect(panel(page).getByText(/Aceptada por SUNAT el/)).toBeVisible();
  await expect(panel(page).getByText("Constancia de SUNAT (CDR)")).toBeVisible();
  const proposal = panel(page).getByRole("region", { name: "Detracción por confirmar" });
  await expect(proposal).toContainText("142.00");
  await expectNoAxeViolations(page);

  await proposal.getByRole("button", { name: "Es otro monto" }).click();
  await panel(page).getByLabel("Porcentaje").fill("10");
  await expect(panel(page).getByLabel("Monto del depósito")).toHaveValue("118.00");
  await expect(panel(page).getByText(/Quedan por cobrar/)).toContainText("1,062.00");
  await expectNoAxeViolations(page);
  await panel(page).getByRole("button", { name: "Volver" }).click();

  await proposal.getByRole("button", { name: "Separar la detracción" }).click();
  await expect(proposal).toBeHidden();
  await expect(panel(page).getByText(/Detracción 12.%, Banco de la Nación/)).toBeVisible();
  await expect(panel(page).getByText("1,038.00")).toBeVisible();
});
