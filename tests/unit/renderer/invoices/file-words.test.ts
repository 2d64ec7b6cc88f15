import { describe, expect, it } from "vitest";
import { byUrgency, countByStatus, fileName, reportCsv } from "../../../../renderer/features/invoices/import/file-words.ts";
import type { FileReport } from "../../../../shared/contract/invoices.ts";

const imported: FileReport = { path: "/tmp/a.xml", status: "imported", kind: "invoice", key: "20601234565-01-F001-1", warnings: [] };
const purchase: FileReport = {
  path: "C:\\facturas\\lote.zip",
  member: "=compra.xml",
  status: "rejected",
  kind: "purchase",
  warnings: [],
  error: { code: "purchase", message: "La emitió otra empresa, no la tuya." },
};
const warned: FileReport = { ...imported, key: "20601234565-01-F001-2", warnings: [{ code: "cuotas", message: "Las cuotas no suman." }] };

describe("the report of an import", () => {
  it("counts how the files ended", () => {
    expect(countByStatus([imported, purchase, warned])).toEqual([
      { status: "imported", count: 2 },
      { status: "rejected", count: 1 },
    ]);
  });

  it("shows first what needs a look", () => {
    expect(byUrgency([imported, warned, purchase])).toEqual([purchase, warned, imported]);
  });

  it("names a file without its folder, and the one inside a ZIP", () => {
    expect(fileName(imported)).toBe("a.xml");
    expect(fileName(purchase)).toBe("=compra.xml (en lote.zip)");
  });

  it("exports no cell that a spreadsheet would run", () => {
    const [, line] = reportCsv([purchase]).split("\r\n");
    expect(line).toBe(`'=compra.xml (en lote.zip),compra,no se importó,,"La emitió otra empresa, no la tuya.",`);
  });
});
