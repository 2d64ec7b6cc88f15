import { expect, test } from "vitest";
import { importFiles } from "../../../../main/shells/cli/import-files.ts";
import type { Answer } from "../../../../shared/contract/errors.ts";
import type { ImportedFile, ImportReport } from "../../../../shared/contract/imports.ts";

const file = (about: Partial<ImportedFile> & Pick<ImportedFile, "path" | "kind" | "status">): ImportedFile => ({
  warnings: [],
  rows: [],
  rowsLeftOut: 0,
  ...about,
});

const FILES: ImportedFile[] = [
  file({
    path: "/x/factura.xml",
    kind: "invoice",
    status: "imported",
    warnings: [{ code: "w", message: "El RUC del cliente no pasa su verificación." }],
  }),
  file({
    path: "/x/v.zip",
    member: "compra.xml",
    kind: "purchase",
    status: "rejected",
    error: { code: "purchase", message: "Es una compra." },
  }),
  file({
    path: "/x/marzo.csv",
    kind: "statement",
    status: "imported",
    counts: { total: 3, added: 2, known: 1, rejected: 0 },
    statement: {
      format: "bcp",
      account: "191-1",
      bankAccountId: 1,
      currency: "PEN",
      creditsMinor: 118_000,
      debitsMinor: 5_000,
      firstOn: "2026-03-01",
      lastOn: "2026-03-31",
      statements: 1,
    },
  }),
];
const COUNTS = {
  files: 3,
  imported: 2,
  duplicate: 0,
  attached: 0,
  rejected: 1,
  needsMapping: 0,
  skipped: 0,
  documents: 1,
  clients: 0,
  movements: 2,
  certificates: 0,
  annulled: 0,
};
const SUMS = [{ currency: "PEN", documents: 1, documentsMinor: 118_000, creditNotesMinor: 0, creditsMinor: 118_000, debitsMinor: 5_000 }];
const REPORT: ImportReport = { reportId: 4, batchId: 7, importedAt: "2026-03-31T15:00:00.000Z", files: FILES, counts: COUNTS, sums: SUMS };

const answering =
  (report: ImportReport, calls: unknown[] = []) =>
  async (name: string, input: unknown): Promise<Answer<unknown>> => {
    calls.push([name, input]);
    return { ok: true, value: report };
  };

test("one call brings everything in; sums first, then a line for each file that needs a look, then the ways on", async () => {
  const calls: unknown[] = [];
  const { lines, ok } = await importFiles(["/x/factura.xml", "/x/v.zip", "/x/marzo.csv"], answering(REPORT, calls));
  expect(calls).toEqual([["imports.importFiles", { paths: ["/x/factura.xml", "/x/v.zip", "/x/marzo.csv"] }]]);
  expect(ok).toBe(false);
  expect(lines.map((line) => line.replaceAll("\u00a0", " "))).toEqual([
    "2 importados, 1 no se importó.",
    "  1 comprobante por S/ 1,180.00",
    "  abonos S/ 1,180.00, cargos S/ 50.00",
    "  factura.xml (factura): importado.",
    "    revisa: El RUC del cliente no pasa su verificación.",
    "  compra.xml (en v.zip) (compra): no se importó. Es una compra.",
    "  marzo.csv (estado de cuenta): importado, 3 filas: 2 nuevas, 1 ya estaba; cuenta 191-1 del 01/03/2026 al 31/03/2026, abonos S/ 1,180.00, cargos S/ 50.00.",
    `Informe completo: cuentas call imports.exportReport '{"reportId":4,"format":"xlsx"}'`,
    `Para deshacerlo: cuentas call undo.undoBatch '{"batchId":7}'`,
  ]);
});

test("a preview says so and offers nothing to undo", async () => {
  const calls: unknown[] = [];
  const { lines } = await importFiles(["--preview", "/x/factura.xml"], answering({ ...REPORT, reportId: null, batchId: null }, calls));
  expect(calls).toEqual([["imports.importFiles", { paths: ["/x/factura.xml"], preview: true }]]);
  expect(lines[0]).toBe("Vista previa: no se guardó nada.");
  expect(lines.join("\n")).not.toMatch(/deshacerlo|Informe/);
});

test("a table of unknown columns says what was seen and how to go on, ready to be copied", async () => {
  const mapping = { columns: { document: "Factura", total: "Monto" } };
  const table = {
    headerRow: 0,
    columns: ["Factura", "Monto"],
    rows: [],
    likely: "invoices" as const,
    invoices: mapping,
    clients: { columns: {} },
    statement: {},
  };
  const asked = file({
    path: "/x/lista.csv",
    kind: "table",
    status: "needs_mapping",
    error: { code: "needs_mapping", message: "Di qué es." },
    table,
  });
  const counts = { ...COUNTS, imported: 0, rejected: 0, needsMapping: 1 };
  const { lines, ok } = await importFiles(["/x/lista.csv"], answering({ ...REPORT, files: [asked], counts, sums: [] }));
  expect(ok).toBe(false);
  expect(lines).toContain("    columnas: Factura, Monto");
  expect(lines).toContain(
    `    cuentas call imports.importFiles '{"paths":["/x/lista.csv"],"choices":[{"path":"/x/lista.csv","as":"invoices","mapping":{"columns":{"document":"Factura","total":"Monto"}}}]}'`,
  );
});

test("what stops the whole import is its only line", async () => {
  const failing = async (): Promise<Answer<unknown>> => ({
    ok: false,
    error: { code: "no_company", message: "Primero registra tu empresa." },
  });
  expect(await importFiles(["/x/a.xml"], failing)).toEqual({ lines: ["No se importó nada: Primero registra tu empresa."], ok: false });
});
