import { expect, expectNoAxeViolations, test } from "./support/page.ts";

test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z", ledger: null } });

test("a text of the program is put in one's own words, with a client's own facts beside it, and back again", async ({
  page,
  shell,
  openScreen,
}) => {
  await shell.call("settings.openExample", {});
  await openScreen("/plantillas");
  await page.getByRole("searchbox", { name: "Buscar plantilla" }).fill("recuerdo de una promesa");
  await page.getByRole("button", { name: /Recuerdo de una promesa WhatsApp/ }).click();
  const text = page.getByRole("textbox", { name: "Texto", exact: true });
  const preview = page.getByRole("region", { name: "Vista previa y versiones" });
  await expect(preview).toContainText("quedamos en un pago de S/ 2,000.00");
  await expectNoAxeViolations(page);

  // What a court says is marked where it stands, and cannot be saved.
  await text.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Si no, habrá embargo.");
  await expect(text).toHaveValue(/¡Muchas gracias! Si no, habrá embargo\.$/);
  await expect(page.getByRole("button", { name: "«embargo»" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Guardar plantilla" })).toBeDisabled();
  for (let letter = 0; letter < " Si no, habrá embargo.".length; letter++) await page.keyboard.press("Backspace");
  await expect(text).toHaveValue(/¡Muchas gracias!$/);

  // A datum goes in as a chip, and out as one.
  await page.getByRole("button", { name: "Insertar dato" }).click();
  await page.getByRole("textbox", { name: "Buscar un dato" }).fill("quién firma");
  await page.getByRole("option", { name: /^Quién firma/ }).click();
  await expect(text).toHaveValue(/¡Muchas gracias!\[Quién firma\]$/);
  await expect(text).toBeFocused();
  await page.keyboard.press("Backspace");
  await expect(text).toHaveValue(/¡Muchas gracias!$/);
  await page.keyboard.type(" Le espera todo el equipo.");
  await expect(preview).toContainText("¡Muchas gracias! Le espera todo el equipo.");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Plantilla guardada: versión 1")).toBeVisible();

  await preview.getByRole("tab", { name: /Versiones/ }).click();
  await preview.getByRole("button", { name: "Usar la del programa" }).click();
  await expect(text).toHaveValue(/¡Muchas gracias!$/);
  await expect(preview.getByText("Versión 2")).toBeVisible();
  await expectNoAxeViolations(page);
});
