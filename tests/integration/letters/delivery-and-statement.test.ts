import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, DETRACCION, factura } from "../../fixtures/documents.ts";
import { pngOf } from "../../fixtures/pictures.ts";
import { readPdf } from "../../fixtures/read-pdf.ts";

async function withDebt(): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await recordAll(app, [
    factura({ detraccion: DETRACCION }),
    factura({ number: "1230", totalMinor: 50_000, issueOn: "2026-09-01", dueOn: "2026-09-10" }),
    factura({ number: "1231", totalMinor: 70_000, dueOn: "2026-12-20" }),
  ]);
  return { app, client: await clientId(app) };
}

function keep(app: TestApp, name: string, bytes: Uint8Array): string {
  const path = join(app.folder, name);
  writeFileSync(path, bytes);
  return path;
}

const pay = (app: TestApp, clientPaid: number, changes: { paidOn: string; amountMinor: number; reference?: string; invoiceId?: number }) =>
  app.call("payments.recordPayment", {
    clientId: clientPaid,
    paidOn: changes.paidOn,
    amountMinor: changes.amountMinor,
    currency: "PEN",
    method: "transfer",
    ...(changes.reference ? { reference: changes.reference } : {}),
    allocations: changes.invoiceId ? [{ invoiceId: changes.invoiceId, amountMinor: changes.amountMinor }] : [],
  });

describe("the delivery of a letter", () => {
  test("is noted with its signed copy, told in the conversation with its hash, opened again and carried by the dossier", async () => {
    const { app, client } = await withDebt();
    const letter = await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    const photo = pngOf(40, 60);
    const path = keep(app, "cargo firmado.png", photo);
    const sha256 = createHash("sha256").update(photo).digest("hex");
    const delivery = await app.call("letters.noteDelivery", {
      letterId: letter.id,
      on: "2026-11-20",
      way: "hand",
      receivedBy: "Carmen Flores",
      path,
    });
    expect(delivery).toMatchObject({ receivedBy: "Carmen Flores", file: { name: "cargo firmado.png", mime: "image/png", sha256 } });
    const { letters } = await app.call("letters.listLetters", {});
    expect(letters[0]?.deliveries).toEqual([delivery]);
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.find(({ title }) => title === "Carta CAR-2026-0001 entregada")?.text).toBe(
      `Se entregó en mano el 20/11/2026 a Carmen Flores. Cargo de recepción: cargo firmado.png. Huella SHA-256: ${sha256}.`,
    );
    const { file } = await app.call("letters.getDeliveryFile", { id: delivery.id });
    expect(readFileSync(file.path).equals(Buffer.from(photo))).toBe(true);
    const dossier = await app.call("dossier.writeDossier", { clientId: client });
    const text = (await readPdf(readFileSync(dossier.file.path))).pages.flat().join(" ");
    expect(text).toContain("002-cargo firmado.png Cargo de recepción de la carta");
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("is never before the letter or still to come, and its copy is a photo or a PDF whatever its name says", async () => {
    const { app, client } = await withDebt();
    const { id } = await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    const note = (on: string, bytes?: Uint8Array) =>
      app.fails("letters.noteDelivery", { letterId: id, on, way: "courier", ...(bytes ? { path: keep(app, "cargo.pdf", bytes) } : {}) });
    expect((await note("2026-11-19")).message).toContain("no pudo entregarse antes");
    expect((await note("2026-11-21")).message).toContain("todavía no llega");
    expect((await note("2026-11-20", new TextEncoder().encode("<html>hola</html>"))).message).toContain("no es una foto");
    expect((await app.call("letters.listLetters", {})).letters[0]?.deliveries).toEqual([]);
  });
});

describe("a statement of account", () => {
  test("as PDF tells what is owed by age and a movement that ends in it", async () => {
    const { app, client } = await withDebt();
    await pay(app, client, { paidOn: "2026-10-05", amountMinor: 20_000, reference: "Op. 123", invoiceId: 2 });
    await pay(app, client, { paidOn: "2026-11-18", amountMinor: 5_000 });
    const { file } = await app.call("letters.writeStatement", { clientId: client, as: "pdf" });
    expect(file.mime).toBe("application/pdf");
    const lines = (await readPdf(readFileSync(file.path))).pages.flat();
    // 1,180.00 + 500.00 - 200.00 + 700.00 owed; 50.00 in favour.
    expect(lines).toContain("Total pendiente 2,180.00");
    expect(lines.join("\n")).toContain("Pago por transferencia · Op. 123 F001-1230 – 200.00 300.00");
    expect(lines).toContain("Saldo al 20/11/2026 2,130.00");
    expect(lines.join(" ")).toContain("S/ 2,180.00 pendientes menos S/ 50.00 a su favor");
  });

  test("between two days begins with the balance of before", async () => {
    const { app, client } = await withDebt();
    await pay(app, client, { paidOn: "2026-10-05", amountMinor: 20_000, invoiceId: 2 });
    const { file } = await app.call("letters.writeStatement", { clientId: client, as: "pdf", fromOn: "2026-10-01", untilOn: "2026-10-31" });
    const lines = (await readPdf(readFileSync(file.path))).pages.flat();
    expect(lines).toContain("Saldo anterior 500.00");
    expect(lines).toContain("Saldo al 31/10/2026 2,180.00");
    const refused = await app.fails("letters.writeStatement", { clientId: client, as: "pdf", fromOn: "2026-11-02", untilOn: "2026-11-01" });
    expect(refused.message).toContain("termina antes de empezar");
  });

  test("leaves out what was taken back, with what took it back", async () => {
    const { app, client } = await withDebt();
    const { id } = await pay(app, client, { paidOn: "2026-10-05", amountMinor: 20_000, reference: "Equivocado", invoiceId: 2 });
    await app.call("payments.reversePayment", { id, reason: "Era de otro" });
    const { file } = await app.call("letters.writeStatement", { clientId: client, as: "pdf" });
    const text = (await readPdf(readFileSync(file.path))).pages.flat().join("\n");
    expect(text).not.toContain("Equivocado");
    expect(text).toContain("Saldo al 20/11/2026 2,380.00");
  });

  test("as a workbook has real numbers and dates, and hostile text is never a formula", async () => {
    const { app, client } = await withDebt();
    await app.call("clients.saveClients", { clients: [{ ...CONDOR, name: '=HYPERLINK("http://x","y")' }] });
    await pay(app, client, { paidOn: "2026-10-05", amountMinor: 20_000, reference: "=1+1", invoiceId: 2 });
    const { file } = await app.call("letters.writeStatement", { clientId: client, as: "xlsx" });
    expect(file.name).toMatch(/^estado-de-cuenta-[a-z0-9-]+\.xlsx$/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file.path);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Resumen", "Pendientes PEN", "Movimientos PEN"]);
    const movements = book.getWorksheet("Movimientos PEN");
    const rows = (movements?.getRows(1, movements.rowCount) ?? []).map((row) =>
      [1, 2, 3, 4, 5, 6].map((column) => row.getCell(column).value),
    );
    expect(rows).toContainEqual([new Date("2026-10-05"), "Pago por transferencia · =1+1", "F001-1230", null, 200, 300]);
    expect(rows.at(-1)).toEqual([null, "Saldo al 20/11/2026", null, 2380, 200, 2180]);
    let formulas = 0;
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => (formulas += cell.type === ExcelJS.ValueType.Formula ? 1 : 0))),
    );
    expect(formulas).toBe(0);
  });
});
