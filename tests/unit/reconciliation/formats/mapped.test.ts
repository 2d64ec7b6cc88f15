import { expect, test } from "vitest";
import type { ColumnMapping } from "../../../../shared/contract/reconciliation.ts";
import { findMappable, needsMapping, parseMapped } from "../../../../main/reconciliation/formats/mapped.ts";
import type { ParsedStatement } from "../../../../main/reconciliation/formats/format.ts";
import { openStatement, readingOptions } from "../../../fixtures/statements/open-statement.ts";

const read = async (text: string, change: Partial<ColumnMapping> = {}) => {
  const file = await openStatement(new TextEncoder().encode(text), "caja.csv");
  const mappable = findMappable(file);
  const mapping = { ...mappable.table.guess, ...change } as ColumnMapping;
  return { mappable, mapping, statement: parseMapped(file, mappable, mapping, readingOptions)[0] as ParsedStatement };
};

const caja = `Caja Arequipa;;;;
Cuenta: 00123456789;;;;
;;;;
Fecha de operación;Detalle;Cargos;Abonos;Saldo
15/11/2026;ABONO F001-88;;1.180,00;2.180,00
16/11/2026;COMISION;12,50;;2.167,50
17/11/2026;RETIRO;-100,00;;2.067,50
;Total;112,50;1.180,00;`;

test("the headings of a savings bank we do not know are guessed", async () => {
  const { mappable } = await read(caja);
  expect(mappable.table.headerRow).toBe(3);
  expect(mappable.table.guess).toEqual({
    headerRow: 3,
    bookedOn: "Fecha de operación",
    description: "Detalle",
    credit: "Abonos",
    debit: "Cargos",
    balance: "Saldo",
    dateOrder: "dmy",
  });
  expect(mappable.signature).toBe("fechadeoperacion|detalle|cargos|abonos|saldo");
});

test("charges and deposits in two columns become signed amounts, whatever the sign of the charge", async () => {
  const { statement } = await read(caja);
  expect(statement.lines.map((line) => [line.bookedOn, line.amountMinor, line.kind])).toEqual([
    ["2026-11-15", 118000, "credit"],
    ["2026-11-16", -1250, "fee"],
    ["2026-11-17", -10000, "debit"],
  ]);
  expect(statement).toMatchObject({ account: "00123456789", openingMinor: 100000, closingMinor: 206750, rejected: [], warnings: [] });
});

test("a row that cannot be read is named with its mend, and the good ones are kept", async () => {
  const { statement } = await read(
    `Fecha,Concepto,Importe\n01/11/2026,ABONO,10.00\n32/11/2026,ABONO,20.00\n02/11/2026,ABONO,veinte\n,ABONO,30.00\n03/11/2026,ABONO,40.00`,
  );
  expect(statement.lines.map((line) => line.amountMinor)).toEqual([1000, 4000]);
  expect(statement.rejected).toEqual([
    {
      row: 3,
      message:
        "Fila 3: «32/11/2026» no es una fecha. Escríbela como dd/mm/aaaa en el archivo y vuelve a importarlo; lo que ya entró no se repite.",
    },
    { row: 4, message: "Fila 4: «veinte» no es un monto. Corrígelo en el archivo y vuelve a importarlo; lo que ya entró no se repite." },
    { row: 5, message: "Fila 5: falta la fecha. Escríbela en el archivo y vuelve a importarlo; lo que ya entró no se repite." },
  ]);
});

test("a table without headings is guessed from what stands under them, and mapped by position", async () => {
  const { mappable, statement } = await read("2026-11-15,ABONO DE CLIENTE,118.00\n2026-11-16,RETIRO,-50.00\n2026-11-17,OTRO ABONO,7.00\n");
  expect(mappable.table).toEqual({
    headerRow: -1,
    columns: ["Columna 1", "Columna 2", "Columna 3"],
    guess: { bookedOn: 0, amount: 2, description: 1, dateOrder: "ymd" },
  });
  expect(statement.lines).toHaveLength(3);
});

test("the question holds the columns seen, the first rows and the guess", async () => {
  const { mappable } = await read("Fecha,Concepto,Importe\n01/11/2026,ABONO,10.00\n");
  const error = needsMapping("caja.csv", mappable);
  expect(error.code).toBe("needs_mapping");
  expect(error.details).toEqual({
    columns: ["Fecha", "Concepto", "Importe"],
    headerRow: 0,
    rows: [["01/11/2026", "ABONO", "10.00"]],
    guess: mappable.table.guess,
  });
});

test("a mapping that names a column that is not there asks again", async () => {
  await expect(read("Fecha,Concepto,Importe\n01/11/2026,ABONO,10.00\n", { amount: "Monto neto" })).rejects.toMatchObject({
    code: "needs_mapping",
  });
});
