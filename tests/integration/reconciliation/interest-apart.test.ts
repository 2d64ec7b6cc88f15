import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { CONDOR } from "../../fixtures/documents.ts";
import { facturaTo, recordAll } from "../../fixtures/debtors.ts";
import { byHand, condorOwes, movement } from "./bank.ts";

/** Cóndor pays three facturas due 11/11/2026 eight days late, each with 35.40 of agreed interest. */
async function paidLateWithInterest(app: TestApp) {
  const { client, first, account } = await condorOwes(app);
  const others = await recordAll(
    app,
    ["1401", "1402"].map((number) => facturaTo(CONDOR, { series: "F001", number, dueOn: "2026-11-11", totalMinor: 118000 })),
  );
  const batches: number[] = [];
  for (const [place, invoiceId] of [first, ...others].entries()) {
    const line = await movement(app, account, { amountMinor: 121540, description: `TRAN ${place}` });
    const { batchId } = await byHand(app, line, {
      clientId: client,
      allocations: [{ invoiceId, amountMinor: 118000 }],
      adjustments: [{ kind: "interest", invoiceId, amountMinor: 3540 }],
    });
    batches.push(batchId);
  }
  return { client, batches };
}

test("interest that was charged and paid at once does not make a client look punctual", async () => {
  const app = await startTestApp();
  const { client } = await paidLateWithInterest(app);
  expect((await app.call("clients.getClient", { id: client })).habitDays).toBe(8);
});

test("a thank-you names the factura that was paid, not its interest; the timeline names both", async () => {
  const app = await startTestApp();
  const { client, batches } = await paidLateWithInterest(app);
  await app.call("messages.queueThanks", { batchId: batches[0] });
  const [thanks] = (await app.call("messages.listThanks", {})).thanks;
  expect(thanks?.text).toContain("por su pago de S/ 1,215.40");
  expect(thanks?.text).toContain("La factura F001-1220 quedó cancelada.");
  const { entries } = await app.call("clients.getTimeline", { clientId: client });
  const texts = entries.filter(({ kind }) => kind === "payment").map(({ text }) => text);
  expect(texts).toContain("F001-1220, Interés F001-1220 19/11/2026 · transferencia");
});
