import { describe, expect, it } from "vitest";
import { continueSession, leaveOut, startSession } from "../../../../renderer/features/imports/session.ts";
import { fileKey } from "../../../../shared/import-words.ts";
import { importedFile, report, sums, unknownTable } from "./files.ts";

const list = importedFile({ path: "/lote.zip", member: "lista.csv", kind: "table", status: "needs_mapping", table: unknownTable() });
const invoice = importedFile({ path: "/lote.zip", member: "a.xml" });
const note = importedFile({
  path: "/lote.zip",
  member: "nota.xml",
  status: "rejected",
  error: { code: "not_found", message: "Falta la factura." },
});

describe("an import that goes on", () => {
  const first = startSession(report([invoice, note, list], { documents: 1 }, [sums("PEN", { documents: 1, documentsMinor: 118_000 })]));
  const answer = { path: "/lote.zip", member: "lista.csv", as: "invoices" as const, mapping: { columns: {} } };

  it("takes the file that was explained into the same report, with its sums and both ways back", () => {
    const came = importedFile({ path: "/lote.zip", member: "lista.csv", kind: "invoice_list" });
    const again = importedFile({ path: "/lote.zip", member: "a.xml", status: "duplicate" });
    const after = continueSession(
      first,
      {
        ...report([again, note, came], { documents: 29 }, [sums("USD", { documentsMinor: 500 }), sums("PEN", { documentsMinor: 2_000 })]),
        batchId: 8,
        reportId: 2,
      },
      [answer],
    );
    expect(after.files.map(({ status }) => status)).toEqual(["imported", "rejected", "imported"]);
    expect(after.counts).toMatchObject({ files: 3, imported: 2, rejected: 1, needsMapping: 0, documents: 30 });
    expect(after.sums.map(({ currency, documentsMinor }) => [currency, documentsMinor])).toEqual([
      ["PEN", 120_000],
      ["USD", 500],
    ]);
    expect(after.batchIds).toEqual([7, 8]);
    expect(after.reportIds).toEqual([1, 2]);
  });

  it("takes what could come in only now: a note whose invoice was in the list", () => {
    const after = continueSession(first, report([importedFile({ path: "/lote.zip", member: "nota.xml", kind: "credit_note" })]), [answer]);
    expect(after.files[1]?.status).toBe("imported");
  });

  it("leaves out the tables that the user does not want", () => {
    const after = leaveOut(first, new Set([fileKey(list)]));
    expect(after.counts).toMatchObject({ needsMapping: 0, skipped: 1 });
  });

  it("tells the files that could not be handed over beside the others", () => {
    const after = startSession(report([invoice]), [{ name: "enorme.zip", error: { code: "unreadable_file", message: "Pesa demasiado." } }]);
    expect(after.counts).toMatchObject({ files: 2, rejected: 1 });
    expect(after.files[1]).toMatchObject({ path: "enorme.zip", error: { message: "Pesa demasiado." } });
  });
});
