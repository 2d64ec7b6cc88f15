import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../fixtures/debtors.ts";

async function withDebt(options: { now?: string } = {}): Promise<{ app: TestApp; andina: number; invoiceId: number }> {
  const app = await startTestApp(options);
  await fillCompany(app);
  await app.call("clients.saveClients", {
    clients: [
      {
        ...ANDINA,
        phone: "987 654 321",
        contacts: [
          { name: "Luis Paz", role: "Almacén", phone: "986000111" },
          { name: "Carmen Flores", role: "Tesorería", phone: "(054) 250 481" },
        ],
      },
    ],
  });
  const [invoiceId = 0] = await recordAll(app, [
    facturaTo(ANDINA, { number: "1221", totalMinor: 50_000 }),
    facturaTo(ANDINA, { number: "1222", totalMinor: 20_000, currency: "USD", issueOn: "2026-11-01", dueOn: "2026-11-30" }),
  ]);
  return { app, andina: await clientId(app, ANDINA.docNumber), invoiceId };
}

describe("the script of a call to a client", () => {
  test("asks for who sees the payments, at their telephone", async () => {
    const { app, andina } = await withDebt();
    const script = await app.call("messages.getCallScript", { clientId: andina });
    expect(script).toMatchObject({
      stage: "administrativa",
      contactName: "Carmen Flores",
      phone: "(054) 250 481",
      url: "tel:+5154250481",
      allowed: true,
      nextAllowedAt: null,
    });
    expect(script.parts[0]?.says).toEqual(["Buen día, ¿hablo con Carmen Flores? Llamo de Servicios del Sur S.A.C."]);
    expect(script.parts[1]?.says.join(" ")).toContain("F001-1221");
  });

  test("says the user's own words, and of a debt only once the right person is there", async () => {
    const { app, andina } = await withDebt();
    const used = { code: "llamada-pendiente", name: "Saldo pendiente", occasion: "first_letter", stage: "administrativa" } as const;
    const change = async (body: string) => {
      await app.call("templates.saveTemplate", { ...used, tone: "firme", channel: "call", subject: "", body });
      const { parts } = await app.call("messages.getCallScript", { clientId: andina, stage: "administrativa" });
      return parts.slice(0, 2).map(({ says }) => says);
    };
    const [opening, speaking] = await change(
      "Hola, ¿está {{ contacto }}? Soy Ana.\n\nLlamo por esto:\n\n{{ documentos }}\n\n¿Qué día lo vemos?",
    );
    expect(opening).toEqual(["Hola, ¿está Carmen Flores? Soy Ana."]);
    expect(speaking).toEqual(["Llamo por esto:", expect.stringContaining("F001-1221"), "¿Qué día lo vemos?"]);
    const [usual, all] = await change("Hola, llamo por su saldo de {{ total }}.\n\n{{ documentos }}\n\n¿Qué día lo vemos?");
    expect(usual?.[1]).toBe("¿Podría hablar con Carmen Flores, por favor?");
    expect(all?.[0]).toMatch(/^Hola, llamo por su saldo de S\/\s500\.00\.$/);
  });

  test("has the facts of the account beside it: sums by currency, the oldest, the last payment, the promise, the last contact", async () => {
    const { app, andina, invoiceId } = await withDebt();
    await app.call("payments.recordPayment", {
      clientId: andina,
      paidOn: "2026-11-18",
      amountMinor: 10_000,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId, amountMinor: 10_000 }],
    });
    await app.call("followup.noteContact", { clientId: andina, channel: "call", direction: "in", text: "Pide plazo", outcome: "talked" });
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 20_000, dueOn: "2026-11-27" });
    const { facts, allowed } = await app.call("messages.getCallScript", { clientId: andina });
    expect(allowed).toBe(true);
    expect(facts).toEqual([
      { label: "Debe", value: "S/ 400.00 y US$ 200.00" },
      { label: "Vencido", value: "S/ 400.00" },
      { label: "Lo más antiguo", value: "F001-1221, venció el 11/11/2026, hace 9 días" },
      { label: "Último pago", value: "S/ 100.00 el 18/11/2026" },
      { label: "Promesa", value: "S/ 200.00 para el 27/11/2026, todavía corre" },
      { label: "Último contacto", value: "Llamó el cliente, el 20/11/2026" },
    ]);
  });

  test("says that what was promised did not come", async () => {
    const { app, andina } = await withDebt({ now: "2026-11-20T15:00:00.000Z" });
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 20_000, dueOn: "2026-11-23" });
    await app.app.close();
    const later = await startTestApp({ now: "2026-12-10T15:00:00.000Z", folder: app.folder, company: false });
    const { parts, facts } = await later.call("messages.getCallScript", { clientId: andina });
    expect(parts[1]?.says).toContain(
      "Habíamos quedado en S/ 200.00 para el lunes 23 de noviembre y todavía no lo vemos en nuestra cuenta. ¿Hubo algún inconveniente?",
    );
    expect(facts.find(({ label }) => label === "Promesa")?.value).toBe("S/ 200.00 para el 23/11/2026, no cumplida");
  });

  test("calls a person by name in the order in which it is said, on a Sunday only to say from when", async () => {
    const { app } = await withDebt({ now: "2026-11-22T15:00:00.000Z" });
    await recordAll(app, [facturaTo(ROSA, { number: "1300" })]);
    const script = await app.call("messages.getCallScript", { clientId: await clientId(app, ROSA.docNumber) });
    expect(script).toMatchObject({ phone: null, url: null, allowed: false, nextAllowedAt: "2026-11-23T12:00:00.000Z" });
    expect(script.parts[0]?.says[1]).toBe("¿Hablo con Rosa Quispe Huamán?");
  });

  test("there is none for who owes nothing, nor to somebody else's contact", async () => {
    const { app, andina } = await withDebt();
    const { clients } = await app.call("clients.saveClients", { clients: [{ ...ROSA, contacts: [{ name: "Ana", phone: "986000222" }] }] });
    const rosa = await app.call("clients.getClient", { id: clients[0]?.id ?? 0 });
    expect((await app.fails("messages.getCallScript", { clientId: rosa.id })).code).toBe("nothing_owed");
    expect((await app.fails("messages.getCallScript", { clientId: andina, contactId: rosa.contacts[0]?.id })).code).toBe("not_found");
  });
});
