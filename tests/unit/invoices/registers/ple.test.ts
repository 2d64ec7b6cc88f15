import { describe, expect, it } from "vitest";
import { readRegister } from "../../../../main/invoices/registers/register.ts";
import { faults, goodRows, OWN_RUC, pleRow, pleText, readRegisterFile } from "../../../fixtures/registers/build-register.ts";

const NAME = "LE2060643309420241100140100001111.txt";

describe("a PLE 14.1", () => {
  it.each([
    ["of 35 fields", NAME, "2024-11"],
    ["of 34, from before the tax on plastic bags", "LE2060643309420190500140100001111.txt", "2019-05"],
  ])("%s", (_, name, period) => {
    const register = readRegisterFile(name);
    expect(register).toMatchObject({ format: "ple_14_1", period, issuerRuc: OWN_RUC, warnings: [] });
    expect(faults(register)).toEqual([]);
    const rows = goodRows(register);
    expect(rows.map(({ invoice }) => [invoice.type, invoice.number, invoice.currency, invoice.totalMinor])).toEqual([
      ["01", "101", "PEN", 118_000],
      ["01", "102", "PEN", 295_059],
      ["03", "60", "PEN", 30_000],
      ["07", "7", "PEN", 23_600],
      ["01", "105", "PEN", 0],
      ["01", "104", "USD", 100_000],
      ["07", "8", "PEN", 0],
      ["OTHER", "8811", "PEN", 5_000],
    ]);
    expect(rows.map(({ voided }) => voided)).toEqual([false, false, false, false, true, false, true, false]);
    expect(rows.map(({ invoice }) => invoice.dueOn)).toEqual([`${period}-19`, ...Array.from({ length: 7 }, () => undefined)]);
    expect(rows[3]?.invoice.reference).toEqual({ type: "01", series: "F001", number: "101" });
    expect(rows[0]?.invoice.clientName).toBe("AGROINDUSTRIAS LA CALERA, HIJOS Y CIA S.A.");
    // A voided document without a date of its own stands on the first day of its month.
    expect(rows[4]?.invoice.issueOn).toBe(`${period}-01`);
    expect(rows.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([[], [], ["range"], [], [], ["rate_converted"], [], []]);
  });

  it("of another name does not say whose it is", () => {
    expect(readRegister(pleText(pleRow()), "ventas noviembre.txt")).toMatchObject({ period: "2024-11", issuerRuc: null });
  });

  it("with decimal commas, free fields behind and yyyy-mm-dd", () => {
    const register = readRegister(pleText([...pleRow({ 4: "2024-11-04", 25: "1.180,00" }), "libre", "libre"]), NAME);
    expect(goodRows(register)).toMatchObject([{ invoice: { issueOn: "2024-11-04", totalMinor: 118_000 } }]);
  });

  it("from before the correlative of each entry", () => {
    const row = pleRow({ 35: "2" }).filter((_, index) => index !== 2 && index !== 23);
    const register = readRegister(pleText(row), NAME);
    expect(goodRows(register)).toMatchObject([{ voided: true, invoice: { number: "123", issueOn: "2024-11-04", totalMinor: 118_000 } }]);
  });

  it("simplified (14.2)", () => {
    const row = [...pleRow().slice(0, 12), "1000.00", "180.00", "0.00", "0.00", "1180.00", "PEN", "1.000", "", "", "", "", "", "1", "2"];
    const register = readRegister(pleText(row), "LE2060643309420241100140200001111.txt");
    expect(goodRows(register)).toMatchObject([{ voided: true, invoice: { totalMinor: 118_000, currency: "PEN" } }]);
  });

  it("that corrects an earlier month says so", () => {
    const [row] = goodRows(readRegister(pleText(pleRow({ 35: "9" })), NAME));
    expect(row?.warnings.map(({ code }) => code)).toEqual(["corrects_earlier"]);
  });

  it("kept in dollars is taken as it stands", () => {
    const register = readRegister(pleText(pleRow({ 26: "USD", 27: "3.760" })), "LE2060643309420241100140100001121.txt");
    expect(goodRows(register)).toMatchObject([{ invoice: { currency: "USD", totalMinor: 118_000 } }]);
    expect(register.warnings.map(({ code }) => code)).toEqual(["book_in_dollars"]);
  });

  it("names the row, the field and the mend of what it cannot read", () => {
    const text = pleText(pleRow(), pleRow({ 25: "S" }), pleRow({ 4: "hoy" }), ["20241100", "x"], pleRow({ 8: "00000124" }));
    const register = readRegister(`${text}\r\n||||\r\nTOTAL|||||||||||||||||||||||||1180.00|\r\n`, NAME);
    expect(goodRows(register).map(({ row }) => row)).toEqual([1, 5]);
    expect(faults(register)).toEqual([
      "2: Fila 2, campo 25 (Total CP): «S» no es un importe; escribe un número como 1180.00.",
      "3: Fila 3, campo 4 (Fecha de emisión): «hoy» no es una fecha; escribe dd/mm/aaaa.",
      expect.stringMatching(/^4: Fila 4: no tiene las columnas/),
    ]);
  });

  it("of a month without sales is an empty file", () => {
    expect(readRegister("", "LE2060643309420241100140100001011.txt")).toMatchObject({
      period: "2024-11",
      issuerRuc: OWN_RUC,
      rows: [],
      warnings: [{ code: "empty_register" }],
    });
  });
});
