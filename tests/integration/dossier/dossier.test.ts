import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { startTestApp, temporaryFolder, type TestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { readPdf } from "../../fixtures/read-pdf.ts";
import { cdrText, EXAMPLE_CLIENT, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { startIssuer, writeFiles } from "../../fixtures/ubl/ubl-files.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Cóndor: two facturas, a note, a letter, a promise, a dispute with evidence, a payment plan and a payment. */
async function history(): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  const [first = 0, second = 0] = await recordAll(app, [factura(), factura({ number: "1221", totalMinor: 50_000 })]);
  const client = await clientId(app);
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, phone: "987654321" }] });
  await app.call("clients.addNote", { clientId: client, text: "Dijo que la factura está en revisión.\nVuelve a llamar el martes." });
  await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
  await app.call("payments.recordPayment", {
    clientId: client,
    paidOn: "2026-11-19",
    amountMinor: 30_000,
    currency: "PEN",
    method: "transfer",
    reference: "Op. 00108233",
    allocations: [{ invoiceId: second, amountMinor: 30_000 }],
  });
  await app.call("followup.recordPromise", {
    clientId: client,
    currency: "PEN",
    amountMinor: 20_000,
    dueOn: "2026-11-24",
    channel: "call",
  });
  const photo = join(temporaryFolder(), "guía firmada.jpg");
  writeFileSync(photo, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  await app.call("followup.openDispute", {
    invoiceId: first,
    amountMinor: 18_000,
    reason: "quantity",
    text: "Faltaron 3 cajas",
    paths: [photo],
  });
  return { app, client };
}

/** The files inside a PDF by name, as a reader of PDFs finds them. */
async function attachmentsOf(pdf: Uint8Array): Promise<Map<string, Uint8Array>> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const files = new Map<string, Uint8Array>();
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    const content = await document.getAttachmentContent(id);
    if (content) files.set(filename, content);
  }
  await task.destroy();
  return files;
}

const linesOf = async (path: string) => (await readPdf(readFileSync(path))).pages.flat().map((line) => line.replaceAll("\u00a0", " "));

