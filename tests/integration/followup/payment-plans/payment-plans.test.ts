import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ANDINA, facturaTo, recordAll, ROSA } from "../../../fixtures/debtors.ts";
import { readPdf } from "../../../fixtures/read-pdf.ts";
import { CUOTAS, on, pay, recordPlan, standing, thePlan, withAndina } from "./plan-app.ts";

const PROPOSED = { currency: "PEN", count: 3, firstOn: "2026-12-21", every: "month" } as const;

describe("proposing a payment plan", () => {
  test("all that is open and not in dispute, equal cuotas, the céntimo in the last", async () => {
    const { app, andina, first, second } = await withAndina();
    const proposal = await app.call("followup.proposePaymentPlan", { clientId: andina, ...PROPOSED });
    expect(proposal).toEqual({
      totalMinor: 1_000_000,
      documents: [
        { invoiceId: first, document: "F001-1", amountMinor: 600_000 },
        { invoiceId: second, document: "F001-2", amountMinor: 400_000 },
      ],
      cuotas: CUOTAS.map((cuota, index) => ({ number: index + 1, ...cuota })),
      warnings: [],
    });
  });

  test("a down payment today, one document alone", async () => {
    const { app, andina, second } = await withAndina();
    const proposal = await app.call("followup.proposePaymentPlan", {
      clientId: andina,
      ...PROPOSED,
      count: 2,
      invoiceIds: [second],
      downMinor: 100_000,
    });
    expect(proposal.cuotas).toEqual([
      { number: 1, dueOn: "2026-11-20", amountMinor: 100_000 },
      { number: 2, dueOn: "2026-12-21", amountMinor: 150_000 },
      { number: 3, dueOn: "2027-01-21", amountMinor: 150_000 },
    ]);
  });

  test("what is in dispute, detracción and retención stay out, and it says so; promises, money in favour and long plans too", async () => {
    const { app, andina, first } = await withAndina();
    await recordAll(app, [
      facturaTo(ANDINA, { number: "3", totalMinor: 118_000, detraccion: { percent: 12, amountMinor: 14_200 } }),
      facturaTo(ANDINA, { number: "4", totalMinor: 118_000, retencion: { percent: 3, amountMinor: 3_540 } }),
    ]);
    await app.call("followup.openDispute", { invoiceId: first, amountMinor: 100_000, reason: "quality", text: "Faltó una parte" });
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 50_000, dueOn: "2026-11-25" });
    await pay(app, andina, 10_000, "2026-11-18");
    const proposal = await app.call("followup.proposePaymentPlan", { clientId: andina, ...PROPOSED, count: 14 });
    expect(proposal.totalMinor).toBe(600_000 - 100_000 + 400_000 + 103_800 + 114_460);
    expect(proposal.warnings.map(({ message }) => message)).toEqual([
      "Quedan fuera S/\u00a0142.00 de detracción y S/\u00a035.40 de retención: se pagan por su propio canal.",
      "Quedan fuera S/\u00a01,000.00 en reclamo: se reparten cuando lo cierres.",
      "Prometió S/\u00a0500.00 para el 25/11/2026: si el convenio la reemplaza, anula esa promesa.",
      "Tiene S/\u00a0100.00 a su favor sin aplicar: aplícalo antes de repartir la deuda.",
      "Es un convenio largo: termina el 21/01/2028, después de un año.",
    ]);
  });

  test("what cannot be is said with its mend", async () => {
    const { app, andina } = await withAndina();
    const propose = (changes: object) => app.fails("followup.proposePaymentPlan", { clientId: andina, ...PROPOSED, ...changes });
    expect(await propose({ firstOn: "2026-11-19" })).toMatchObject({ code: "invalid_input" });
    expect(await propose({ downMinor: 1_000_000 })).toMatchObject({ code: "invalid_amount" });
    expect(await propose({ downMinor: 100, downOn: "2026-12-21" })).toMatchObject({ code: "invalid_input" });
    expect(await propose({ currency: "USD" })).toMatchObject({ code: "nothing_owed" });
    expect(await propose({ clientId: 999 })).toMatchObject({ code: "not_found" });
    expect(await propose({ invoiceIds: [999] })).toMatchObject({ code: "not_found" });
    const [rosas] = await recordAll(app, [facturaTo(ROSA, { series: "B001", number: "9", type: "03", totalMinor: 5_000 })]);
    expect(await propose({ invoiceIds: [rosas] })).toMatchObject({ code: "invalid_input" });
  });
});

