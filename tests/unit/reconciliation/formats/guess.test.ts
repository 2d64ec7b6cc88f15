import { describe, expect, test } from "vitest";
import type { ColumnMapping } from "../../../../shared/contract/reconciliation.ts";
import { findMappable, parseMapped } from "../../../../main/reconciliation/formats/mapped.ts";
import { openStatement, readingOptions } from "../../../fixtures/statements/open-statement.ts";

const read = async (...rows: string[]) => {
  const file = await openStatement(new TextEncoder().encode(rows.join("\n")), "caja.csv");
  const mappable = findMappable(file);
  const [statement] = parseMapped(file, mappable, mappable.table.guess as ColumnMapping, readingOptions);
  return {
    guess: mappable.table.guess,
    statement,
    amounts: statement?.lines.map(({ amountMinor }) => amountMinor),
    days: statement?.lines.map(({ bookedOn }) => bookedOn),
  };
};

describe("a table without headings", () => {
  test("has what went out and what came in where two columns are never filled together", async () => {
    const { guess, amounts } = await read("13/11/2026;ROJAS;;1180,00;x", "14/11/2026;LUZ DEL SUR;230,50;;y");
    expect(guess).toMatchObject({ bookedOn: 0, debit: 2, credit: 3 });
    expect(amounts).toEqual([118000, -23050]);
  });

  test("keeps its guess below lines about the account", async () => {
    const about = ["Banco : 1001010101;Desde : 01/11/2026;;;", "Saldo al final;;;+949,50;"];
    const { guess } = await read(...about, "13/11/2026;OP 1;;1180,00;ROJAS", "14/11/2026;OP 2;-230,50;;LUZ DEL SUR");
    expect(guess).toMatchObject({ bookedOn: 0, debit: 2, credit: 3 });
  });
});

test("beside amounts with signs, a column without is the balance", async () => {
  const { amounts } = await read("13/11/2026;ROJAS;1000,00;1180,00", "14/11/2026;LUZ;2180,00;-230,50");
  expect(amounts).toEqual([118000, -23050]);
  expect((await read("Tag;Wer;Stand;Bewegung", "13.11.2026;ROJAS;1000,50;1180", "14.11.2026;LUZ;2180,50;-230")).amounts).toEqual([
    118000, -23000,
  ]);
});

test.each(["20261113", "2026.11.13."])("a day may be written %s", async (day) => {
  const { guess, days } = await read("Tag;Wer;Was;Bewegung", `${day};ROJAS;FACTURA F001-12;1180,00`);
  expect(guess).toMatchObject({ headerRow: 0, bookedOn: "Tag", amount: "Bewegung", description: "Was" });
  expect(days).toEqual(["2026-11-13"]);
});

describe("headings in words that we do not know", () => {
  test("leave it to the signs which of two columns is what went out", async () => {
    const { guess } = await read("Tag;Wer;Plus;Minus", "13.11.2026;ROJAS;1180,00;", "14.11.2026;LUZ;;-230,50");
    expect(guess).toMatchObject({ credit: "Plus", debit: "Minus" });
  });

  test("leave it to the balance too", async () => {
    const { guess, amounts } = await read("Tag;Wer;Ein;Aus;Saldo", "13.11.2026;ROJAS;1180,00;;2180,00", "14.11.2026;LUZ;;230,50;1949,50");
    expect(guess).toMatchObject({ credit: "Ein", debit: "Aus" });
    expect(amounts).toEqual([118000, -23050]);
  });
});

test("headings may have digits, and blank rows below them", async () => {
  const { guess } = await read("Día;Texto 1;Texto 2;Soles", "", "", "13/11/2026;ROJAS;FACTURA F001-12;1180,00");
  expect(guess).toMatchObject({ headerRow: 0, bookedOn: "Día", amount: "Soles", description: "Texto 2" });
});

test("of two columns of amounts, the one that the balance follows from is the movement", async () => {
  const { guess } = await read(
    "Fecha,Detalle,Bruto,Comisión,Neto,Saldo",
    "13/11/2026,VENTA 1,49.37,-1.78,47.59,4626.81",
    "14/11/2026,VENTA 2,28.82,-1.19,27.63,4654.44",
  );
  expect(guess.amount).toBe("Neto");
});

test("a column of numbers is no description", async () => {
  const { guess } = await read(
    "Cta;Día;Qué;Monto",
    "21000418450200051332;13/11/2026;ROJAS;1180,00",
    "21000418450200051332;14/11/2026;LUZ;-230,50",
  );
  expect(guess.description).toBe("Qué");
});

test("an international account number is no description, and is the account where its heading says so", async () => {
  const { guess, statement } = await read(
    "Rekening;Datum;Bedrag;Naam",
    "NL91ABNA0417164300;13-11-2026;1180,00;ROJAS",
    "NL91ABNA0417164300;14-11-2026;-230,50;LUZ",
  );
  expect(guess).toMatchObject({ description: "Naam" });
  expect(statement?.account).toBe("NL91ABNA0417164300");
});