describe("a dossier", () => {
  test("tells everything, with its files inside and their hashes, and is noted with its own", async () => {
    const { app, client } = await history();
    const written = await app.call("dossier.writeDossier", { clientId: client });
    const pdf = readFileSync(written.file.path);
    expect(written).toMatchObject({ sha256: sha256(pdf), isIntact: true, evidence: 2, entries: 7 });
    expect(written.file).toMatchObject({
      path: join(app.folder, "exportados", "expediente-transportes-condor-srl-20512345671-2026-11-20.pdf"),
      mime: "application/pdf",
    });
    const lines = await linesOf(written.file.path);
    const text = lines.join("\n");
    expect(text).toContain("Al 20/11/2026, Transportes Cóndor S.R.L. debe S/ 1,380.00. Vencido: S/ 1,380.00. En reclamo: S/ 180.00.");
    expect(text).toContain("Íntegro: al 20/11/2026 10:00 todo está como se escribió.");
    expect(lines).toContain("F001-1220 12/10/2026 11/11/2026 9 d 1,180.00 – 180.00 1,180.00");
    expect(lines).toContain("F001-1221 12/10/2026 11/11/2026 9 d 500.00 300.00 – 200.00");
    expect(text).toMatch(/20\/11\/2026 10:00 Empresa Nota\nDijo que la factura está en revisión\.\nVuelve a llamar el martes\./);
    expect(text).toContain("CAR-2026-0001 20/11/2026 Administrativa");
    expect(text).toContain("Faltaron 3 cajas");
    const files = await attachmentsOf(pdf);
    expect([...files.keys()].toSorted()).toEqual(["001-CAR-2026-0001.pdf", "002-guía firmada.jpg"]);
    const { letters } = await app.call("letters.listLetters", { clientId: client });
    expect(sha256(files.get("001-CAR-2026-0001.pdf") ?? new Uint8Array())).toBe(letters[0]?.sha256);
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries[0]).toMatchObject({ kind: "note", title: "Expediente", text: expect.stringContaining(written.sha256) as string });
    expect(app.app.fileToServe(written.file.path)).toBeDefined();
    expect((await app.call("ledger.verify", {})).ok).toBe(true);
  });

  test("is the same, byte for byte, from the same ledger at the same instant", async () => {
    const { app, client } = await history();
    await app.app.close();
    const copy = temporaryFolder();
    cpSync(app.folder, copy, { recursive: true });
    const write = async (folder: string) =>
      (await (await startTestApp({ folder, company: false })).call("dossier.writeDossier", { clientId: client })).sha256;
    expect(await write(copy)).toBe(await write(app.folder));
  });

  test("of a span tells that span alone, without files when they are not asked for", async () => {
    const { app, client } = await history();
    const span = await app.call("dossier.writeDossier", {
      clientId: client,
      fromOn: "2026-10-01",
      untilOn: "2026-11-19",
      withoutFiles: true,
    });
    expect(span).toMatchObject({ entries: 3, evidence: 0 });
    expect(span.file.name).toBe("expediente-transportes-condor-srl-20512345671-2026-10-01-a-2026-11-19.pdf");
    const whole = await app.call("dossier.writeDossier", { clientId: client, withoutFiles: true });
    expect(await attachmentsOf(readFileSync(whole.file.path))).toEqual(new Map());
    expect((await linesOf(whole.file.path)).join("\n")).toContain(
      "Índice de 2 archivos de prueba, con su huella; los archivos no van dentro.",
    );
    const refused = await app.fails("dossier.writeDossier", { clientId: client, fromOn: "2026-11-20", untilOn: "2026-11-01" });
    expect(refused).toMatchObject({ code: "invalid_input", message: "El periodo termina antes de empezar: revisa las dos fechas." });
  });

  test("says plainly what is not as it was: a text, a letter's file, a file that is gone", async () => {
    const { app, client } = await history();
    await app.app.close();
    const file = new Database(join(app.folder, "cuentas.db"));
    file.exec("DROP TRIGGER timeline_no_update; UPDATE timeline SET text = 'No dijo nada.' WHERE id = 1");
    file.close();
    writeFileSync(join(app.folder, "cartas", "CAR-2026-0001.pdf"), "otra carta");
    const again = await startTestApp({ folder: app.folder, company: false });
    const { isIntact, file: saved } = await again.call("dossier.writeDossier", { clientId: client });
    expect(isIntact).toBe(false);
    const text = (await linesOf(saved.path)).join(" ");
    expect(text).toContain("NO ÍNTEGRO");
    expect(text).toContain("ya no es como se escribió");
    expect(text).toContain(
      "El archivo 001-CAR-2026-0001.pdf (Carta CAR-2026-0001 del 20/11/2026) ya no es el que se guardó: su huella es otra.",
    );
    rmSync(join(app.folder, "cartas", "CAR-2026-0001.pdf"));
    const gone = await again.call("dossier.writeDossier", { clientId: client });
    expect((await linesOf(gone.file.path)).join(" ")).toContain("Falta el archivo 001-CAR-2026-0001.pdf");
  });

  test("of a client with whom nothing ever happened is short and whole", async () => {
    const app = await startTestApp();
    await fillCompany(app);
    const { clients } = await app.call("clients.saveClients", { clients: [CONDOR] });
    const { file, ...rest } = await app.call("dossier.writeDossier", { clientId: clients[0]?.id ?? 0 });
    expect(rest).toMatchObject({ entries: 0, evidence: 0, isIntact: true });
    const text = (await linesOf(file.path)).join("\n");
    expect(text).toContain("Todavía no hay nada anotado con este cliente.");
    expect(text).toContain("Transportes Cóndor S.R.L. no debe nada.");
    expect((await app.fails("dossier.writeDossier", { clientId: 99 })).code).toBe("not_found");
  });

  test("carries the XML of a document and the answer of the tax office as they came", async () => {
    const app = await startIssuer();
    const cdr = cdrText({ document: "F001-1" });
    await app.call("invoices.importFiles", { paths: writeFiles({ "01-F001-1.xml": ublText(), "R-F001-1.xml": cdr }) });
    const client = await clientId(app, EXAMPLE_CLIENT.docNumber);
    const { file, evidence, isIntact } = await app.call("dossier.writeDossier", { clientId: client });
    expect([evidence, isIntact]).toEqual([2, true]);
    const files = await attachmentsOf(readFileSync(file.path));
    expect([...files.keys()]).toEqual(["001-01-F001-1.xml", "002-R-F001-1.xml"]);
    expect(Buffer.from(files.get("001-01-F001-1.xml") ?? []).toString()).toBe(ublText());
    const text = (await linesOf(file.path)).join(" ");
    expect(text).toContain("Constancia de la SUNAT de");
    expect(text).toContain(sha256(Buffer.from(cdr)).slice(0, 32));
  });

  test("that is stopped leaves no file, no note and no doubt", async () => {
    const { app, client } = await history();
    const stop = new AbortController();
    app.app.subscribe((event) => {
      if (event.kind === "progress") stop.abort();
    });
    const answer = await app.app.call("dossier.writeDossier", { clientId: client }, { requestId: "dossier", signal: stop.signal });
    expect(answer).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(existsSync(join(app.folder, "exportados")) ? readdirSync(join(app.folder, "exportados")) : []).toEqual([]);
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.map(({ title }) => title)).not.toContain("Expediente");
    expect((await app.call("ledger.verify", {})).ok).toBe(true);
  });
});
