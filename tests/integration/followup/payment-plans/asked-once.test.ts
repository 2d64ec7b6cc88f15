import { expect, test } from "vitest";
import { ANDINA, facturaTo, recordAll } from "../../../fixtures/debtors.ts";
import { DETRACCION } from "../../../fixtures/documents.ts";
import { on, pay, recordPlan, standing, thePlan, withAndina } from "./plan-app.ts";

const two = (first: number, second: number) => [
  { dueOn: "2026-12-21", amountMinor: first },
  { dueOn: "2027-01-21", amountMinor: second },
];

/** What a letter about what is late asks for, and what Hoy does. */
async function askedOn(day: string, { app, andina }: Awaited<ReturnType<typeof withAndina>>) {
  const later = await on(day, app);
  const { text, totals } = await later.call("letters.previewLetter", { clientId: andina, stage: "administrativa" });
  const { suggestions } = await later.call("followup.getToday", {});
  await later.call("followup.runScheduler", {});
  const { actions } = await later.call("followup.listActions", { onlyQueued: true });
  expect(await later.call("ledger.verify", {})).toMatchObject({ ok: true });
  return { later, text, letter: totals[0]?.amountMinor, today: suggestions[0]?.amountMinor, step: actions[0]?.amountMinor };
}

test("of documents with a detracción, the cuota is asked for and the detracción: not the net that is in the plan", async () => {
  const world = await withAndina();
  const { app, andina } = world;
  const [third] = await recordAll(app, [facturaTo(ANDINA, { number: "3", totalMinor: 118_000, detraccion: DETRACCION })]);
  await recordPlan(app, andina, { invoiceIds: [third], cuotas: two(53_800, 50_000) });
  for (const id of [world.first, world.second]) await app.call("invoices.voidInvoice", { id, reason: "Se emitió por error" });
  const { text, ...asked } = await askedOn("2026-12-22", world);
  expect(asked).toMatchObject({ letter: 53_800 + 14_200, today: 53_800 + 14_200, step: 53_800 + 14_200 });
  expect(text).toContain("CONV-2026-0001 (cuota 1 de 2)");
  expect(text).not.toContain("1,038.00");
});

test("money that was in the books when the plan was made is not counted in it, though it is of a later day", async () => {
  const { app, andina, first } = await withAndina();
  await pay(app, andina, 100_000, "2026-11-23", first);
  const next = await on("2026-11-21", app);
  await recordPlan(next, andina, { cuotas: two(500_000, 400_000) });
  expect(await standing(next)).toEqual(["kept", 0, "waiting waiting"]);
});

test("what was in dispute when the plan was made, and is still, takes nothing off its cuotas when they are paid", async () => {
  const world = await withAndina();
  const { app, andina, first } = world;
  await app.call("followup.openDispute", { invoiceId: first, amountMinor: 100_000, reason: "quantity", text: "Faltó una parte" });
  await recordPlan(app, andina, { cuotas: two(500_000, 400_000) });
  await pay(app, andina, 300_000, "2026-11-20", first);
  const { later, ...asked } = await askedOn("2027-01-22", world);
  expect(asked).toMatchObject({ letter: 600_000, today: 600_000, step: 600_000 });
  await pay(later, andina, 200_000, "2027-01-22", first);
  expect((await thePlan(later)).why).toBe("Atrasado: le falta 1 cuota por S/\u00a04,000.00; se le espera hasta el 25/01/2027.");
});

test("what a payment of before the plan leaves open when it bounces is asked for beside the cuotas", async () => {
  const world = await withAndina();
  const { app, andina, first } = world;
  const { id: old } = await pay(app, andina, 100_000, "2026-11-18", first);
  await recordPlan(app, andina, { cuotas: two(500_000, 400_000) });
  const next = await on("2026-11-23", app);
  await pay(next, andina, 200_000, "2026-11-23", first);
  await next.call("payments.reversePayment", { id: old, reason: "Cheque devuelto" });
  const { later: _, ...asked } = await askedOn("2027-01-22", { ...world, app: next });
  // 3,000.00 and 4,000.00 of the cuotas, and the 1,000.00 that bounced.
  expect(asked).toMatchObject({ letter: 800_000, today: 800_000, step: 800_000 });
});

test("a letter about a cuota says nothing of the interest of the documents that are in the plan", async () => {
  const world = await withAndina();
  const { app, andina } = world;
  const demand = { kind: "demand" as const, agreedOn: "2026-11-15", annualHundredths: 1200, text: "Carta notarial" };
  await app.call("followup.setInterestAgreement", { clientId: andina, ...demand });
  expect((await app.call("letters.previewLetter", { clientId: andina, stage: "administrativa" })).text).toContain("interés por mora");
  await recordPlan(app, andina, { cuotas: two(500_000, 500_000) });
  const { text } = await askedOn("2026-12-22", world);
  expect(text).not.toContain("interés por mora");
});

test("of two plans on one document, when a payment of the first bounces, no more is asked for than is open", async () => {
  const world = await withAndina();
  const { app, andina, first, second } = world;
  await app.call("invoices.voidInvoice", { id: second, reason: "Se emitió por error" });
  const { id } = await app.call("followup.openDispute", { invoiceId: first, amountMinor: 100_000, reason: "price", text: "Precio mayor" });
  await recordPlan(app, andina, { cuotas: two(250_000, 250_000) });
  const next = await on("2026-11-23", app);
  const { id: bounced } = await pay(next, andina, 500_000, "2026-11-23", first);
  await next.call("followup.closeDispute", { id, outcome: "rejected", note: "El precio es el pactado" });
  await recordPlan(next, andina, { cuotas: two(50_000, 50_000) });
  const then = await on("2026-11-24", next);
  await then.call("payments.reversePayment", { id: bounced, reason: "Cheque devuelto" });
  const { later: _, ...asked } = await askedOn("2027-01-22", { ...world, app: then });
  expect(asked).toMatchObject({ letter: 600_000, today: 600_000, step: 600_000 });
});
