import { expect, test } from "vitest";
import {
  assignRole,
  guessRoles,
  mappingProblem,
  readSeenTable,
  toMapping,
} from "../../../../renderer/features/reconciliation/view/column-mapping.ts";
import { previewRows } from "../../../../renderer/features/reconciliation/view/mapping-preview.ts";

const table = (columns: string[], ...rows: string[][]) => ({ columns, headerRow: 0, rows, guess: {} });

test("the first idea of each column is the one that came with the question", () => {
  const seen = { ...table(["Fecha", "Glosa", "Columna 3", "Saldo"]), guess: { bookedOn: "Fecha", description: "Glosa", amount: 2 } };
  expect(guessRoles(seen)).toEqual(["bookedOn", "description", "amount", "skip"]);
  expect(guessRoles(table(["Fecha"]))).toEqual(["skip"]);
});

test("the question is read only when it has its form", () => {
  expect(
    readSeenTable({ columns: ["Fecha"], headerRow: 4, rows: [["19/11/2026"]], guess: { bookedOn: "Fecha", dateOrder: "dmy" } }),
  ).toEqual({
    columns: ["Fecha"],
    headerRow: 4,
    rows: [["19/11/2026"]],
    guess: { bookedOn: "Fecha", dateOrder: "dmy" },
  });
  expect(readSeenTable({ columns: [1], rows: [] })).toBeUndefined();
  expect(readSeenTable(undefined)).toBeUndefined();
});

test("a role moves from one column to another, and one signed amount excludes the pair", () => {
  expect(assignRole(["bookedOn", "amount", "skip"], 2, "bookedOn")).toEqual(["skip", "amount", "bookedOn"]);
  expect(assignRole(["bookedOn", "amount", "skip"], 2, "credit")).toEqual(["bookedOn", "skip", "credit"]);
  expect(assignRole(["credit", "debit", "skip"], 2, "amount")).toEqual(["skip", "skip", "amount"]);
});

test("what is missing is said in order", () => {
  expect(mappingProblem(["skip"])).toBe("Falta decir qué columna es la fecha.");
  expect(mappingProblem(["bookedOn", "description"])).toBe("Falta decir qué columna es el monto, o la de los abonos.");
  expect(mappingProblem(["bookedOn", "description", "credit"])).toBeUndefined();
});

test("columns travel by heading, or by position where the heading is empty or repeated", () => {
  const seen = { columns: ["Fecha", "", "Monto", "Monto"], headerRow: 4, rows: [], guess: {} };
  expect(toMapping(seen, ["bookedOn", "description", "amount", "skip"], "dmy", "PEN")).toMatchObject({
    headerRow: 4,
    bookedOn: "Fecha",
    description: 1,
    amount: 2,
    dateOrder: "dmy",
    currency: "PEN",
  });
});

test("the preview reads rows as they will be read, and says which will not", () => {
  const seen = table(
    ["Fecha", "Detalle", "Cargo", "Abono"],
    ["19/11/2026", "TRAN.CTAS.TERC", "", "1,038.00"],
    ["", "", "", ""],
    ["18/11/2026", "ITF", "0.05", ""],
    ["Saldo final", "", "", "31,420.18"],
  );
  expect(previewRows(seen, ["bookedOn", "description", "debit", "credit"], "dmy", "PEN")).toEqual([
    { bookedOn: "2026-11-19", description: "TRAN.CTAS.TERC", amountMinor: 103800, operation: "", problem: undefined },
    { bookedOn: "2026-11-18", description: "ITF", amountMinor: -5, operation: "", problem: undefined },
    { bookedOn: undefined, description: "", amountMinor: 3142018, operation: "", problem: "«Saldo final» no es una fecha" },
  ]);
});

test("month first is read when the user says so", () => {
  expect(
    previewRows(table(["Fecha", "Detalle", "Monto"], ["11/19/2026", "x", "-5.00"]), ["bookedOn", "description", "amount"], "mdy", "PEN")[0],
  ).toMatchObject({ bookedOn: "2026-11-19", amountMinor: -500 });
});
