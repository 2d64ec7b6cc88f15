import { expect, test } from "vitest";
import { createRandom, type Random } from "../../../main/settings/example/random.ts";
import type { TestApp } from "../../fixtures/app.ts";
import { sireCsv, sireRow } from "../../fixtures/registers/build-register.ts";
import { bcpWorkbook } from "../../fixtures/statements/bcp-workbook.ts";
import { perceptionText, retentionText, summaryText, voidedText } from "../../fixtures/ubl/build-papers.ts";
import { cdrText, EXAMPLE_CLIENT, EXAMPLE_ISSUER, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { creditNoteText, type Files, startIssuer, writeFiles } from "../../fixtures/ubl/ubl-files.ts";
import { expectSound } from "../invoices/importing/bring.ts";

/** `CUENTAS_SEQUENCES=200 vitest run ...` is the long form. */
const SEQUENCES = Number(process.env.CUENTAS_SEQUENCES ?? 4);
const FIRST_SEED = Number(process.env.CUENTAS_SEED ?? 1);
const STEPS = 25;

const IN_TWO = { pending: "1180.00", cuotas: ["2026-03-04", "2026-04-04"].map((dueOn) => ({ dueOn, amount: "590.00" })) };
const LATER = { pending: "1180.00", cuotas: [{ dueOn: "2026-06-30", amount: "1180.00" }] };

const register = (number: string) =>
  sireCsv(
    sireRow({
      Ruc: EXAMPLE_ISSUER.ruc,
      "CAR SUNAT": `${EXAMPLE_ISSUER.ruc}01F001000000000${number}`,
      "Nro CP o Doc. Nro Inicial (Rango)": number,
      "Nro Doc Identidad": EXAMPLE_CLIENT.docNumber,
    }),
  );

/** Every file that may come, any number of times and in any order. */
const FILES: Files = {
  "1.xml": ublText({ id: "F001-1", retencion: { factor: "0.03", amount: "35.40" } }),
  "2.xml": ublText({ id: "F001-2", detraccion: { percent: "12.00", amount: "142.00" } }),
  "3.xml": ublText({ id: "F001-3", payment: IN_TWO }),
  "4.xml": ublText({ id: "F001-4", issueOn: "2024-11-04" }),
  "4-in-words.xml": ublText({ id: "F001-4", issueOn: "2024-11-04", notes: [{ text: "OPERACION SUJETA AL SPOT DETRACCION 12%" }] }),
  "register.csv": register("1"),
  "register-4.csv": register("4"),
  "register-2.csv": register("2"),
  "register-3.csv": register("3"),
  "note-1.xml": creditNoteText({ id: "F001-1", total: "118.00", tax: "18.00" }),
  "note-2.xml": creditNoteText({ id: "F001-2", about: { id: "F001-2", typeCode: "01" }, reason: { code: "01", description: "Anulación" } }),
  "note-3.xml": creditNoteText({
    id: "F001-3",
    about: { id: "F001-3", typeCode: "01" },
    reason: { code: "13", description: "Ajustes" },
    total: "0.00",
    tax: "0.00",
    payment: LATER,
  }),
  "debit.xml": ublText({ root: "DebitNote", id: "F001-1", total: "59.00", tax: "9.00", about: { id: "F001-1", typeCode: "01" } }),
  "retention.xml": retentionText(),
  "retention-2.xml": retentionText({ id: "R001-2", lines: [{ document: "F001-2" }, { document: "F001-3" }] }),
  "perception.xml": perceptionText(),
  "ra.xml": voidedText([{ id: "F001-1" }]),
  "ra-note.xml": voidedText([{ type: "07", id: "F001-2" }], { id: "RA-20260306-1" }),
  "rr.xml": voidedText([{ type: "20", id: "R001-2" }], {
    id: "RR-20260306-1",
    issuer: { ruc: EXAMPLE_CLIENT.docNumber, name: EXAMPLE_CLIENT.name },
  }),
  "rc.xml": summaryText([{ type: "07", id: "F001-1" }]),
  "cdr.xml": cdrText({ document: "F001-1" }),
  "clients.csv": `RUC,Razón social,Correo\r\n${EXAMPLE_CLIENT.docNumber},${EXAMPLE_CLIENT.name},pagos@nandu.pe\r\n20100113610,OTRO CLIENTE,otro@cliente.pe`,
  "bank-1.xlsx": statement(1, 8),
  "bank-2.xlsx": statement(5, 12),
};

function statement(from: number, to: number): Uint8Array {
  const amounts = [118_000, 59_000, 59_000, 114_460, 14_200, 103_800];
  const movements = Array.from({ length: to - from + 1 }, (_, index) => {
    const day = from + index;
    const description = `TRAN ${EXAMPLE_CLIENT.docNumber} F001-${(day % 3) + 1}`;
    return {
      on: `2026-03-${String(day).padStart(2, "0")}`,
      description,
      amountMinor: amounts[day % amounts.length] ?? 0,
      operation: String(700 + day),
    };
  });
  return bcpWorkbook({ movements });
}

type Scene = { app: TestApp; random: Random; paths: Readonly<Record<string, string>>; batches: number[]; log: string[] };

/** What an accountant does on any day; each gives what it did. */
const STEPS_TAKEN: readonly ((scene: Scene) => Promise<string>)[] = [
  importSome,
  importSome,
  importSome,
  importSome,
  reconcile,
  pay,
  pay,
  undoOne,
  undoOne,
  splitDetraccion,
  moveDue,
  reverse,
];

async function importSome({ app, random, paths, batches }: Scene): Promise<string> {
  const names = Array.from({ length: random.int(1, 4) }, () => random.pick(Object.keys(FILES)));
  const given = names.map((name) => paths[name] as string);
  const choices = given
    .filter((path) => path.endsWith("clients.csv"))
    .map((path) => ({ path, as: "clients" as const, mapping: { columns: { docNumber: "RUC", name: "Razón social", email: "Correo" } } }));
  if (random.chance(0.2)) {
    const before = await state(app);
    await app.call("imports.importFiles", { paths: given, choices, preview: true });
    expect(await state(app), "a preview left something behind").toEqual(before);
  }
  const { batchId, files } = await app.call("imports.importFiles", { paths: given, choices });
  if (batchId !== null) batches.push(batchId);
  const again = await app.call("imports.importFiles", { paths: given, choices });
  expect(again.counts.documents + again.counts.movements + again.counts.clients + again.counts.annulled, "the same files twice").toBe(0);
  if (again.batchId !== null) batches.push(again.batchId);
  return `import ${names.join(" ")} -> ${batchId} ${files.map(({ status }) => status).join(" ")}${again.batchId ? ` again ${again.batchId}` : ""}`;
}

async function reconcile({ app, batches }: Scene): Promise<string> {
  const { applied, batchId } = await app.call("reconciliation.applyMatches", { automatic: true });
  if (batchId !== null) batches.push(batchId);
  return `reconcile ${applied} -> ${batchId}`;
}

/** The documents that are not void. */
async function standing(app: TestApp) {
  const { rows } = await app.call("invoices.listInvoices", { limit: 100 });
  const details = await Promise.all(rows.map(({ id }) => app.call("invoices.getInvoice", { id })));
  return details.filter(({ status }) => status !== "void");
}

async function pay({ app, random, batches }: Scene): Promise<string> {
  const invoice = random.pick((await standing(app)).filter(({ openMinor }) => openMinor > 0));
  if (!invoice) return "pay nothing";
  const amountMinor = random.chance(0.5) ? invoice.openMinor : random.int(1, invoice.openMinor);
  const { batchId } = await app.call("payments.recordPayment", {
    clientId: invoice.client.id,
    paidOn: "2026-04-01",
    amountMinor,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId: invoice.id, amountMinor }],
  });
  batches.push(batchId);
  return `pay ${amountMinor} of ${invoice.key} -> ${batchId}`;
}

