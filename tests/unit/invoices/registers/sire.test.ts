import { describe, expect, it } from "vitest";
import { readRegister } from "../../../../main/invoices/registers/register.ts";
import {
  CLIENT_RUC,
  faults,
  goodRows,
  OWN_RUC,
  readRegisterFile,
  SIRE_HEADINGS,
  sireCsv,
  sireRow,
} from "../../../fixtures/registers/build-register.ts";

const CSV = "20606433094-20241101-1015-propuesta.csv";
const TXT = "20606433094-20241101-rvie.txt";

function only(changes: Readonly<Record<string, string>>) {
  const register = readRegister(sireCsv(sireRow(changes)), "ventas.csv");
  expect(faults(register)).toEqual([]);
  const [row] = goodRows(register);
  if (!row) throw new Error("no row");
  return { ...row, codes: row.warnings.map(({ code }) => code) };
}

function fault(changes: Readonly<Record<string, string>>): string {
  const register = readRegister(sireCsv(sireRow(), sireRow(changes)), "ventas.csv");
  expect(goodRows(register).map(({ row }) => row)).toEqual([2]);
  return faults(register).join("\n");
}

describe("the CSV of the SIRE, with commas in both names, quotes, BOM and CRLF", () => {
  const register = readRegisterFile(CSV);
  const byNumber = (type: string, number: string) =>
    goodRows(register).find(({ invoice }) => invoice.type === type && invoice.number === number);

  it("says whose it is and of which month, and leaves out the totals at its foot", () => {
    expect(register).toMatchObject({ format: "sire_rvie", period: "2024-11", issuerRuc: OWN_RUC, warnings: [] });
    expect(register.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(faults(register)).toEqual([]);
  });

  it("puts the commas back into the names", () => {
    expect(byNumber("01", "101")?.invoice).toEqual({
      type: "01",
      series: "F001",
      number: "101",
      clientDocType: "RUC",
      clientDocNumber: "20512345671",
      clientName: "AGROINDUSTRIAS LA CALERA, HIJOS Y CIA S.A.",
      issueOn: "2024-11-04",
      currency: "PEN",
      totalMinor: 118_000,
    });
    expect(goodRows(register).map(({ invoice }) => invoice.clientName)).toEqual([
      "AGROINDUSTRIAS LA CALERA, HIJOS Y CIA S.A.",
      "BANCO Y SERVICIOS DEL PACIFICO S.A.",
      "CONSTRUCTORA EL SOL, S.R.L.",
      'CONSTRUCTORA "EL SOL", S.R.L.',
      "Clientes varios",
      "Clientes varios",
      "QUISPE MAMANI, ROSA, MARIA",
      "AGROINDUSTRIAS LA CALERA, HIJOS Y CIA S.A.",
      "AGROINDUSTRIAS LA CALERA, HIJOS Y CIA S.A.",
      "BANCO Y SERVICIOS DEL PACIFICO S.A.",
      "ACME MINING, INC.",
      "Clientes varios",
      "BANCO Y SERVICIOS DEL PACIFICO S.A.",
    ]);
  });

  it("a due date where there is one, the client's terms where it is blank", () => {
    expect(byNumber("01", "102")?.invoice.dueOn).toBe("2024-12-05");
    expect(byNumber("01", "101")?.invoice).not.toHaveProperty("dueOn");
  });

  it("notes with what they modify: a credit note's negative total as an amount", () => {
    const reference = { type: "01", series: "F001", number: "101" };
    expect(byNumber("07", "7")?.invoice).toMatchObject({ totalMinor: 23_600, reference });
    expect(byNumber("08", "2")?.invoice).toMatchObject({ totalMinor: 5_900, reference });
  });

  it("dollars, which the register holds in soles, with the assumption said", () => {
    const row = byNumber("01", "104");
    expect(row?.invoice).toMatchObject({ currency: "USD", totalMinor: 100_000 });
    expect(row?.warnings).toMatchObject([{ code: "rate_converted", message: expect.stringContaining("Verifica con tu contador") }]);
  });

  it("dollars of a program that does not convert, told by the amounts: US$ 1,180.00 is no product of cents and 3.745", () => {
    const row = sireRow({ Moneda: "USD", "Tipo Cambio": "3.745" });
    const [read] = goodRows(readRegister(sireCsv(row), "rvie.csv"));
    expect(read?.invoice).toMatchObject({ currency: "USD", totalMinor: 118_000 });
    expect(read?.warnings).toMatchObject([{ code: "rate_not_applied" }]);
  });

  it("boletas without a client, and several in one row", () => {
    expect(byNumber("03", "55")?.invoice).toMatchObject({ clientDocType: "OTHER", clientDocNumber: "SIN NUMERO" });
    expect(byNumber("03", "60")).toMatchObject({ invoice: { totalMinor: 30_000 }, warnings: [{ code: "range" }] });
    expect(byNumber("03", "60")?.warnings[0]?.message).toContain("B001-60 a B001-75");
  });

  it("a voided document, an export, a ticket and a gift", () => {
    expect(byNumber("01", "105")).toMatchObject({ voided: true, invoice: { totalMinor: 0 } });
    expect(byNumber("01", "106")?.invoice).toMatchObject({ clientDocType: "OTHER", clientDocNumber: "98-7654321", totalMinor: 200_000 });
    expect(byNumber("OTHER", "8811")?.invoice).toMatchObject({ series: "FFGF012345", totalMinor: 5_000 });
    expect(byNumber("01", "107")).toMatchObject({ voided: false, invoice: { totalMinor: 0 } });
  });
});

describe("other ways that the SIRE is written", () => {
  it("the TXT with its columns in another order, other accents and one more gives the same documents", () => {
    const txt = readRegisterFile(TXT);
    expect(txt).toMatchObject({ period: "2024-11", issuerRuc: OWN_RUC });
    expect(goodRows(txt)).toEqual(goodRows(readRegisterFile(CSV)));
  });

  it("without headings, as the file that replaces the proposal: 33 fields, no CAR, a mark at the end", () => {
    const row = sireRow({ "CAR SUNAT": "" }).slice(0, 33);
    const register = readRegister(`${row.join("|")}|\r\n`, "LE2060643309420241100140400021112.txt");
    expect(register).toMatchObject({ format: "sire_rvie", period: "2024-11", issuerRuc: OWN_RUC });
    expect(goodRows(register)).toMatchObject([{ row: 1, voided: false, invoice: { number: "123", totalMinor: 118_000 } }]);
  });

  it("free fields behind the 33 are no state of the document", () => {
    const row = [...sireRow().slice(0, 33), "13", "2"];
    expect(goodRows(readRegister(row.join("|"), "LE.txt"))).toMatchObject([{ voided: false, invoice: { totalMinor: 118_000 } }]);
  });

  it("headings whose accents were lost", () => {
    const text = sireCsv(sireRow({ "Apellidos Nombres/ Razón Social": "UNO, DOS" })).replaceAll(/[óé]/g, "\ufffd");
    expect(goodRows(readRegister(text, "x.csv"))).toMatchObject([{ invoice: { clientName: "UNO, DOS", totalMinor: 118_000 } }]);
  });

  it("with columns missing or added behind, and an empty one after the last comma", () => {
    const comma = { "Razon Social": "TALLERES, Y, MAS S.A.C.", "Apellidos Nombres/ Razón Social": "UNO, DOS, TRES Y CIA" };
    const lines = [sireRow(comma).slice(0, 28), [...sireRow(comma), "", "", ""], sireRow(comma)];
    const register = readRegister(`${sireCsv(...lines)},`, "x.csv");
    expect(faults(register)).toEqual([]);
    expect(goodRows(register).map(({ invoice }) => [invoice.clientName, invoice.totalMinor])).toEqual(
      lines.map(() => ["UNO, DOS, TRES Y CIA", 118_000]),
    );
  });

  it("saved again by Excel: semicolons, decimal commas, no zeros on the left, dates with one digit", () => {
    const row = sireRow({
      "Total CP": "1.180,50",
      "Tipo CP/Doc.": "1",
      "Fecha de emisión": "4/11/2024",
      "Tipo Doc Identidad": "1",
      "Nro Doc Identidad": "1234567",
    });
    const register = readRegister([SIRE_HEADINGS, row].map((cells) => cells.join(";")).join("\n"), "ventas.csv");
    expect(goodRows(register)).toMatchObject([
      { invoice: { type: "01", issueOn: "2024-11-04", totalMinor: 118_050, clientDocType: "DNI", clientDocNumber: "01234567" } },
    ]);
    expect(goodRows(register)[0]?.warnings.map(({ code }) => code)).toEqual(["dni_padded"]);
  });

  it("yyyy-mm-dd, and thousands between quotes", () => {
    expect(only({ "Fecha de emisión": "2024-11-30", "Total CP": '"12,345.67"' }).invoice).toMatchObject({
      issueOn: "2024-11-30",
      totalMinor: 1_234_567,
    });
  });

  it("two months in one file have no period, and headings that come again are left out", () => {
    const later = sireRow({ Periodo: "202412", "Fecha de emisión": "02/12/2024", "Nro CP o Doc. Nro Inicial (Rango)": "124" });
    const register = readRegister(`${sireCsv(sireRow())}\r\n${sireCsv(later)}`, "x.csv");
    expect(register).not.toHaveProperty("period");
    expect(goodRows(register).map(({ row }) => row)).toEqual([2, 4]);
    expect(faults(register)).toEqual([]);
  });
});

describe("what one row may hold", () => {
  it("a state of its own words, and one that nobody knows", () => {
    expect(only({ "Est. Comp": "ANULADO" }).voided).toBe(true);
    expect(only({ "Est. Comp": "Vigente" })).toMatchObject({ voided: false, codes: [] });
    expect(only({ "Est. Comp": "ACEPTADO" })).toMatchObject({ voided: false, codes: [] });
    expect(only({ "Est. Comp": "7" })).toMatchObject({ voided: false, codes: ["unknown_state"] });
  });

  it("dollars without a rate stand as they are", () => {
    expect(only({ Moneda: "USD" })).toMatchObject({ invoice: { currency: "USD", totalMinor: 118_000 }, codes: ["rate_missing"] });
  });

  it("a note that names no document, and one that only changes the dates of payment", () => {
    expect(only({ "Tipo CP/Doc.": "07", "Total CP": "-10" })).toMatchObject({
      invoice: { totalMinor: 1_000 },
      codes: ["note_without_reference"],
    });
    const note = { "Tipo CP/Doc.": "07", "Tipo de Nota": "13", "Serie CP Modificado": "B001", "Nro CP Modificado": "0009" };
    expect(only({ ...note, "Total CP": "-1180" })).toMatchObject({
      invoice: { totalMinor: 0, reference: { type: "03", series: "B001", number: "9" } },
      codes: ["schedule_note"],
    });
  });

  it("a due date before the issue is said and left out", () => {
    const row = only({ "Fecha Vcto/Pago": "01/10/2024" });
    expect(row.codes).toEqual(["bad_due_date"]);
    expect(row.invoice).not.toHaveProperty("dueOn");
  });

  it.each([
    ["6", CLIENT_RUC, "RUC", CLIENT_RUC],
    ["1", "45678912", "DNI", "45678912"],
    ["4", "001234567", "CE", "001234567"],
    ["7", "AB-123", "PASSPORT", "AB-123"],
    ["A", "DIP-9", "OTHER", "DIP-9"],
    ["0", "98-76", "OTHER", "98-76"],
    ["6", "2010004721", "OTHER", "2010004721"],
  ])("identity %s %s is %s %s", (code, stated, clientDocType, clientDocNumber) => {
    const { invoice } = only({ "Tipo Doc Identidad": code, "Nro Doc Identidad": stated });
    expect(invoice).toMatchObject({ clientDocType, clientDocNumber });
  });

  it("a RUC with a wrong check digit is a warning", () => {
    expect(only({ "Nro Doc Identidad": "20100047219" }).codes).toEqual(["client_ruc_invalid"]);
  });
});

describe("rows that cannot be documents", () => {
  it.each([
    [{ "Fecha de emisión": "31/02/2024" }, "Fila 3, columna «Fecha de emisión»: la fecha 31/02/2024 no existe; escribe dd/mm/aaaa."],
    [{ "Fecha de emisión": "" }, "Fila 3, columna «Fecha de emisión»: falta la fecha"],
    [{ "Total CP": "mil" }, "Fila 3, columna «Total CP»: «mil» no es un importe; escribe un número como 1180.00."],
    [{ "Total CP": "-5" }, "Fila 3, columna «Total CP»: -5 es negativo"],
    [{ "Tipo CP/Doc.": "XX" }, "Fila 3, columna «Tipo CP/Doc.»: «XX» no es un tipo de comprobante"],
    [{ "Serie del CDP": "" }, "Fila 3, columna «Serie del CDP»: falta la serie"],
    [{ "Nro CP o Doc. Nro Inicial (Rango)": "12A" }, "Fila 3, columna «Nro CP o Doc.»: «12A» no es un número de comprobante"],
    [{ Moneda: "??" }, "Fila 3, columna «Moneda»: «??» no es una moneda; escribe PEN o USD."],
    [{ "Nro Doc Identidad": "2.01E+10" }, "Fila 3, columna «Nro Doc Identidad»: «2.01E+10» perdió dígitos"],
    [{ Ruc: "2.06E+10" }, "Fila 3, columna «Ruc»: «2.06E+10» no es un RUC"],
  ])("%j", (changes, message) => {
    expect(fault(changes)).toContain(message);
  });

  it("a row of another company is told by its RUC", () => {
    const register = readRegister(sireCsv(sireRow(), sireRow({ Ruc: CLIENT_RUC })), "x.csv");
    expect(register.rows[1]).toMatchObject({ row: 3, error: { code: "purchase", message: expect.stringContaining(CLIENT_RUC) } });
  });

  it("columns that cannot be told apart: its neighbours stay", () => {
    const broken = ["basura", "sin", "periodo"];
    const register = readRegister(sireCsv(sireRow(), broken, sireRow({ "Nro CP o Doc. Nro Inicial (Rango)": "124" })), "x.csv");
    expect(goodRows(register).map(({ row }) => row)).toEqual([2, 4]);
    expect(faults(register)).toEqual([expect.stringMatching(/^3: Fila 3: no tiene las columnas/)]);
  });
});
