import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../shared/contract/errors.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import { createRandom } from "../../main/settings/example/random.ts";
import { addDays } from "../../shared/dates.ts";
import { openTestApp, type TestApp, temporaryFolder } from "../fixtures/app.ts";
import { factura } from "../fixtures/documents.ts";
import { bcpWorkbook } from "../fixtures/statements/bcp-workbook.ts";
import { EXAMPLE_ISSUER, ublText } from "../fixtures/ubl/build-ubl.ts";
import { creditNoteText, zipOf } from "../fixtures/ubl/ubl-files.ts";
import { type Instant, runSession } from "./killed-session.ts";

/** `CUENTAS_KILLS=200 vitest run tests/fault` is the long form. */
const KILLS = Number(process.env.CUENTAS_KILLS ?? 12);
const FACTURAS = 290;
const NOTES = 10;
const LINES = 300;
const ACKNOWLEDGED = 5;
const ACCOUNT = { bank: "BCP", number: "193-2345678-0-12", currency: "PEN", kind: "ordinary" } as const;

type Scene = { ledger: string; zip: string; statement: string };

/** A ledger with a few documents that were acknowledged long ago, and what is going to be imported into it. */
async function prepare(folder: string): Promise<Scene> {
  mkdirSync(folder, { recursive: true });
  const scene = { ledger: join(folder, "ledger"), zip: join(folder, "ventas.zip"), statement: join(folder, "movimientos.xlsx") };
  const { app, call } = await openTestApp({ folder: scene.ledger, company: false });
  await call("settings.setCompany", { ruc: EXAMPLE_ISSUER.ruc, legalName: EXAMPLE_ISSUER.name, bankAccounts: [ACCOUNT] });
  await call("invoices.recordInvoices", {
    invoices: Array.from({ length: ACKNOWLEDGED }, (_, index) => factura({ series: "F009", number: String(index + 1) })),
  });
  await app.close();
  const client = (index: number) => ({
    scheme: "6",
    docNumber: String(20_500_000_000 + (index % 40)),
    name: `CLIENTE ${index % 40} S.A.C.`,
  });
  const facturas = Array.from({ length: FACTURAS }, (_, index) => [
    `${index}.xml`,
    ublText({ id: `F001-${index + 1}`, client: client(index), lines: 12, detraccion: { percent: "12.00", amount: "142.00" } }),
  ]);
  const notes = Array.from({ length: NOTES }, (_, index) => [
    `n${index}.xml`,
    creditNoteText({
      id: `F001-${index + 1}`,
      client: client(index),
      about: { id: `F001-${index + 1}`, typeCode: "01" },
      total: "118.00",
      tax: "18.00",
    }),
  ]);
  writeFileSync(scene.zip, zipOf(Object.fromEntries([...notes, ...facturas]) as Record<string, string>));
  const movements = Array.from({ length: LINES }, (_, index) => ({
    on: addDays("2026-02-01", index % 28),
    description: `TRAN.CTAS.TERC. CLIENTE ${index}`,
    amountMinor: 50_000 + index,
    operation: String(100_000 + index),
  }));
  writeFileSync(scene.statement, bcpWorkbook({ account: ACCOUNT.number, movements }));
  return scene;
}

const requestsOf = ({ zip, statement }: Scene) => [
  { name: "invoices.importFiles", input: { paths: [zip] } },
  { name: "reconciliation.importStatement", input: { path: statement } },
];

/** Half of the kills fall anywhere in the time that the work takes; the other half where the ledger is being written. */
function instants(count: number, workMs: number): Instant[] {
  const random = createRandom(20_261_120);
  return Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? { afterMs: ((index + random.next()) / count) * workMs * 1.1 } : { atWrite: 1 + random.int(0, Math.max(2, index)) },
  );
}

const isDone = (answer: Answer<unknown> | undefined) => answer?.ok === true;

