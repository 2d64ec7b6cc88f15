import { expect, test } from "vitest";
import { bankTable, blanks } from "../../../fixtures/statements/bank-table.ts";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const read = async (rows: (string | number)[][]) => {
  const [statement] = await parseStatement(bankTable(rows), "movimientos.xlsx");
  return statement;
};

test("BBVA, history: balances stand in rows of their own, and headings may have broken accents", async () => {
  const statement = await read([
    ["Cuenta:", "0011-0123-0100012345"],
    ["Moneda:", "Soles"],
    ...blanks(8),
    ["F. Operaci�n", "F. Valor", "C�digo", "N�. Doc.", "Concepto", "Importe", "Oficina"],
    ["", "", "", "", "Saldo Inicial:", "1,000.00", ""],
    ["13-11-2026", "14-11-2026", "073", "4821", "ABONO TRANSF FERRETERIA", "1,180.00", "0123"],
    ["14-11-2026", "14-11-2026", "021", "4822", "ITF", -0.05, "0123"],
    ["", "", "", "", "Saldo Final:", "2,179.95", ""],
  ]);
  expect(statement).toMatchObject({
    format: "bbva-historico",
    bank: "BBVA",
    account: "0011-0123-0100012345",
    currency: "PEN",
    openingMinor: 100000,
    closingMinor: 217995,
    rejected: [],
  });
  expect(statement?.lines).toEqual([
    {
      row: 13,
      bookedOn: "2026-11-13",
      valueOn: "2026-11-14",
      amountMinor: 118000,
      description: "ABONO TRANSF FERRETERIA",
      operation: "4821",
      kind: "credit",
    },
    { row: 14, bookedOn: "2026-11-14", valueOn: "2026-11-14", amountMinor: -5, description: "ITF", operation: "4822", kind: "itf" },
  ]);
});

test("BBVA, movements of the day", async () => {
  const statement = await read([
    ["Movimientos del Día"],
    ...blanks(9),
    ["F.Operación", "Núm.Movimiento", "Concepto", "Importe"],
    ["20-11-2026", "000012", "DEP EFECTIVO", 590],
  ]);
  expect(statement).toMatchObject({
    format: "bbva-dia",
    lines: [{ row: 12, bookedOn: "2026-11-20", amountMinor: 59000, operation: "000012" }],
  });
});

test("Interbank: a charge went out, whatever its sign", async () => {
  const statement = await read([
    ["Consulta de Movimientos"],
    ["Cuenta", "Corriente Soles 200-3001234567"],
    [
      "Fecha de operación",
      "Fecha de proceso",
      "Nro. de operación",
      "Movimiento",
      "Descripción",
      "Canal",
      "Cargo",
      "Abono",
      "Saldo contable",
    ],
    ["13/11/2026", "13/11/2026", "778", "TRANSFERENCIA", "FERRETERIA ROJAS", "BPI", "", "1,180.00", "1,180.00"],
    ["14/11/2026", "14/11/2026", "779", "PAGO", "PROVEEDOR", "BPI", "-180.00", "", "1,000.00"],
    ["15/11/2026", "15/11/2026", "780", "PAGO", "PROVEEDOR", "BPI", "100.00", "", "900.00"],
  ]);
  expect(statement).toMatchObject({
    format: "interbank",
    account: "200-3001234567",
    currency: "PEN",
    openingMinor: 0,
    closingMinor: 90000,
    warnings: [],
  });
  expect(statement?.lines.map(({ amountMinor, description }) => [amountMinor, description])).toEqual([
    [118000, "TRANSFERENCIA FERRETERIA ROJAS"],
    [-18000, "PAGO PROVEEDOR"],
    [-10000, "PAGO PROVEEDOR"],
  ]);
});

test("Scotiabank is told by its title; without it the columns are asked for", async () => {
  const table = [
    ["Fecha", "Movimiento", "Referencia", "Importe"],
    ["13/11/2026", "ABONO CCE", "004821", "1,180.00"],
    ["14/11/2026", "ABONO CCE", "ROJAS SAC", "50.00"],
  ];
  const statement = await read([["Movimientos de cuenta"], ...table]);
  expect(statement?.format).toBe("scotiabank");
  expect(statement?.lines).toEqual([
    { row: 3, bookedOn: "2026-11-13", amountMinor: 118000, description: "ABONO CCE 004821", operation: "004821", kind: "credit" },
    { row: 4, bookedOn: "2026-11-14", amountMinor: 5000, description: "ABONO CCE ROJAS SAC", kind: "credit" },
  ]);
  await expect(read(table)).rejects.toThrow("No format knows");
});

test("Banco de la Nación: the RUC of whoever deposited the detracción", async () => {
  const statement = await read([
    ["Cuenta", "00-012-345678"],
    ["Fecha", "Trans.", "Oficina", "Documento", "RUC", "Cargo", "Abono"],
    ["2026.11.13", "DEPOSITO DETRACCION", "0101", "17654321", "20512345671", "", "1,416.00"],
  ]);
  expect(statement).toMatchObject({ format: "bn-detracciones", account: "00-012-345678", currency: "PEN", accountKind: "detraccion" });
  expect(statement?.lines).toMatchObject([
    { bookedOn: "2026-11-13", amountMinor: 141600, operation: "17654321", counterpartyDoc: "20512345671", kind: "credit" },
  ]);
});

test("Yape: who paid, with the name as cut, and what you paid with its sign", async () => {
  const statement = await read([
    ["Yape"],
    ...blanks(3),
    ["Tipo de Transacción", "Origen", "Destino", "Monto", "Mensaje", "Fecha de operación"],
    ["TE PAGÓ", "Percy Cam*", "Servicios del Sur", 59, "F001-12", "13/11/2026 10:15:00"],
    ["PAGASTE", "Servicios del Sur", "Taxi", 12.5, "", "14/11/2026 08:00:00"],
    ["RECARGA", "", "", 5, "", "14/11/2026 08:00:00"],
  ]);
  expect(statement).toMatchObject({ format: "yape", bank: "Yape", currency: "PEN", accountKind: "wallet" });
  expect(statement?.lines).toEqual([
    {
      row: 6,
      bookedOn: "2026-11-13",
      amountMinor: 5900,
      description: "TE PAGÓ Percy Cam* F001-12",
      counterpartyName: "Percy Cam*",
      kind: "credit",
    },
    { row: 7, bookedOn: "2026-11-14", amountMinor: -1250, description: "PAGASTE Taxi", counterpartyName: "Taxi", kind: "debit" },
  ]);
  expect(statement?.rejected.map(({ row }) => row)).toEqual([8]);
});
