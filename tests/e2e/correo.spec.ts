import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";

const USER = "cobranzas@elmisti.pe";
const PASSWORD = "clave de aplicación";

test("an e-mail account is set up and tried; what fails is explained, and mending it makes the test pass", async ({
  page,
  shell,
  openScreen,
}) => {
  const server = new SMTPServer({
    logger: false,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _session, done) =>
      username === USER && password === PASSWORD
        ? done(null, { user: USER })
        : done(Object.assign(new Error("5.7.8 no"), { responseCode: 535 })),
    onData: (stream, _session, done) => void stream.on("end", () => done()).resume(),
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  try {
    await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C.", email: USER });
    await openScreen("/ajustes?seccion=correo");
    await expect(page.getByRole("heading", { name: "Todavía no hay una cuenta de correo" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Agregar cuenta" }).first().press("Enter");
    const panel = page.getByRole("complementary", { name: "Agregar cuenta de correo" });
    await expect(panel.getByText("myaccount.google.com/apppasswords")).toBeVisible();
    await expect(panel.getByLabel("Correo desde el que envías")).toHaveValue(USER);
    await panel.getByLabel("Servicio de correo").selectOption("Otro servidor");
    await panel.getByLabel("Contraseña", { exact: true }).fill("la de siempre");
    await panel.getByLabel("Servidor de envío (SMTP)", { exact: true }).fill("127.0.0.1");
    await panel.getByLabel("Puerto").fill(String((server.server.address() as AddressInfo).port));
    await panel.getByLabel("Seguridad").selectOption("Ninguna (solo esta computadora)");
    await expectNoAxeViolations(page);
    await panel.getByRole("button", { name: "Guardar cuenta" }).press("Enter");

    const card = page.getByRole("region", { name: `Cuenta ${USER}` });
    await card.getByRole("button", { name: "Probar la cuenta" }).press("Enter");
    await expect(card.getByText("La cuenta todavía no funciona.")).toBeVisible();
    await expect(card.getByText(/no aceptó el usuario o la contraseña/)).toBeVisible();
    await expectNoAxeViolations(page);

    await card.getByRole("button", { name: "Cambiar" }).press("Enter");
    const change = page.getByRole("complementary", { name: "Cambiar cuenta" });
    await expect(change.getByLabel("Contraseña", { exact: true })).toHaveValue("");
    await change.getByLabel("Contraseña", { exact: true }).fill(PASSWORD);
    await change.getByRole("button", { name: "Guardar cuenta" }).press("Enter");
    await expect(change).toBeHidden();
    await card.getByRole("button", { name: "Probar la cuenta" }).press("Enter");
    await expect(card.getByText("La cuenta funciona.")).toBeVisible();
    await expect(card.getByText(`Salió un correo de prueba a ${USER}.`)).toBeVisible();
  } finally {
    server.close();
  }
});
