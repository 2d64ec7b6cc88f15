import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { importFiles } from "../../../../main/shells/cli/import-files.ts";
import type { Answer } from "../../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";

const folder = mkdtempSync(join(tmpdir(), "cuentas-import-"));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const invoice = file("factura.xml", "<Invoice/>");
const voided = file("baja.xml", "<VoidedDocuments/>");
const statement = file("marzo.csv", "Fecha;Monto");
afterAll(() => rmSync(folder, { recursive: true }));

const documents: OutputOf<"invoices.importFiles"> = {
  files: [
    {
      path: invoice,
      status: "imported",
      kind: "invoice",
      key: "20100047218-01-F001-1",
      warnings: [{ code: "w", message: "El RUC del cliente no pasa su verificación." }],
    },
    {
      path: voided,
      member: "b.xml",
      status: "rejected",
      kind: "voided",
      warnings: [],
      error: { code: "unsupported_file", message: "Es una comunicación de baja." },
    },
  ],
  batchId: 7,
};
const lines: OutputOf<"reconciliation.importStatement"> = {
  format: "csv",
  account: "191-1",
  bankAccountId: 1,
  currency: "PEN",
  lines: 3,
  creditsMinor: 118_000,
  debitsMinor: 5000,
  firstOn: "2026-03-01",
  lastOn: "2026-03-31",
  added: 2,
  alreadyKnown: 1,
  rejected: [],
  warnings: [],
  statements: 1,
  batchId: 8,
};

test("documents go first and together; then each statement; every refusal has its line", async () => {
  const calls: string[] = [];
  const report = await importFiles([statement, invoice, voided], async (name, input): Promise<Answer<unknown>> => {
    calls.push(`${name} ${JSON.stringify(input)}`);
    return { ok: true, value: name === "invoices.importFiles" ? documents : lines };
  });
  expect(calls).toEqual([
    `invoices.importFiles ${JSON.stringify({ paths: [invoice, voided] })}`,
    `reconciliation.importStatement ${JSON.stringify({ path: statement })}`,
  ]);
  expect(report.ok).toBe(false);
  expect(report.lines).toEqual([
    "Comprobantes: 1 importado, 1 no se importó.",
    "  revisa 20100047218-01-F001-1: El RUC del cliente no pasa su verificación.",
    "  no se importó baja.xml > b.xml: Es una comunicación de baja.",
    `  Para deshacerlo: cuentas call undo.undoBatch '{"batchId":7}'`,
    "marzo.csv (csv, cuenta 191-1): 3 movimientos del 01/03/2026 al 31/03/2026: 2 nuevos, 1 ya estaba.",
    "  Abonos S/\u00a01,180.00, cargos S/\u00a050.00.",
    `  Para deshacerlo: cuentas call undo.undoBatch '{"batchId":8}'`,
  ]);
});

test("a table of unknown columns says what was seen and how to go on", async () => {
  const report = await importFiles([statement], async () => ({
    ok: false,
    error: { code: "needs_mapping", message: "No conozco estas columnas.", details: { columns: ["Cuando", "Cuanto"] } },
  }));
  expect(report.ok).toBe(false);
  expect(report.lines.join("\n")).toContain('Lo que se vio: {"columns":["Cuando","Cuanto"]}');
  expect(report.lines.join("\n")).toContain('"mapping":{"bookedOn":"Fecha"');
});