async function undoOne({ app, random, batches }: Scene): Promise<string> {
  const batchId = random.pick(batches);
  if (batchId === undefined) return "undo nothing";
  const answer = await app.app.call("undo.undoBatch", { batchId });
  if (!answer.ok && answer.error.code !== "conflict") throw new Error(answer.error.message);
  return `undo ${batchId}: ${JSON.stringify(answer.ok ? answer.value : answer.error.message)}`;
}

async function splitDetraccion({ app, random }: Scene): Promise<string> {
  const invoice = random.pick(await standing(app));
  if (!invoice) return "split nothing";
  const answer = await app.app.call("invoices.setDetraccion", { id: invoice.id, percent: 10, amountMinor: 11_800 });
  return `detracción of ${invoice.key}: ${answer.ok}`;
}

async function moveDue({ app, random }: Scene): Promise<string> {
  const invoice = random.pick(await standing(app));
  if (!invoice) return "move nothing";
  await app.call("invoices.updateInvoice", { id: invoice.id, dueOn: "2026-12-15" });
  return `due of ${invoice.key}`;
}

async function reverse({ app, random }: Scene): Promise<string> {
  const { payments } = await app.call("payments.listPayments", {});
  const payment = random.pick(payments);
  if (!payment) return "reverse nothing";
  const answer = await app.app.call("payments.reversePayment", { id: payment.id, reason: "Error" });
  return `reverse ${payment.id}: ${answer.ok}`;
}

