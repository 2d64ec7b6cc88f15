import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { DETRACCION, factura } from "../../fixtures/documents.ts";

const EXPECTED = { channel: "whatsapp", occasion: "first_letter", stage: "administrativa", tone: "cordial" } as const;

async function start(): Promise<TestApp> {
  const app = await startTestApp();
  await fillCompany(app);
  return app;
}

const open = (app: TestApp, code: string) => app.call("templates.getTemplate", { code });

describe("a template of the program", () => {
  test("of a mail keeps its subject, whatever channel the caller says that it is of", async () => {
    const app = await start();
    const { code, name, occasion, stage, tone } = await open(app, "correo-olvido");
    const asSms = { code, name, occasion, stage, tone, channel: "sms" as const, subject: "", body: "Hola." };
    expect(await app.fails("templates.saveTemplate", asSms)).toMatchObject({ code: "invalid_input" });
  });

  test("is changed, keeps its versions, and says again what it said at first", async () => {
    const app = await start();
    const first = await open(app, "wa-pendiente");
    expect(first).toMatchObject({ isBuiltIn: true, isChanged: false, version: 0, faults: [], findings: [] });
    const { name, occasion, stage, tone, channel } = first;
    const body = "Hola. Tiene {{ total }} pendiente.\n\n{{ cuentas }}";
    const saved = await app.call("templates.saveTemplate", {
      code: first.code,
      name,
      occasion,
      stage,
      tone,
      channel,
      subject: "",
      body,
      note: "Más corta",
    });
    expect(saved).toEqual({ code: "wa-pendiente", version: 1 });
    const changed = await open(app, "wa-pendiente");
    expect(changed).toMatchObject({ isChanged: true, version: 1, body });
    expect(changed.versions.map(({ version }) => version)).toEqual([1, 0]);
    expect(await app.call("templates.restoreTemplate", { code: first.code, version: 0 })).toEqual({ code: first.code, version: 2 });
    expect(await open(app, "wa-pendiente")).toMatchObject({ isChanged: false, version: 2, body: first.body });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("goes to the archive and comes back", async () => {
    const app = await start();
    const listed = async (archived?: boolean) =>
      (await app.call("templates.listTemplates", archived === undefined ? {} : { archived })).templates.map(({ code }) => code);
    await app.call("templates.archiveTemplate", { code: "sms-olvido", archived: true });
    expect(await listed()).not.toContain("sms-olvido");
    expect(await listed(true)).toEqual(["sms-olvido"]);
    await app.call("templates.archiveTemplate", { code: "sms-olvido", archived: false });
    expect(await listed()).toContain("sms-olvido");
  });
});

describe("an own template", () => {
  test("is a copy of another, in any channel", async () => {
    const app = await start();
    const copy = await app.call("templates.copyTemplate", { code: "wa-olvido", name: "Olvido, por correo", channel: "email" });
    expect(copy).toEqual({ code: "propia-1", version: 1 });
    expect(await open(app, "propia-1")).toMatchObject({
      name: "Olvido, por correo",
      channel: "email",
      subject: "Olvido, por correo",
      isBuiltIn: false,
      faults: [],
    });
    expect((await app.call("templates.copyTemplate", { code: "wa-olvido", name: "Otra" })).code).toBe("propia-2");
  });

  test.each([
    ["an unknown name", "Debe {{ totl }}", "No existe el dato «totl»: ¿quisiste decir «total»?"],
    ["a loop", "{% for x in (1..9) %}a{% endfor %}", "«for» no se puede usar aquí"],
    ["another file", "{% include 'a' %}", "«include» no se puede usar aquí"],
    ["a condition that is not closed", "{% if varios %}a", "Esta condición no está cerrada"],
    ["the words of a court", "Pague o habrá embargo.", "No se puede enviar «embargo»"],
    ["a threat", "Iremos a su casa con la policía.", "No se puede enviar"],
    ["nothing", "  ", "El texto está vacío"],
  ])("is refused with %s", async (_, body, message) => {
    const app = await start();
    const saving = app.call("templates.saveTemplate", { ...EXPECTED, name: "Mía", subject: "", body });
    await expect(saving).rejects.toThrow(`invalid_input ${message}`);
  });
});

describe("the preview", () => {
  const words = { ...EXPECTED, subject: "" };

  test("shows an example client until one is chosen", async () => {
    const app = await start();
    const seen = await app.call("templates.preview", { ...words, body: "Debe {{ total }}.\n\n{{ documentos }}" });
    expect(seen).toMatchObject({ isExample: true, faults: [], findings: [], warnings: [] });
    expect(seen.text).toContain("Debe S/ 4,720.00.");
    expect(seen.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "documents"]);
  });

  test("shows a client's own debt", async () => {
    const app = await start();
    await recordAll(app, [factura({ detraccion: DETRACCION })]);
    const seen = await app.call("templates.preview", {
      ...words,
      clientId: await clientId(app),
      body: "{{ cliente }} debe {{ total }}: {{ documentos_breves }}.",
    });
    expect(seen).toMatchObject({ isExample: false, warnings: [] });
    expect(seen.text).toContain("debe S/ 1,180.00: F001-1220.");
  });

  test("says what a client has nothing of, and shows example values instead", async () => {
    const app = await start();
    await recordAll(app, [factura()]);
    const seen = await app.call("templates.preview", {
      ...words,
      occasion: "promise_reminder",
      clientId: await clientId(app),
      body: "Quedamos en {{ promesa_monto }}.",
    });
    expect(seen.isExample).toBe(true);
    expect(seen.warnings[0]?.message).toContain("no tiene una promesa vigente");
    expect(seen.text).toContain("Quedamos en S/ 2,000.00.");
  });

  test("reads a promise, a payment and a dispute from the ledger", async () => {
    const app = await start();
    await recordAll(app, [factura()]);
    const id = await clientId(app);
    await app.call("followup.recordPromise", { clientId: id, currency: "PEN", amountMinor: 50_000, dueOn: "2026-11-27" });
    await app.call("payments.recordPayment", {
      clientId: id,
      paidOn: "2026-11-19",
      amountMinor: 20_000,
      currency: "PEN",
      method: "transfer",
    });
    const said = async (occasion: "promise_reminder" | "payment_received", body: string) =>
      (await app.call("templates.preview", { ...words, occasion, clientId: id, body })).text;
    expect(await said("promise_reminder", "{{ promesa_monto }} el {{ promesa_fecha }}")).toBe("S/ 500.00 el viernes 27 de noviembre");
    expect(await said("payment_received", "{{ pago_monto }} del {{ pago_fecha }}")).toBe("S/ 200.00 del jueves 19 de noviembre");
  });

  test("marks faults and forbidden words where they stand", async () => {
    const app = await start();
    const body = "Le mandaremos al juzgado. {{ totl }}";
    const { faults, findings } = await app.call("templates.preview", { ...words, body });
    expect(findings.map(({ field, from, to }) => [field, body.slice(from, to)])).toEqual([["body", "juzgado"]]);
    expect(faults.map(({ field, from, to }) => [field, body.slice(from, to)])).toEqual([["body", "totl"]]);
  });
});

test("every datum that can be inserted has a name, an explanation and an example", async () => {
  const app = await start();
  const { variables, snippets } = await app.call("templates.listVariables", { channel: "whatsapp" });
  expect(variables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["documentos", "cuentas", "total", "promesa_fecha", "enlace_pago"]),
  );
  for (const { name, label, about, example } of variables)
    expect(
      [name, label, about, example].every((text) => text !== ""),
      name,
    ).toBe(true);
  for (const { text } of snippets) {
    const { faults } = await app.call("templates.preview", { ...EXPECTED, subject: "", body: text });
    expect(faults, text).toEqual([]);
  }
});
