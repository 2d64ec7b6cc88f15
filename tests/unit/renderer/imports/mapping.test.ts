import { describe, expect, it } from "vitest";
import { alikeTables, draftProblem, sameFor, startDraft, toChoice } from "../../../../renderer/features/imports/mapping/draft.ts";
import { previewSentence } from "../../../../renderer/features/imports/mapping/preview-words.ts";
import { assignRole, guessRoles, statementProblem } from "../../../../renderer/features/imports/mapping/roles.ts";
import { columnsOf, firstRows, headingRows } from "../../../../renderer/features/imports/mapping/table-view.ts";
import { importedFile, unknownTable } from "./files.ts";

const table = unknownTable();

describe("the table as the wizard shows it", () => {
  it("names a column by its heading, or by its letter", () => {
    expect(columnsOf(table, 1).map(({ label }) => label)).toEqual(["Comprobante", "Doc.", "Columna C", "Importe"]);
    expect(columnsOf(table, -1).map(({ label }) => label)).toEqual(["Columna A", "Columna B", "Columna C", "Columna D"]);
  });

  it("leaves out columns without anything in them", () => {
    expect(
      columnsOf(
        unknownTable({
          columns: ["Doc.", "", ""],
          rows: [
            ["Doc.", "", ""],
            ["1", "2", ""],
          ],
          headerRow: 0,
        }),
        0,
      ),
    ).toHaveLength(2);
  });

  it("numbers rows as the file does, and passes over blank ones", () => {
    expect(firstRows(table, 1).map(({ row }) => row)).toEqual([3, 5]);
    expect(headingRows(table)[1]).toEqual({ at: 1, label: "Fila 2: Comprobante · Doc. · Importe" });
  });
});

describe("what each column holds", () => {
  it("is at first what the program guessed", () => {
    expect(guessRoles(table, "invoices", 4)).toEqual(["document", "clientDoc", "clientName", "total"]);
    expect(guessRoles(table, "statement", 4)).toEqual(["description", "", "", ""]);
  });

  it("moves from one column to another, and one signed amount excludes the pair", () => {
    expect(assignRole(["document", "total", ""], "invoices", 2, "total")).toEqual(["document", "", "total"]);
    expect(assignRole(["credit", "debit", ""], "statement", 2, "amount")).toEqual(["", "", "amount"]);
    expect(assignRole(["amount", "", ""], "statement", 1, "credit")).toEqual(["", "credit", ""]);
    expect(assignRole(["document", "total"], "invoices", 1, "")).toEqual(["document", ""]);
  });

  it("of a statement lacks something until the date, the text and an amount are known", () => {
    expect(statementProblem([""])).toBe("Falta decir qué columna es la fecha.");
    expect(statementProblem(["bookedOn"])).toBe("Falta decir qué columna es la descripción.");
    expect(statementProblem(["bookedOn", "description"])).toMatch(/el monto/);
    expect(statementProblem(["bookedOn", "description", "debit"])).toBeUndefined();
  });
});

describe("the answer", () => {
  const file = importedFile({ path: "/lote.zip", member: "lista.csv", table });

  it("travels by heading, or by position where the heading is missing or repeated", () => {
    expect(toChoice(startDraft(table, undefined), table, file)).toEqual({
      path: "/lote.zip",
      member: "lista.csv",
      as: "invoices",
      mapping: { headerRow: 1, columns: { document: "Comprobante", clientDoc: "Doc.", clientName: 2, total: "Importe" } },
    });
    const twice = unknownTable({
      columns: ["Monto", "Monto"],
      rows: [
        ["Monto", "Monto"],
        ["1", "2"],
      ],
      headerRow: 0,
      invoices: { columns: { total: 1 } },
    });
    expect(toChoice(startDraft(twice, undefined), twice, file)).toMatchObject({ mapping: { columns: { total: 1 } } });
  });

  it("of a statement carries its account and currency", () => {
    const draft = {
      ...startDraft(table, 4),
      as: "statement" as const,
      currency: "USD",
      dateOrder: "mdy" as const,
      roles: { ...startDraft(table, 4).roles, statement: ["description", "", "bookedOn", "amount"] },
    };
    expect(toChoice(draft, table, { path: "/caja.csv" })).toEqual({
      path: "/caja.csv",
      as: "statement",
      bankAccountId: 4,
      mapping: { headerRow: 1, description: "Comprobante", bookedOn: 2, amount: "Importe", dateOrder: "mdy", currency: "USD" },
    });
  });

  it("is none while something is missing", () => {
    const draft = { ...startDraft(table, undefined), as: "statement" as const };
    expect(draftProblem(draft)).toBe("Falta decir qué columna es la fecha.");
    expect(toChoice(draft, table, file)).toBeUndefined();
    expect(toChoice({ ...draft, as: "skip" }, table, file)).toBeUndefined();
  });

  it("serves the other tables with the same headings, wherever they stand in them", () => {
    const other = importedFile({ path: "/noviembre.csv", status: "needs_mapping", table: { ...table, headerRow: 4 } });
    const different = importedFile({ path: "/x.csv", status: "needs_mapping", table: unknownTable({ columns: ["Otra"] }) });
    const asked = { ...file, status: "needs_mapping" as const };
    expect(alikeTables([asked, other, different], asked)).toEqual([other]);
    const choice = toChoice(startDraft(table, undefined), table, file);
    expect(choice && sameFor(choice, table, other)).toMatchObject({ path: "/noviembre.csv", as: "invoices", mapping: { headerRow: 4 } });
    expect(choice && "member" in sameFor(choice, table, other)).toBe(false);
  });
});

describe("the preview", () => {
  const counts = (total: number, added: number, known: number, rejected: number) => ({ counts: { total, added, known, rejected } });

  it("says what would come in", () => {
    expect(previewSentence("invoices", counts(120, 118, 0, 2))).toBe("Entrarían 118 de 120 facturas; 2 filas por revisar.");
    expect(previewSentence("clients", counts(1, 1, 0, 0))).toBe("Entraría 1 cliente.");
    expect(previewSentence("statement", counts(10, 6, 4, 0))).toBe("Entrarían 6 de 10 movimientos; 4 ya estaban.");
  });

  it("says so when nothing would", () => {
    expect(previewSentence("invoices", counts(3, 0, 3, 0))).toBe("Todas ya estaban: no entraría nada nuevo.");
    expect(previewSentence("invoices", counts(3, 0, 0, 3))).toBe("Así no entraría nada; 3 filas por revisar.");
    expect(previewSentence("invoices", counts(0, 0, 0, 0))).toMatch(/ninguna fila/);
    expect(previewSentence("clients", { error: { code: "needs_mapping", message: "Falta decir qué columna trae: Nombre." } })).toBe(
      "Falta decir qué columna trae: Nombre.",
    );
  });
});