test("days with the month's name first are days", async () => {
  expect((await read("Date;Description;Amount", "Nov 13, 2026;ROJAS;1180.00", "November 4, 2026;LUZ;-230.50")).days).toEqual([
    "2026-11-13",
    "2026-11-04",
  ]);
});

describe("the currency", () => {
  test("stands beside what went out where nothing came in", async () => {
    const { statement } = await read("Fecha;Detalle;Cargo;Abono;Mon", "13/11/2026;LUZ;230,50;;EUR", "14/11/2026;AGUA;20,00;;EUR");
    expect(statement?.currency).toBe("EUR");
  });

  test.each([
    ["a heading", ["Fecha;Detalle;Importe (EUR)", "13/11/2026;ROJAS;1180,00"], "EUR"],
    ["a heading with a sign", ["Fecha;Detalle;Importe (€)", "13/11/2026;ROJAS;1180,00"], "EUR"],
    ["every amount", ["Fecha;Detalle;Importe", "13/11/2026;ROJAS;1180,00 EUR", "14/11/2026;LUZ;-230,50 EUR"], "EUR"],
    ["every amount in dollars", ["Fecha;Detalle;Importe", "13/11/2026;ROJAS;US$ 1180.00", "14/11/2026;LUZ;-US$ 230.50"], "USD"],
    ["every amount in soles", ["Fecha;Detalle;Importe", "13/11/2026;ROJAS;S/ 1,180.00", "14/11/2026;LUZ;S/ -230.50"], "PEN"],
    ["a column beside the amounts", ["Fecha;Detalle;Importe;Währung", "13/11/2026;ROJAS;1180,00;EUR"], "EUR"],
    ["a column without heading", ["13/11/2026;ROJAS;1180,00;EUR", "14/11/2026;LUZ;-230,50;EUR"], "EUR"],
    ["a label above", ["Divisa: EUR", "Fecha;Detalle;Importe", "13/11/2026;ROJAS;1180,00"], "EUR"],
  ])("is the one of %s", async (_, rows, currency) => {
    expect((await read(...rows)).statement?.currency).toBe(currency);
  });

  test("stays open where only some amounts name it", async () => {
    expect(
      (await read("Fecha;Detalle;Importe", "13/11/2026;ROJAS;1180,00", "14/11/2026;LUZ;-230,50 EUR")).statement?.currency,
    ).toBeUndefined();
  });

  test("behind a heading does not hide what the heading says", async () => {
    const { amounts } = await read("Fecha;Detalle;Cargo (EUR);Abono (EUR)", "13/11/2026;ROJAS;;1180,00", "14/11/2026;LUZ;230,50;");
    expect(amounts).toEqual([118000, -23050]);
  });
});

describe("the account", () => {
  test.each([
    ["IBAN: ES91 2100 0418 4502 0005 1332", "ES9121000418450200051332"],
    ["Movimientos de la cuenta ES9121000418450200051332 EUR", "ES9121000418450200051332"],
    ["Cuenta: NL91 ABNA 0417 1643 00", "NL91ABNA0417164300"],
    ["Cuenta: PE 193-1234567-0-12", "193-1234567-0-12"],
  ])("keeps the letters of an IBAN: %s", async (title, account) => {
    const { statement } = await read(title, "Fecha;Detalle;Importe", "13/11/2026;ROJAS;1180,00");
    expect(statement?.account).toBe(account);
  });

  test("is the one that a column names in every row, and none where it names several", async () => {
    const rows = (...numbers: string[]) => numbers.map((number) => `13/11/2026;ROJAS;1180,00;${number}`);
    const heading = "Fecha;Detalle;Importe;Número de cuenta";
    expect((await read(heading, ...rows("193-1234567-0-12", "193-1234567-0-12"))).statement?.account).toBe("193-1234567-0-12");
    expect((await read(heading, ...rows("193-1234567-0-12", "193-7654321-0-12"))).statement?.account).toBeUndefined();
    const short = "Fecha;Detalle;Importe;Cuenta";
    expect((await read(short, ...rows("193-1234567-0-12", "193-1234567-0-12"))).statement?.account).toBe("193-1234567-0-12");
    expect((await read(short, ...rows("104101", "104101"))).statement?.account).toBeUndefined();
  });
});

test.each(["Balance at end of period", "Solde en fin de période", "Closing balance"])(
  "«%s» below the table is no movement",
  async (label) => {
    const { statement } = await read(
      "Date;Description;Debit;Credit",
      "13/11/2026;ROJAS;;1180,00",
      "14/11/2026;LUZ;230,50;",
      `${label};;;949,50`,
    );
    expect(statement).toMatchObject({ rejected: [] });
    expect(statement?.lines).toHaveLength(2);
  },
);

test("an opening balance with its day is no movement", async () => {
  const { amounts } = await read("Date;Description;Amount", "12/11/2026;Opening Balance;500,00", "13/11/2026;ROJAS;1180,00");
  expect(amounts).toEqual([118000]);
});
