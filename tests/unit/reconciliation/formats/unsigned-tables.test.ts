import { expect, test } from "vitest";
import type { ColumnMapping } from "../../../../shared/contract/reconciliation.ts";
import { findMappable, parseMapped } from "../../../../main/reconciliation/formats/mapped.ts";
import { openStatement, readingOptions } from "../../../fixtures/statements/open-statement.ts";

const read = async (...rows: string[]) => {
  const file = await openStatement(new TextEncoder().encode(rows.join("\n")), "caja.csv");
  const mappable = findMappable(file);
  const [statement] = parseMapped(file, mappable, mappable.table.guess as ColumnMapping, readingOptions);
  return { guess: mappable.table.guess, statement, amounts: statement?.lines.map(({ amountMinor }) => amountMinor) };
};

test.each([
  ["Tipo", "Abono", "Cargo"],
  ["Tipo de movimiento", "INGRESO", "EGRESO"],
  ["Movimiento", "Depósito", "Retiro"],
  ["Tipo", "Ingresos", "Gastos"],
  ["Type", "credit", "debit"],
  ["Af Bij", "Bij", "Af"],
  ["Tipo", "inflow", "outflow"],
  ["D/C", "C", "D"],
  ["C/A", "A", "C"],
  ["Debe/Haber", "H", "D"],
  ["Signo", "+", "-"],
  ["", "CR", "DR"],
])("amounts without sign take the one that the column «%s» gives them: %s comes in, %s goes out", async (heading, into, out) => {
  const { amounts } = await read(
    `Fecha;Detalle;Monto;${heading}`,
    `13/11/2026;ROJAS;1180,00;${into}`,
    `14/11/2026;LUZ DEL SUR;230,50;${out}`,
    `15/11/2026;MUÑOZ;20,00;${into}`,
  );
  expect(amounts).toEqual([118000, -23050, 2000]);
});

test("a bank that books what its client gets as its own debt signs everything the other way round", async () => {
  const { amounts } = await read("Fecha;Detalle;Monto;D/C", "13/11/2026;ROJAS;-1180,00;C", "14/11/2026;LUZ DEL SUR;230,50;D");
  expect(amounts).toEqual([118000, -23050]);
});

test.each([
  ["amounts with their own sign", "Tipo", ["-1180,00;Abono", "-230,50;Cargo", "20,00;Abono"], [-118000, -23050, 2000]],
  ["a way to pay", "Medio de pago", ["1180,00;Crédito", "230,50;Débito", "20,00;Crédito"], [118000, 23050, 2000]],
  ["a card", "Tarjeta", ["1180,00;Crédito", "230,50;Débito", "20,00;Crédito"], [118000, 23050, 2000]],
  ["words that are no direction", "Tipo", ["1180,00;Abono", "230,50;Transferencia", "20,00;Abono"], [118000, 23050, 2000]],
  ["a category", "Categoría", ["1180,00;Gastos", "230,50;Gastos", "20,00;Gastos"], [118000, 23050, 2000]],
  ["one letter that nothing explains", "Tipo", ["1180,00;C", "230,50;C", "20,00;C"], [118000, 23050, 2000]],
])("the signs stay as written with %s", async (_, heading, cells, expected) => {
  const rows = cells.map((cell, index) => `${13 + index}/11/2026;ROJAS;${cell}`);
  expect((await read(`Fecha;Detalle;Monto;${heading}`, ...rows)).amounts).toEqual(expected);
});

test("a column that is called a type may say that everything went out", async () => {
  const { amounts } = await read("Fecha;Detalle;Monto;Tipo", "13/11/2026;LUZ DEL SUR;230,50;CARGO", "14/11/2026;SEDAPAL;80,00;CARGO");
  expect(amounts).toEqual([-23050, -8000]);
});

test("a balance row and a total without their word do not hide the column of directions", async () => {
  const { amounts } = await read(
    "Fecha;Detalle;Monto;Tipo",
    "12/11/2026;SALDO ANTERIOR;500,00;",
    "13/11/2026;ROJAS;1180,00;Abono",
    "14/11/2026;LUZ DEL SUR;230,50;Cargo",
    "Total;;1410,50;",
  );
  expect(amounts).toEqual([118000, -23050]);
});

const balanced = ["13/11/2026;ROJAS;1180,00;2180,00", "14/11/2026;LUZ DEL SUR;230,50;1949,50", "15/11/2026;COMISION;9,50;1940,00"];

test("where nothing but the balance tells what went out, it does, in either order of time", async () => {
  const older = await read("Fecha;Detalle;Monto;Saldo", ...balanced);
  expect(older.statement?.lines.map(({ amountMinor, kind }) => [amountMinor, kind])).toEqual([
    [118000, "credit"],
    [-23050, "debit"],
    [-950, "fee"],
  ]);
  expect(older.statement).toMatchObject({ openingMinor: 100000, closingMinor: 194000, warnings: [] });
  expect((await read("Fecha;Detalle;Monto;Saldo", ...balanced.toReversed())).amounts).toEqual([-950, -23050, 118000]);
});

test("equal deposits, the newest first, all came in", async () => {
  const deposits = ["14/11/2026;ROJAS;500,00;1500,00", "13/11/2026;ROJAS;500,00;1000,00"];
  expect((await read("Fecha;Detalle;Monto;Saldo", ...deposits)).amounts).toEqual([50000, 50000]);
});

test("the days tell whether the newest stands first", async () => {
  const newest = ["14/11/2026;LUZ DEL SUR;500,00;1000,00", "13/11/2026;ROJAS;500,00;1500,00"];
  expect((await read("Fecha;Detalle;Monto;Saldo", ...newest)).amounts).toEqual([-50000, 50000]);
});

test("a balance that does not follow from the amounts gives them no sign", async () => {
  const [first = "", second = ""] = balanced;
  expect((await read("Fecha;Detalle;Monto;Saldo", first, second, "15/11/2026;COMISION;9,50;1900,00")).amounts).toEqual([
    118000, 23050, 950,
  ]);
});

test("the first movement went out where it is a fee, or more than is left after it", async () => {
  const { amounts } = await read("Fecha;Detalle;Monto;Saldo", "13/11/2026;COMISION;9,50;100,00", "14/11/2026;LUZ DEL SUR;30,00;70,00");
  expect(amounts).toEqual([-950, -3000]);
  const { amounts: large } = await read(
    "Fecha;Detalle;Monto;Saldo",
    "13/11/2026;PLANILLA;900,00;100,00",
    "14/11/2026;LUZ DEL SUR;30,00;70,00",
  );
  expect(large).toEqual([-90000, -3000]);
});
