import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { DEFAULT_GUARD_RULES } from "../../../main/followup/guard/current-rules.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { bcpWorkbook } from "../../fixtures/statements/bcp-workbook.ts";
import { writeFiles } from "../../fixtures/ubl/ubl-files.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
const FRIDAY = "2026-11-20T15:00:00.000Z";
const MONDAY_AT_SEVEN = "2026-11-23T12:00:00.000Z";

/** Cóndor owes F001-1220, of S/ 1,180.00, and has a mobile. */
async function withDebt(): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await recordAll(app, [factura()]);
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, phone: "987 654 321" }] });
  return { app, client: await clientId(app) };
}

function check(app: TestApp, client: number, given: { at?: string; channel?: "call" | "letter" | "whatsapp" } = {}) {
  return app.call("followup.checkContact", { clientId: client, channel: "whatsapp", at: FRIDAY, ...given });
}

const codes = ({ reasons }: OutputOf<"followup.checkContact">) => reasons.map(({ code }) => code);

async function contactOnce(app: TestApp, client: number): Promise<number> {
  const { text } = await app.call("messages.draftWhatsApp", { clientId: client });
  return (await app.call("messages.openWhatsApp", { clientId: client, text })).messageId;
}

/** The audit rows of a procedure, as their details without the seal of what they noted; the application is closed first. */
async function auditOf({ app, folder }: TestApp, what: string): Promise<unknown[]> {
  await app.close();
  const file = new Database(join(folder, "cuentas.db"), { readonly: true });
  try {
    const rows = file.prepare("SELECT detail FROM audit WHERE what = ? ORDER BY id").pluck().all(what) as string[];
    return rows.map((text) => {
      const { seal: _, ...detail } = JSON.parse(text) as Record<string, unknown>;
      return detail;
    });
  } finally {
    file.close();
  }
}

describe("how often a client is contacted", () => {
  test("once a day, whatever the channel; a draft that was not sent, a note and a letter do not count", async () => {
    const { app, client } = await withDebt();
    const messageId = await contactOnce(app, client);
    expect(await check(app, client, { channel: "call" })).toMatchObject({
      allowed: false,
      reasons: [{ code: "too_often", overridable: true }],
      nextAllowedAt: MONDAY_AT_SEVEN,
    });
    expect((await check(app, client, { channel: "letter" })).allowed).toBe(true);
    await app.call("messages.confirmSent", { messageId, sent: false });
    expect((await check(app, client)).allowed).toBe(true);
    await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    await app.call("clients.addNote", { clientId: client, text: "Cambió de tesorera." });
    expect((await check(app, client)).allowed).toBe(true);
    await app.call("followup.noteContact", { clientId: client, channel: "call", text: "Contestó: paga el martes." });
    expect(codes(await check(app, client))).toEqual(["too_often"]);
  });

  test("goes on with a reason, which the timeline and the audit keep", async () => {
    const { app, client } = await withDebt();
    await contactOnce(app, client);
    const refused = await app.fails("messages.openWhatsApp", { clientId: client, text: "Hola otra vez" });
    expect(refused).toMatchObject({ code: "not_allowed", details: { reasons: [{ code: "too_often", overridable: true }] } });
    const override = { reason: "Pidió que le escriba de nuevo" };
    await app.call("messages.openWhatsApp", { clientId: client, text: "Hola otra vez", override });
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.map(({ title }) => title)).toContain("WhatsApp, pese al aviso: Pidió que le escriba de nuevo");
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
    expect(await auditOf(app, "messages.openWhatsApp")).toEqual([
      { clientId: client },
      { clientId: client, override: { reason: "Pidió que le escriba de nuevo", passed: ["too_often"] } },
    ]);
  });

  test("no reason passes the law: words, hours, strangers, nothing owed", async () => {
    const { app, client } = await withDebt();
    await contactOnce(app, client);
    const override = { reason: "Es urgente" };
    const refused = async (input: object) =>
      (await app.fails("messages.openWhatsApp", { clientId: client, text: "Hola", override, ...input })).code;
    expect(await refused({ text: "Lo reportaremos a Infocorp." })).toBe("not_allowed");
    await app.call("clients.saveClients", { clients: [{ ...ANDINA, phone: "999888777" }] });
    expect(await refused({ clientId: await clientId(app, ANDINA.docNumber) })).toBe("not_allowed");
    const sunday = await startTestApp({ now: "2026-11-22T15:00:00.000Z" });
    await recordAll(sunday, [factura()]);
    await sunday.call("clients.saveClients", { clients: [{ ...CONDOR, phone: "987 654 321" }] });
    const id = await clientId(sunday);
    expect((await sunday.fails("messages.openWhatsApp", { clientId: id, text: "Hola", override })).code).toBe("not_allowed");
  });
});

