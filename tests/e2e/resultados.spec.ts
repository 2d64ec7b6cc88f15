import { expect, expectNoAxeViolations, test } from "./support/page.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

test("the owner sees what became of what was sent, looks at one channel and takes the figures to Excel", async ({
  page,
  shell,
  openScreen,
}) => {
  await shell.call("settings.openExample", {});
  await openScreen("/bandeja?ver=resultados");
  await expect(page.getByText(/^De \d+ contactos del 15\/08\/2026 al 12\/11\/2026/)).toBeVisible();
  const channels = page.getByRole("region", { name: "Por canal" });
  await expect(channels.getByRole("row", { name: /^WhatsApp/ })).toContainText("%");
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Ver solo ese canal" }).click();
  await expect(channels.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "Quitar este filtro" }).click();
  await expect(channels.getByRole("row", { name: /^Llamada/ })).toBeVisible();

  await page.getByRole("group", { name: "Qué pasó dentro de cuántos días" }).getByRole("button", { name: "3 días" }).click();
  await expect(page.getByText(/dentro de 3\sdías:/).first()).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exportar e imprimir" }).click();
  await page.getByRole("menuitem", { name: "Exportar a Excel (XLSX)" }).click();
  expect((await download).suggestedFilename()).toMatch(/^resultados-.*\.xlsx$/);
});