describe("noting a payment plan", () => {
  test("numbered within its year, with the grace of promises and two missing cuotas to break it", async () => {
    const { app, andina } = await withAndina();
    expect(await recordPlan(app, andina, { signedBy: "Jorge Paz Soto", notes: "Paga por transferencia." })).toEqual({
      id: 1,
      number: "CONV-2026-0001",
      totalMinor: 1_000_000,
    });
    expect(await thePlan(app)).toMatchObject({
      number: "CONV-2026-0001",
      clientName: ANDINA.name,
      totalMinor: 1_000_000,
      paidMinor: 0,
      madeOn: "2026-11-20",
      graceDays: 2,
      missedToBreak: 2,
      signedBy: "Jorge Paz Soto",
      state: "kept",
      why: "Al día: sigue la cuota 1 de 3, S/\u00a03,333.33 el 21/12/2026.",
      nextDueOn: "2026-12-21",
      documents: [{ document: "F001-1" }, { document: "F001-2" }],
      file: null,
    });
  });

  test("cuotas that do not add up, go back or are past are refused; nothing is written", async () => {
    const { app, andina } = await withAndina();
    const fails = (cuotas: object[]) => app.fails("followup.recordPaymentPlan", { clientId: andina, currency: "PEN", cuotas });
    expect(await fails([{ dueOn: "2026-12-21", amountMinor: 999_999 }])).toEqual({
      code: "invalid_amount",
      message: "Las cuotas suman S/\u00a09,999.99 y lo que se reparte es S/\u00a010,000.00: faltan S/\u00a00.01. Corrige los montos.",
    });
    const two = (a: string, b: string) => [
      { dueOn: a, amountMinor: 500_000 },
      { dueOn: b, amountMinor: 500_000 },
    ];
    expect(await fails(two("2026-12-21", "2026-12-21"))).toMatchObject({ code: "invalid_input" });
    expect(await fails(two("2026-11-19", "2026-12-21"))).toMatchObject({ code: "invalid_input" });
    expect(await fails(two("2026-12-21", "2036-12-21"))).toMatchObject({ code: "invalid_input" });
    expect((await app.call("followup.listPaymentPlans", {})).plans).toEqual([]);
  });

  test("one plan a document, until it ends; the next one takes what is left", async () => {
    const { app, andina, first } = await withAndina();
    await recordPlan(app, andina, { invoiceIds: [first], cuotas: [{ dueOn: "2026-12-21", amountMinor: 600_000 }] });
    expect(
      await app.fails("followup.recordPaymentPlan", { clientId: andina, currency: "PEN", invoiceIds: [first], cuotas: CUOTAS }),
    ).toEqual({
      code: "conflict",
      message: "F001-1 ya está en el convenio CONV-2026-0001. Anula ese convenio, o quita el documento de este.",
    });
    const proposal = await app.call("followup.proposePaymentPlan", { clientId: andina, ...PROPOSED });
    expect(proposal).toMatchObject({ totalMinor: 400_000, warnings: [{ code: "left_out" }] });
    const second = await recordPlan(app, andina, { cuotas: [{ dueOn: "2026-12-21", amountMinor: 400_000 }] });
    expect(second.number).toBe("CONV-2026-0002");
    expect(await app.fails("followup.proposePaymentPlan", { clientId: andina, ...PROPOSED })).toMatchObject({ code: "conflict" });
    await app.call("followup.cancelPaymentPlan", { id: 1, reason: "Pagará antes" });
    expect(await recordPlan(app, andina, { cuotas: [{ dueOn: "2026-12-21", amountMinor: 600_000 }] })).toMatchObject({ id: 3 });
    const { plans } = await app.call("followup.listPaymentPlans", { clientId: andina });
    expect(plans.map(({ number, state }) => [number, state])).toEqual([
      ["CONV-2026-0003", "kept"],
      ["CONV-2026-0002", "kept"],
      ["CONV-2026-0001", "cancelled"],
    ]);
    expect(plans[2]?.why).toBe("Anulado: Pagará antes");
    expect(await app.fails("followup.cancelPaymentPlan", { id: 1, reason: "Otra vez" })).toMatchObject({ code: "conflict" });
  });
});

