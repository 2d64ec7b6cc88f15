import { createHash } from "node:crypto";
import { mkdirSync, existsSync, readdirSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { CONDOR, DETRACCION, factura } from "../../fixtures/documents.ts";
import { readPdf } from "../../fixtures/read-pdf.ts";

/** Cóndor owes a net and a detracción nine days late, and a factura still to come. */
async function withDebt(): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await recordAll(app, [factura({ detraccion: DETRACCION }), factura({ number: "1230", totalMinor: 50_000, dueOn: "2026-12-20" })]);
  return { app, client: await clientId(app) };
}

describe("a letter", () => {
  test("names the right balances, is frozen with its hash and stands in the timeline", async () => {
    const { app, client } = await withDebt();
    const letter = await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    expect(letter.number).toBe("CAR-2026-0001");
    expect(letter.file).toMatchObject({
      path: join(app.folder, "cartas", "CAR-2026-0001.pdf"),
      name: "CAR-2026-0001.pdf",
      mime: "application/pdf",
    });
    const bytes = readFileSync(letter.file.path);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(letter.sha256);
    const [page] = (await readPdf(bytes)).pages;
    expect(page).toContain("Asunto: saldo pendiente por S/ 1,180.00");
    expect(page).toContain("F001-1220 12/10/2026 11/11/2026 1,038.00 – 1,038.00 9");
    expect(page).toContain("F001-1220 12/10/2026 11/11/2026 142.00 – 142.00 9");
    expect(page).toContain("Total 1,180.00");
    expect(page?.join(" ")).not.toContain("F001-1230");
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries[0]).toMatchObject({ kind: "letter", title: "Carta CAR-2026-0001", state: "emitida", file: "cartas/CAR-2026-0001.pdf" });
    expect(app.app.fileToServe(letter.file.path)).toBeDefined();
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("a draft takes no number and writes no file", async () => {
    const { app, client } = await withDebt();
    const draft = await app.call("letters.previewLetter", { clientId: client, stage: "preventiva" });
    expect(draft).toMatchObject({ pages: 1, deadlineOn: "2026-11-27", totals: [{ currency: "PEN", amountMinor: 118_000 }], warnings: [] });
    expect((await readPdf(Buffer.from(draft.pdfBase64, "base64"))).pages[0]).toContain("Borrador");
    expect(draft.text).toContain("Detracción (SPOT), por depositar en el Banco de la Nación\nF001-1220");
    expect(existsSync(join(app.folder, "cartas"))).toBe(false);
    expect((await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" })).number).toBe("CAR-2026-0001");
  });

  test("numbers run through the year and begin again with the next", async () => {
    const { app, client } = await withDebt();
    const issue = async (on: TestApp) => (await on.call("letters.issueLetter", { clientId: client, stage: "administrativa" })).number;
    expect([await issue(app), await issue(app)]).toEqual(["CAR-2026-0001", "CAR-2026-0002"]);
    await app.app.close();
    const nextYear = await startTestApp({ folder: app.folder, now: "2027-01-04T15:00:00.000Z", company: false });
    expect(await issue(nextYear)).toBe("CAR-2027-0001");
  });

  test("later letters recall the earlier ones", async () => {
    const { app, client } = await withDebt();
    await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    await app.app.close();
    const later = await startTestApp({ folder: app.folder, now: "2026-12-14T15:00:00.000Z", company: false });
    const draft = await later.call("letters.previewLetter", { clientId: client, stage: "administrativa" });
    expect(draft.text).toContain("sobre los que les escribimos el 20 de noviembre:");
  });

  test("is refused where nothing is owed, and where nothing is late yet", async () => {
    const { app } = await withDebt();
    await recordAll(app, [facturaTo(ANDINA, { number: "7", dueOn: "2026-12-30" }), facturaTo(ROSA, { number: "8" })]);
    const rosa = await clientId(app, ROSA.docNumber);
    await app.call("payments.recordPayment", {
      clientId: rosa,
      paidOn: "2026-11-19",
      amountMinor: 118_000,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId: 4, amountMinor: 118_000 }],
    });
    const refused = await app.fails("letters.issueLetter", { clientId: rosa, stage: "extrajudicial" });
    expect(refused).toMatchObject({ code: "nothing_owed", message: "Quispe Huamán, Rosa no debe nada: no hay qué cobrar." });
    const early = await app.fails("letters.issueLetter", { clientId: await clientId(app, ANDINA.docNumber), stage: "administrativa" });
    expect(early.message).toContain("todavía no se le venció nada");
    expect((await app.call("letters.listLetters", {})).letters).toEqual([]);
  });

  test("warns of money in favour and of a company without accounts", async () => {
    const app = await startTestApp();
    await recordAll(app, [factura({ detraccion: DETRACCION })]);
    const client = await clientId(app);
    await app.call("payments.recordPayment", {
      clientId: client,
      paidOn: "2026-11-19",
      amountMinor: 20_000,
      currency: "PEN",
      method: "transfer",
      allocations: [],
    });
    const { warnings } = await app.call("letters.previewLetter", { clientId: client, stage: "administrativa" });
    expect(warnings.map((warning) => warning.code)).toEqual(["in_favour", "no_accounts", "no_deposit_account", "no_signatory"]);
  });

  test("goes only to the client's own contacts", async () => {
    const { app, client } = await withDebt();
    await app.call("clients.saveClients", {
      clients: [
        { ...CONDOR, contacts: [{ name: "Sra. Carmen Flores", role: "Tesorería" }] },
        { ...ANDINA, contacts: [{ name: "Luis" }] },
      ],
    });
    const { contacts } = await app.call("clients.getClient", { id: await clientId(app, ANDINA.docNumber) });
    expect((await app.fails("letters.previewLetter", { clientId: client, stage: "administrativa", contactId: contacts[0]?.id })).code).toBe(
      "not_found",
    );
    expect((await app.call("letters.previewLetter", { clientId: client, stage: "administrativa" })).text).toContain(
      "Atención: Sra. Carmen Flores, Tesorería",
    );
  });

  test("a file that already has the name is kept", async () => {
    const { app, client } = await withDebt();
    await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    await app.app.close();
    const before = readFileSync(join(app.folder, "cartas", "CAR-2026-0001.pdf"));
    const other = await startTestApp();
    await fillCompany(other);
    await recordAll(other, [factura()]);
    const { cpSync } = await import("node:fs");
    cpSync(join(app.folder, "cartas"), join(other.folder, "cartas"), { recursive: true });
    await other.call("letters.issueLetter", { clientId: await clientId(other), stage: "administrativa" });
    expect(readdirSync(join(other.folder, "cartas")).sort()).toEqual(["CAR-2026-0001-sin-registro-1.pdf", "CAR-2026-0001.pdf"]);
    expect(readFileSync(join(other.folder, "cartas", "CAR-2026-0001-sin-registro-1.pdf")).equals(before)).toBe(true);
  });
});

describe("letters to many", () => {
  async function withMany(count: number): Promise<{ app: TestApp; ids: number[] }> {
    const app = await startTestApp();
    await fillCompany(app);
    const invoices = Array.from({ length: count }, (_, index) =>
      factura({ number: String(100 + index), clientDocNumber: String(20_500_000_000 + index), clientName: `Cliente ${index}` }),
    );
    await recordAll(app, invoices);
    const { rows } = await app.call("clients.listClients", {});
    return { app, ids: rows.map((row) => row.id) };
  }

  test("each has its own number; who owes nothing is skipped and says so", async () => {
    const { app, ids } = await withMany(25);
    const { clients } = await app.call("clients.saveClients", { clients: [ANDINA] });
    const debtless = clients[0]?.id as number;
    const { issued, skipped } = await app.call("letters.issueBatch", {
      clientIds: [...ids.slice(0, 10), debtless, ...ids.slice(10), 999_999],
      stage: "administrativa",
    });
    expect(issued.map((letter) => letter.number)).toEqual(
      Array.from({ length: 25 }, (_, index) => `CAR-2026-${String(index + 1).padStart(4, "0")}`),
    );
    expect(skipped.map((one) => one.clientId)).toEqual([debtless, 999_999]);
    expect(readdirSync(join(app.folder, "cartas"))).toHaveLength(25);
    expect((await app.call("letters.listLetters", { search: "cliente 7" })).letters).toMatchObject([
      { clientName: "Cliente 7", totals: [{ currency: "PEN", amountMinor: 118_000 }] },
    ]);
    expect((await app.call("letters.listLetters", { search: "CAR-2026-0003" })).letters).toHaveLength(1);
  });

  test("stopping keeps what was written whole and says what was not", async () => {
    const { app, ids } = await withMany(60);
    const stop = new AbortController();
    app.app.subscribe((event) => {
      if (event.kind === "progress" && event.done >= 20) stop.abort();
    });
    const answer = await app.app.call(
      "letters.issueBatch",
      { clientIds: ids, stage: "administrativa" },
      { requestId: "1", signal: stop.signal },
    );
    expect(answer).toMatchObject({ ok: true });
    const { issued, skipped } = (answer as { value: { issued: unknown[]; skipped: { message: string }[] } }).value;
    expect(issued.length + skipped.length).toBe(60);
    expect(issued.length).toBeGreaterThanOrEqual(20);
    expect(skipped.length).toBeGreaterThan(0);
    expect(skipped[0]?.message).toBe("Detuviste el trabajo antes de esta carta.");
    expect(readdirSync(join(app.folder, "cartas"))).toHaveLength(issued.length);
    expect((await app.call("letters.listLetters", {})).letters).toHaveLength(issued.length);
  });

  test("a disk that fails midway leaves the letters before it issued, and says which are missing", async () => {
    const { app, ids } = await withMany(22);
    // Where the next file would be begun stands a folder: it cannot be written.
    const inTheWay = join(app.folder, "cartas", "CAR-2026-0021.pdf.nueva");
    mkdirSync(inTheWay, { recursive: true });
    const { issued, skipped } = await app.call("letters.issueBatch", { clientIds: ids, stage: "administrativa" });
    expect(issued).toHaveLength(20);
    expect(skipped.map(({ clientId: left }) => left)).toEqual(ids.slice(20));
    expect(skipped[0]?.message).toContain("emite solo las que faltan");
    rmdirSync(inTheWay);
    const rest = await app.call("letters.issueBatch", { clientIds: skipped.map(({ clientId: left }) => left), stage: "administrativa" });
    expect(rest.issued.map(({ number }) => number)).toEqual(["CAR-2026-0021", "CAR-2026-0022"]);
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });
});

test("the stage that fits what is owed today", async () => {
  const { app, client } = await withDebt();
  expect(await app.call("letters.suggestStage", { clientId: client })).toEqual({
    stage: "administrativa",
    why: "Lo más antiguo tiene 9 días de atraso: una carta firme y abierta al diálogo.",
  });
  const { templates } = await app.call("letters.listTemplates", {});
  expect([...new Set(templates.map((template) => template.stage))]).toEqual(["preventiva", "administrativa", "extrajudicial"]);
});