async function expectWhole({ call }: TestApp, acknowledged: Answer<unknown>[]): Promise<{ documents: number; lines: number }> {
  expect(await call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  const documents = (await call("invoices.outlineInvoices", { every: 1_000 })).count - ACKNOWLEDGED;
  const { counts } = await call("reconciliation.listLines", { limit: 1 });
  const lines = counts.pending + counts.applied + counts.ignored;
  expect([0, FACTURAS + NOTES]).toContain(documents);
  expect([0, LINES]).toContain(lines);
  if (isDone(acknowledged[0])) expect(documents).toBe(FACTURAS + NOTES);
  if (isDone(acknowledged[1])) expect(lines).toBe(LINES);
  for (let number = 1; number <= ACKNOWLEDGED; number++)
    expect(await call("invoices.getInvoice", { key: `${EXAMPLE_ISSUER.ruc}-01-F009-${number}` })).toMatchObject({ openMinor: 118_000 });
  return { documents, lines };
}

/** What was not done is done by the next try, and what was done is recognised. */
async function expectRepeatable({ call }: TestApp, scene: Scene, found: { documents: number; lines: number }): Promise<void> {
  const { files } = await call("invoices.importFiles", { paths: [scene.zip] });
  expect(files).toHaveLength(FACTURAS + NOTES);
  expect(new Set(files.map(({ status }) => status))).toEqual(new Set([found.documents === 0 ? "imported" : "duplicate"]));
  const statement = await call("reconciliation.importStatement", { path: scene.statement });
  expect([statement.added, statement.alreadyKnown]).toEqual(found.lines === 0 ? [LINES, 0] : [0, LINES]);
  expect(await call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  const [soles] = await call("insights.getAgeing", {});
  expect(soles?.totalsMinor.reduce((sum, minor) => sum + minor, 0)).toBe((FACTURAS + ACKNOWLEDGED) * 118_000 - NOTES * 11_800);
}

describe("killed while documents and a statement are imported", () => {
  test(
    `at ${KILLS} instants, the ledger holds all of an import or nothing of it, and everything that was acknowledged`,
    async () => {
      const folder = temporaryFolder();
      const scene = await prepare(join(folder, "base"));
      const rehearsal = join(folder, "rehearsal");
      cpSync(scene.ledger, rehearsal, { recursive: true });
      const { answers, elapsedMs } = await runSession(rehearsal, requestsOf(scene));
      expect(answers.map(isDone)).toEqual([true, true]);
      for (const [index, instant] of instants(KILLS, elapsedMs).entries()) {
        const ledger = join(folder, `killed-${index}`);
        cpSync(scene.ledger, ledger, { recursive: true });
        const killed = await runSession(ledger, requestsOf(scene), instant);
        const app = await openTestApp({ folder: ledger, company: false });
        const found = await expectWhole(app, killed.answers);
        await expectRepeatable(app, scene, found);
        await app.app.close();
      }
    },
    60_000 + KILLS * 15_000,
  );
});

describe("killed while payments come in one by one", () => {
  test.each([1, 17, 60])(
    "after %d answers, every payment that was answered is in the ledger",
    { timeout: 60_000 },
    async (afterAnswers) => {
      const ledger = temporaryFolder();
      const before = await openTestApp({ folder: ledger });
      const { recorded } = await before.call("invoices.recordInvoices", { invoices: [factura({ totalMinor: 1_000_000 })] });
      const invoiceId = recorded[0]?.id as number;
      const { client } = await before.call("invoices.getInvoice", { id: invoiceId });
      await before.app.close();
      const payment = { clientId: client.id, paidOn: "2026-11-12", currency: "PEN", method: "transfer" };
      const requests = Array.from({ length: 400 }, (_, index) => ({
        name: "payments.recordPayment",
        input: { ...payment, amountMinor: 100 + index, reference: `Op. ${index}`, allocations: [{ invoiceId, amountMinor: 100 + index }] },
      }));
      const { answers } = await runSession(ledger, requests, { afterAnswers });
      expect(answers.length).toBeGreaterThanOrEqual(afterAnswers);
      const after = await openTestApp({ folder: ledger, company: false });
      expect(await after.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
      const { payments } = await after.call("payments.listPayments", { clientId: client.id, limit: 1_000 });
      const kept = new Map(
        payments.map(({ id, reference, amountMinor, unallocatedMinor }) => [id, { reference, amountMinor, unallocatedMinor }]),
      );
      for (const [index, answer] of answers.entries()) {
        if (!answer.ok) throw new Error(answer.error.message);
        const { id } = answer.value as OutputOf<"payments.recordPayment">;
        expect(kept.get(id)).toEqual({ reference: `Op. ${index}`, amountMinor: 100 + index, unallocatedMinor: 0 });
      }
      const paid = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      expect((await after.call("invoices.getInvoice", { id: invoiceId })).openMinor).toBe(1_000_000 - paid);
      await after.app.close();
    },
  );
});