describe("a payment plan by the money that comes in", () => {
  test("early, partial, late inside its grace, missing, broken, up to date again", async () => {
    const { app, andina, first } = await withAndina();
    await recordPlan(app, andina);
    await pay(app, andina, 100_000, "2026-11-20", first);
    expect(await standing(app)).toEqual(["kept", 100_000, "partly waiting waiting"]);
    const late = await on("2026-12-22", app);
    expect(await thePlan(late)).toMatchObject({
      state: "late",
      why: "Atrasado: le falta 1 cuota por S/\u00a02,333.33; se le espera hasta el 23/12/2026.",
    });
    const missed = await on("2027-01-22", late);
    expect(await standing(missed)).toEqual(["late", 100_000, "late late waiting"]);
    const broken = await on("2027-01-26", missed);
    expect(await thePlan(broken)).toMatchObject({
      state: "broken",
      why: "Incumplido: le faltan 2 cuotas por S/\u00a05,666.66, la primera del 21/12/2026.",
    });
    const { id } = await pay(broken, andina, 500_000, "2027-01-26", first);
    expect(await standing(broken)).toEqual(["late", 600_000, "paid late waiting"]);
    await broken.call("payments.reversePayment", { id, reason: "Era de otro cliente" });
    expect(await standing(broken)).toEqual(["broken", 100_000, "late late waiting"]);
  });

  test("money on account counts, but not what a promise takes of it", async () => {
    const { app, andina } = await withAndina();
    await recordPlan(app, andina);
    const monday = await on("2026-11-23", app);
    await monday.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 50_000, dueOn: "2026-11-27" });
    await pay(monday, andina, 200_000, "2026-11-23");
    expect(await standing(monday)).toEqual(["kept", 150_000, "partly waiting waiting"]);
  });

  test("a plan of which everything is closed has finished, however it was", async () => {
    const { app, andina, first, second } = await withAndina();
    await recordPlan(app, andina);
    await pay(app, andina, 600_000, "2026-11-20", first);
    await pay(app, andina, 400_000, "2026-11-20", second);
    expect(await thePlan(app)).toMatchObject({ state: "finished", paidMinor: 1_000_000, nextDueOn: null });
  });

  test("a part that is disputed afterwards is not asked for, from the last cuota on", async () => {
    const { app, andina, second } = await withAndina();
    await recordPlan(app, andina);
    await app.call("followup.openDispute", { invoiceId: second, reason: "quality", text: "Llegó roto" });
    const later = await on("2027-03-01", app);
    expect(await thePlan(later)).toMatchObject({ why: "Incumplido: le faltan 2 cuotas por S/\u00a06,000.00, la primera del 21/12/2026." });
  });
});