describe("what is promised or disputed", () => {
  test("a promise of all that is owed is waited for; of a part, the rest is still asked for", async () => {
    const { app, client } = await withDebt();
    const part = await app.call("followup.recordPromise", { clientId: client, currency: "PEN", amountMinor: 500_00, dueOn: "2026-11-24" });
    expect((await check(app, client)).allowed).toBe(true);
    await app.call("followup.cancelPromise", { id: part.id, reason: "Prometió todo" });
    const { graceUntilOn } = await app.call("followup.recordPromise", { clientId: client, currency: "PEN", dueOn: "2026-11-24" });
    expect(graceUntilOn).toBe("2026-11-26");
    expect(await check(app, client)).toMatchObject({
      allowed: false,
      reasons: [{ code: "promise_waiting", overridable: true }],
      nextAllowedAt: "2026-11-27T12:00:00.000Z",
    });
    expect((await check(app, client, { at: "2026-11-27T15:00:00.000Z" })).allowed).toBe(true);
  });

  test("what is in dispute is not asked for, and the rest is", async () => {
    const { app, client } = await withDebt();
    const dispute = { invoiceId: 1, reason: "quantity" as const, text: "Faltaron dos cajas" };
    const part = await app.call("followup.openDispute", { ...dispute, amountMinor: 200_00 });
    expect((await check(app, client)).allowed).toBe(true);
    await app.call("followup.closeDispute", { id: part.id, outcome: "rejected", note: "Llegaron todas" });
    await app.call("followup.openDispute", dispute);
    expect(await check(app, client)).toMatchObject({ allowed: false, reasons: [{ code: "disputed", overridable: false }] });
  });
});

describe("what the bank does not say yet", () => {
  test("an old statement makes the balance doubtful, where statements are imported", async () => {
    const { app, client } = await withDebt();
    const movements = [{ on: "2026-11-03", description: "DEP EFECTIVO", amountMinor: 300_00, operation: "11" }];
    const [path = ""] = writeFiles({ "bcp.xlsx": bcpWorkbook({ movements }) });
    await app.call("reconciliation.importStatement", { path });
    const verdict = await check(app, client);
    expect(codes(verdict)).toEqual(["bank_stale"]);
    expect(verdict.reasons[0]?.text).toMatch(/^El banco está al 03\/11\/2026, hace 17 días/);
    expect(verdict.reasons[0]?.overridable).toBe(true);
    await app.call("followup.setGuardRules", { rules: { ...DEFAULT_GUARD_RULES, bankStaleDays: 30 }, reason: "Importamos cada mes" });
    expect((await check(app, client)).allowed).toBe(true);
  });

  test.each([
    ["its RUC", { description: "TRANSF", counterpartyDoc: CONDOR.docNumber }],
    ["its RUC in the text", { description: `TRAN.CTAS.TERC ${CONDOR.docNumber}` }],
    ["its name", { description: "TRANSF", counterpartyName: "TRANSPORTES CONDOR SRL" }],
    ["the name it pays under", { description: "YAPE", counterpartyName: "Percy Camacho Ríos" }],
  ])("a deposit to review with %s is looked at first", async (_, line) => {
    const { app, client } = await withDebt();
    await app.call("reconciliation.addAlias", { clientId: client, kind: "name", text: "PERCY CAMACHO RIOS" });
    const lines = [
      { bookedOn: "2026-11-18", amountMinor: 100_00, description: "TRANSF", counterpartyName: "OTRA EMPRESA EIRL" },
      { bookedOn: "2026-11-18", amountMinor: 77_00, ...line },
    ];
    await app.call("reconciliation.recordLines", { currency: "PEN", lines: lines.slice(0, 1) });
    expect((await check(app, client)).allowed).toBe(true);
    await app.call("reconciliation.recordLines", { currency: "PEN", lines });
    expect(await check(app, client)).toMatchObject({ allowed: false, reasons: [{ code: "money_waiting", overridable: true }] });
  });

  test("so is money in favour that pays a part; what pays all leaves nothing to ask for", async () => {
    const { app, client } = await withDebt();
    const pay = (amountMinor: number) =>
      app.call("payments.recordPayment", {
        clientId: client,
        paidOn: "2026-11-18",
        amountMinor,
        currency: "PEN",
        method: "cash",
        allocations: [],
      });
    await pay(100_00);
    expect(codes(await check(app, client))).toEqual(["money_waiting"]);
    await pay(1_080_00);
    expect(await check(app, client)).toMatchObject({ reasons: [{ code: "covered", overridable: false }] });
  });
});