/** Everything that a person can see of the money. */
async function state(app: TestApp) {
  const { rows } = await app.call("invoices.listInvoices", { limit: 100 });
  const { payments } = await app.call("payments.listPayments", {});
  const { lines } = await app.call("reconciliation.listLines", {});
  const { accounts } = await app.call("reconciliation.listAccounts", {});
  return { rows, payments, lines, accounts };
}

/** A document that states its detracción or retención has it among its parts, and the other way round. */
async function expectPartsAsStated(app: TestApp): Promise<void> {
  for (const invoice of await standing(app)) {
    const isParted = (part: string) => invoice.parts.some((one) => one.part === part);
    const stated = [invoice.detraccion !== undefined, invoice.retencion !== undefined];
    expect([isParted("detraccion"), isParted("retencion")], invoice.key).toEqual(stated);
  }
}

test.each(Array.from({ length: SEQUENCES }, (_, index) => FIRST_SEED + index))(
  "whatever is imported, paid and undone in whatever order, the ledger is right and nothing is left in the end (sequence %i)",
  async (seed) => {
    const app = await startIssuer();
    const files = writeFiles(FILES);
    const paths = Object.fromEntries(Object.keys(FILES).map((name, index) => [name, files[index] as string]));
    const scene: Scene = { app, random: createRandom(seed), paths, batches: [], log: [] };
    try {
      for (let step = 0; step < STEPS; step += 1) {
        scene.log.push(await (step < 4 ? importSome : scene.random.pick(STEPS_TAKEN))(scene));
        await expectSound(app);
        await expectPartsAsStated(app);
      }
      for (const batchId of scene.batches.toReversed()) {
        const answer = await app.app.call("undo.undoBatch", { batchId });
        scene.log.push(`end ${batchId}: ${JSON.stringify(answer.ok ? answer.value : answer.error.message)}`);
        await expectSound(app);
      }
      const { totals } = await app.call("invoices.listInvoices", {});
      expect(totals.filter(({ openMinor }) => openMinor !== 0)).toEqual([]);
      const { payments } = await app.call("payments.listPayments", {});
      expect(payments.filter(({ unallocatedMinor }) => unallocatedMinor > 0)).toEqual([]);
      expect((await app.call("reconciliation.listLines", {})).lines).toEqual([]);
    } catch (error) {
      throw new Error(`sequence ${seed}:\n${scene.log.join("\n")}`, { cause: error });
    }
  },
  60_000,
);

/** What is open of each document, part by part. */
async function owed(app: TestApp): Promise<string[]> {
  const documents = await standing(app);
  return documents
    .flatMap(({ key, parts }) => parts.filter(({ openMinor }) => openMinor > 0).map((part) => `${key} ${part.part} ${part.openMinor}`))
    .sort();
}

test.each([
  [["1.xml", "note-1.xml", "debit.xml", "retention.xml"]],
  [["2.xml", "note-2.xml", "retention-2.xml"]],
  [["register-3.csv", "3.xml", "note-3.xml"]],
  [["2.xml", "note-2.xml", "ra-note.xml"]],
  [["1.xml", "note-1.xml", "rc.xml", "cdr.xml"]],
])("the same is owed in whatever order they come: %s", async (names) => {
  const random = createRandom(7);
  const found = new Set<string>();
  for (let round = 0; round < 5; round += 1) {
    const app = await startIssuer();
    const files = writeFiles(FILES);
    const order = names.toSorted(() => random.next() - 0.5);
    for (const name of order) await app.call("imports.importFiles", { paths: [files[Object.keys(FILES).indexOf(name)] as string] });
    await expectSound(app);
    found.add(JSON.stringify(await owed(app)));
  }
  expect([...found]).toHaveLength(1);
});