describe("the agreement on paper", () => {
  test("parties, debt, cuotas, where to pay, what if it is not kept; frozen with its hash", async () => {
    const { app, andina } = await withAndina();
    await recordPlan(app, andina, { signedBy: "Jorge Paz Soto", notes: "El cheque queda en custodia." });
    const { file, sha256 } = await app.call("followup.printPaymentPlan", { id: 1 });
    const bytes = readFileSync(file.path);
    expect(file.name).toBe("CONV-2026-0001.pdf");
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    const { pages } = await readPdf(bytes);
    const text = pages.flat().join(" ").replaceAll("\u00a0", " ");
    for (const words of [
      "Convenio de pago CONV-2026-0001",
      "Servicios del Sur S.A.C., con RUC 20606433094",
      "Constructora Andina S.A.C., con RUC 20100047218",
      "representado por Jorge Paz Soto",
      "debe al acreedor S/ 10,000.00 (",
      "F001-1",
      "3 de 3 22/02/2027 3,333.34",
      "BCP: 215-1234567-0-12, CCI 00221500123456701225",
      "Si 2 cuotas siguen sin pagarse pasado ese plazo",
      "no genera intereses",
      "El cheque queda en custodia.",
      "Arequipa, 20 de noviembre de 2026",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("00-101-123456");
    const findings = await app.call("followup.lintText", { text, channel: "letter", clientId: andina });
    expect(findings).toEqual({ findings: [] });
    expect(pages).toHaveLength(1);
    const later = await on("2026-12-22", app);
    expect(await later.call("followup.printPaymentPlan", { id: 1 })).toEqual({ file, sha256 });
    expect((await thePlan(later)).file).toEqual(file);
  });

  test("a file that is gone can be written again; a cancelled plan is not printed", async () => {
    const { app, andina } = await withAndina();
    await recordPlan(app, andina);
    const { file } = await app.call("followup.printPaymentPlan", { id: 1 });
    rmSync(file.path);
    expect((await thePlan(app)).file).toBeNull();
    expect((await app.call("followup.printPaymentPlan", { id: 1 })).file).toEqual(file);
    rmSync(file.path);
    await app.call("followup.cancelPaymentPlan", { id: 1, reason: "Ya pagó" });
    expect(await app.fails("followup.printPaymentPlan", { id: 1 })).toMatchObject({ code: "conflict" });
    expect(await app.fails("followup.printPaymentPlan", { id: 9 })).toMatchObject({ code: "not_found" });
  });

  test("many documents and cuotas, long names: every row is there, on as many pages as they need, and who signs is not alone", async () => {
    const { app, andina } = await withAndina();
    await recordAll(
      app,
      Array.from({ length: 80 }, (_, index) => facturaTo(ANDINA, { number: `${index + 100}`, totalMinor: 100_000_000 })),
    );
    const { cuotas } = await app.call("followup.proposePaymentPlan", { clientId: andina, ...PROPOSED, count: 60 });
    await recordPlan(app, andina, {
      cuotas: cuotas.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor })),
      signedBy: "María de los Ángeles Fernández-Maldonado Gutiérrez de la Torre Ugarte, apoderada de la sucursal de Arequipa",
    });
    const { file } = await app.call("followup.printPaymentPlan", { id: 1 });
    const { pages } = await readPdf(readFileSync(file.path));
    const text = pages.flat().join("\n");
    expect(text).toContain("F001-179");
    expect(text).toContain("60 de 60");
    expect(text).toContain("80,010,000.00");
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.at(-1)?.join(" ")).toMatch(/5\. Intereses y gastos\..*Se firma en dos ejemplares/);
  });
});

test("an import is not undone under a payment plan: it is cancelled first", async () => {
  const { app, andina, first } = await withAndina();
  await recordPlan(app, andina, { invoiceIds: [first], cuotas: [{ dueOn: "2026-12-21", amountMinor: 600_000 }] });
  const { batches } = await app.call("undo.listBatches", {});
  const undone = await app.call("undo.undoBatch", { batchId: batches[0]?.id as number });
  expect(undone.kept).toEqual([
    { what: "F001-1", why: "Está en el convenio de pago CONV-2026-0001: anula antes ese convenio, en la ficha del cliente." },
  ]);
});