describe("the rules of contact", () => {
  test("are those of the law and of moderation until the business sets its own, in versions with their reason", async () => {
    const { app, client } = await withDebt();
    expect(await app.call("followup.getGuardRules", {})).toEqual({ version: 0, rules: DEFAULT_GUARD_RULES, history: [] });
    const rules = {
      ...DEFAULT_GUARD_RULES,
      fromMinutes: 9 * 60,
      mostPerDay: 2,
      extraHolidays: [{ on: "2026-11-23", name: "Aniversario de Arequipa" }],
      ownPhrases: [{ phrase: "última llamada", instead: "«Le recordamos»" }],
    };
    expect(await app.call("followup.setGuardRules", { rules, reason: "Nuestros clientes abren a las nueve" })).toEqual({ version: 1 });
    await app.call("followup.setGuardRules", { rules: { ...rules, mostPerDay: 1 }, reason: "Se quejaron" });
    const kept = await app.call("followup.getGuardRules", {});
    expect(kept).toMatchObject({ version: 2, rules: { ...rules, mostPerDay: 1 } });
    expect(kept.history.map(({ version, reason }) => [version, reason])).toEqual([
      [2, "Se quejaron"],
      [1, "Nuestros clientes abren a las nueve"],
    ]);
    expect(await check(app, client, { at: "2026-11-20T13:00:00.000Z" })).toMatchObject({
      reasons: [{ code: "outside_hours", overridable: true }],
      nextAllowedAt: "2026-11-20T14:00:00.000Z",
    });
    expect(await check(app, client, { at: "2026-11-23T15:00:00.000Z" })).toMatchObject({
      reasons: [{ code: "holiday", overridable: false }],
      nextAllowedAt: "2026-11-24T14:00:00.000Z",
    });
    expect((await app.call("followup.getToday", {})).contact.allowed).toBe(true);
    expect((await app.fails("messages.openWhatsApp", { clientId: client, text: "Esta es la última llamada" })).message).toContain(
      "El texto dice «última llamada»: escribe «Le recordamos»",
    );
    expect(await auditOf(app, "followup.setGuardRules")).toMatchObject([
      { reason: "Nuestros clientes abren a las nueve", changed: { fromMinutes: { from: 420, to: 540 }, mostPerDay: { from: 1, to: 2 } } },
      { reason: "Se quejaron", changed: { mostPerDay: { from: 2, to: 1 } } },
    ]);
  });

  test("never loosen the law, nor contradict themselves", async () => {
    const { app } = await withDebt();
    const fails = async (changes: object) =>
      (await app.fails("followup.setGuardRules", { rules: { ...DEFAULT_GUARD_RULES, ...changes }, reason: "Prueba" })).code;
    expect(await fails({ fromMinutes: 6 * 60 })).toBe("invalid_input");
    expect(await fails({ untilMinutes: 21 * 60 })).toBe("invalid_input");
    expect(await fails({ fromMinutes: 18 * 60, untilMinutes: 9 * 60 })).toBe("invalid_input");
    expect(await fails({ mostPerDay: 4 })).toBe("invalid_input");
    expect(await fails({ mostPerDay: 3, mostPerWeek: 2 })).toBe("invalid_input");
    const twice = { on: "2026-11-23", name: "Aniversario" };
    expect(await fails({ extraHolidays: [twice, twice] })).toBe("invalid_input");
    expect(await fails({ ownPhrases: [{ phrase: "¡¡¡", instead: "" }] })).toBe("invalid_input");
    expect((await app.fails("followup.setGuardRules", { rules: DEFAULT_GUARD_RULES, reason: "" })).code).toBe("invalid_input");
    expect((await app.call("followup.getGuardRules", {})).version).toBe(0);
  });
});

describe("a text before it leaves", () => {
  test("is marked where it may not go out, with what to write instead; the client's own name is not", async () => {
    const app = await startTestApp();
    const court = { docType: "RUC", docNumber: ANDINA.docNumber, name: "Juzgado de Paz Letrado" } as const;
    await recordAll(app, [factura({ clientDocNumber: court.docNumber, clientName: court.name })]);
    const client = await clientId(app, court.docNumber);
    const text = "Hola, Juzgado de Paz Letrado:\nhabrá EMBARGO.";
    const { findings } = await app.call("followup.lintText", { text, channel: "whatsapp", clientId: client });
    expect(findings).toMatchObject([{ code: "court_words", phrase: "EMBARGO", from: text.indexOf("EMBARGO"), to: text.length - 1 }]);
    expect((await app.call("followup.lintText", { text, channel: "whatsapp" })).findings).toHaveLength(2);
    expect((await app.fails("followup.lintText", { text, channel: "whatsapp", clientId: 999 })).code).toBe("not_found");
  });
});
