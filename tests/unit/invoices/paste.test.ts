import { describe, expect, it } from "vitest";
import { readPastedBlock } from "../../../main/invoices/paste.ts";

const block = (...rows: string[][]) => rows.map((row) => row.join("\t")).join("\r\n");
const RUC = "20100047218";
const OTHER_RUC = "20415932376";

function only(text: string, options?: Parameters<typeof readPastedBlock>[1]) {
  const { rows } = readPastedBlock(text, options);
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe("a block with headings", () => {
  it("as an office keeps it", () => {
    const pasted = readPastedBlock(
      block(
        ["N° Factura", "RUC", "Razón Social", "F. Emisión", "F. Vencimiento", "Moneda", "Importe Total", "Detracción", "O/C"],
        ["F001-00000123", RUC, "Constructora del Sur S.A.C.", "05/01/2026", "04/02/2026", "S/", "1,180.00", "12%", "OC-778"],
        ["E001-15", OTHER_RUC, "Ñandú E.I.R.L.", "13/01/2026", "", "US$", "500.00", "", ""],
      ),
    );
    expect(pasted.columns).toEqual([
      "Documento",
      "RUC o DNI",
      "Cliente",
      "Emisión",
      "Vence",
      "Moneda",
      "Total",
      "Detracción",
      "Orden o guía",
    ]);
    expect(pasted.rows.map(({ line, errors }) => [line, errors])).toEqual([
      [2, []],
      [3, []],
    ]);
    expect(pasted.rows[0]?.invoice).toEqual({
      type: "01",
      series: "F001",
      number: "123",
      clientDocType: "RUC",
      clientDocNumber: RUC,
      clientName: "Constructora del Sur S.A.C.",
      issueOn: "2026-01-05",
      dueOn: "2026-02-04",
      currency: "PEN",
      totalMinor: 118_000,
      detraccion: { percent: 12, amountMinor: 14_200 },
      otherReferences: ["OC-778"],
    });
    expect(pasted.rows[1]?.invoice).toMatchObject({ currency: "USD", totalMinor: 50_000 });
    expect(pasted.rows[1]?.invoice).not.toHaveProperty("dueOn");
  });

  it("with series and number apart, the type in words, and titles above", () => {
    const pasted = readPastedBlock(
      block(
        ["REGISTRO DE VENTAS ENERO 2026"],
        [],
        ["Tipo", "Serie", "Número", "Doc. Identidad", "Cliente", "Fecha", "Total (US$)"],
        ["Boleta", "B001", "00000007", "4528856", "Rosa Quispe", "2026-01-09", "59"],
        ["Nota de crédito", "F001", "12", RUC, "Sur", "2026-01-10", "-100.00"],
        ["01", "1", "345", RUC, "Sur", "2026-01-10", "100.00"],
      ),
    );
    expect(pasted.rows.map(({ invoice }) => invoice)).toMatchObject([
      { type: "03", series: "B001", number: "7", clientDocType: "DNI", clientDocNumber: "04528856", currency: "USD", totalMinor: 5_900 },
      { type: "07", series: "F001", number: "12", totalMinor: 10_000 },
      { type: "01", series: "0001", number: "345" },
    ]);
    expect(pasted.rows[0]?.line).toBe(4);
  });

  it("as the tax office exports its register of sales", () => {
    const headings = [
      "Periodo",
      "Fecha de emisión",
      "Fecha Vcto/Pago",
      "Tipo CP/Doc.",
      "Serie del CDP",
      "Nro CP o Doc. Nro Inicial (Rango)",
      "Tipo Doc Identidad",
      "Nro Doc Identidad",
      "Apellidos Nombres/ Razón Social",
      "Total CP",
      "Moneda",
    ];
    const row = only(block(headings, ["202601", "02/01/2026", "", "01", "F001", "88", "6", RUC, "Constructora", "1180.00", "PEN"]));
    expect(row?.errors).toEqual([]);
    expect(row?.invoice).toMatchObject({
      type: "01",
      series: "F001",
      number: "88",
      clientDocNumber: RUC,
      clientName: "Constructora",
      issueOn: "2026-01-02",
      totalMinor: 118_000,
      currency: "PEN",
    });
  });

  it("leaves out blank rows and the totals at the foot", () => {
    const { rows } = readPastedBlock(
      block(
        ["Documento", "RUC", "Cliente", "Fecha", "Total"],
        ["F001-1", RUC, "Sur", "05/01/2026", "10.50"],
        [],
        ["", "", "TOTAL", "", "10.50"],
        ["", "", "", "", "10.50"],
      ),
    );
    expect(rows.map(({ line }) => line)).toEqual([2]);
  });

  it("takes the days of credit from the row, or from the client", () => {
    const text = block(
      ["Documento", "RUC", "Cliente", "Fecha", "Total", "Condición"],
      ["F001-1", RUC, "Sur", "05/01/2026", "10.50", "Crédito 15 días"],
      ["F001-2", RUC, "Sur", "05/01/2026", "10.50", ""],
    );
    const { rows } = readPastedBlock(text, { termDaysOf: (docNumber) => (docNumber === RUC ? 30 : undefined) });
    expect(rows.map(({ invoice }) => invoice?.dueOn)).toEqual(["2026-01-20", "2026-02-04"]);
  });

  it("reads amounts of detracción and retención as well as percentages", () => {
    const text = block(
      ["Documento", "RUC", "Cliente", "Fecha", "Total", "Detracción", "Retención"],
      ["F001-1", RUC, "Sur", "05/01/2026", "1,180.00", "142.00", ""],
      ["F001-2", RUC, "Sur", "05/01/2026", "1,180.00", "0", "3%"],
    );
    const { rows } = readPastedBlock(text);
    expect(rows[0]?.invoice?.detraccion).toEqual({ percent: 12, amountMinor: 14_200 });
    expect(rows[1]?.invoice).toMatchObject({ retencion: { percent: 3, amountMinor: 3_540 } });
    expect(rows[1]?.invoice).not.toHaveProperty("detraccion");
  });
});

describe("a block without headings", () => {
  it("is understood from its cells, in any order", () => {
    const pasted = readPastedBlock(
      block(
        ["10/02/2026", "11/01/2026", "Ferretería Ñandú", RUC, "1,000.00", "180.00", "1,180.00", "F001-7", "S/"],
        ["20/02/2026", "21/01/2026", "Constructora Andina S.A.C.", OTHER_RUC, "100.00", "18.00", "118.00", "F001-8", "US$"],
      ),
    );
    expect(pasted.columns).toEqual(["Vence", "Emisión", "Cliente", "RUC o DNI", null, null, "Total", "Documento", "Moneda"]);
    expect(pasted.rows[1]?.invoice).toMatchObject({
      number: "8",
      issueOn: "2026-01-21",
      dueOn: "2026-02-20",
      currency: "USD",
      totalMinor: 11_800,
    });
    expect(pasted.rows[0]?.line).toBe(1);
  });

  it("may come with semicolons instead of tabs", () => {
    expect(only(`F001-7;${RUC};Sur;11/01/2026;1.180,50`)?.invoice).toMatchObject({ totalMinor: 118_050, number: "7" });
  });
});

describe("what a whole column decides", () => {
  const dates = (...cells: string[]) =>
    readPastedBlock(
      block(
        ["Documento", "RUC", "Cliente", "Fecha", "Total"],
        ...cells.map((cell, index) => [`F001-${index + 1}`, RUC, "Sur", cell, "1.00"]),
      ),
    );
  const totals = (...cells: string[]) =>
    readPastedBlock(
      block(
        ["Documento", "RUC", "Cliente", "Fecha", "Total"],
        ...cells.map((cell, index) => [`F001-${index + 1}`, RUC, "Sur", "05/01/2026", cell]),
      ),
    );

  it.each([
    [
      ["05/01/2026", "13/01/2026"],
      ["2026-01-05", "2026-01-13"],
    ],
    [
      ["01/05/2026", "01/13/2026"],
      ["2026-01-05", "2026-01-13"],
    ],
    [
      ["05/01/2026", "06/01/2026"],
      ["2026-01-05", "2026-01-06"],
    ],
    [
      ["5-1-26", "2026.01.13"],
      ["2026-01-05", "2026-01-13"],
    ],
    [
      ["5 de enero de 2026", "13-set-26"],
      ["2026-01-05", "2026-09-13"],
    ],
    [
      ["05/01/2026 10:30", "46027"],
      ["2026-01-05", "2026-01-05"],
    ],
  ])("dates %j are %j", (cells, expected) => {
    expect(dates(...cells).rows.map(({ invoice }) => invoice?.issueOn)).toEqual(expected);
  });

  it.each([
    [
      ["1,180.00", "1,234", "980.5"],
      [118_000, 123_400, 98_050],
    ],
    [
      ["1.180,00", "1.234", "980,5"],
      [118_000, 123_400, 98_050],
    ],
    [
      ["S/ 1,180.00", "(100.00)x", "1.234"],
      [118_000, undefined, 123],
    ],
    [
      ["1180", "1,234"],
      [118_000, 123_400],
    ],
  ])("amounts %j are %j", (cells, expected) => {
    expect(totals(...cells).rows.map(({ invoice }) => invoice?.totalMinor)).toEqual(expected);
  });
});

describe("errors say the row, the column and the mend", () => {
  const row = (changes: Partial<Record<"doc" | "ruc" | "name" | "on" | "due" | "total" | "type", string>>) =>
    only(
      block(
        ["Documento", "RUC", "Cliente", "Emisión", "Vence", "Total", "Tipo"],
        [
          changes.doc ?? "F001-1",
          changes.ruc ?? RUC,
          changes.name ?? "Sur",
          changes.on ?? "05/01/2026",
          changes.due ?? "",
          changes.total ?? "118.00",
          changes.type ?? "",
        ],
      ),
    );

  it.each([
    [{ on: "31/02/2026" }, "Fila 2, Emisión: la fecha 31/02/2026 no existe; escribe dd/mm/aaaa."],
    [{ on: "ayer" }, "Fila 2, Emisión: «ayer» no es una fecha; escribe dd/mm/aaaa."],
    [{ on: "" }, "Fila 2, Emisión: falta la fecha; escribe dd/mm/aaaa."],
    [{ due: "01/01/2026" }, "Fila 2, Vence: vence el 01/01/2026, antes de su emisión (05/01/2026); corrige una de las dos."],
    [{ total: "mil" }, "Fila 2, Total: «mil» no es un importe; escribe un número como 1180.00."],
    [{ total: "" }, "Fila 2, Total: falta el importe; escribe un número como 1180.00."],
    [{ total: "-5.00" }, "Fila 2, Total: -5.00 es negativo; si es una nota de crédito, pon «Nota de crédito» en la columna Tipo."],
    [{ ruc: "2010004721" }, "Fila 2, RUC o DNI: «2010004721» no es un RUC (11 dígitos) ni un DNI (8 dígitos); corrígelo."],
    [
      { ruc: "2.01E+10" },
      "Fila 2, RUC o DNI: «2.01E+10» perdió dígitos; en Excel da a la columna el formato Texto o Número sin decimales y cópiala otra vez.",
    ],
    [{ name: "" }, "Fila 2, Cliente: falta el nombre o la razón social; escríbelo."],
    [{ doc: "" }, "Fila 2, Documento: falta el número; escribe la serie y el número, como F001-123."],
    [{ type: "papelito" }, "Fila 2, Tipo: «papelito» no se reconoce; escribe factura, boleta, nota de crédito o nota de débito."],
  ])("%j", (changes, message) => {
    const read = row(changes);
    expect(read?.invoice).toBeNull();
    expect(read?.errors).toEqual([message]);
  });

  it("keeps several errors of one row together", () => {
    expect(row({ on: "31/02/2026", total: "x", ruc: "" })?.errors).toHaveLength(3);
  });

  it("asks for a client rather than taking the one of the row above, which a file's report would say", () => {
    const { rows } = readPastedBlock(
      block(
        ["Documento", "RUC", "Cliente", "Fecha", "Total"],
        ["F001-1", RUC, "Sur", "05/01/2026", "10.00"],
        ["F001-2", "", "", "06/01/2026", "10.00"],
      ),
    );
    expect(rows.map(({ invoice }) => invoice?.number)).toEqual(["1", undefined]);
    expect(rows[1]?.errors).toHaveLength(2);
  });

  it("leaves out a document that figures as paid", () => {
    const text = block(
      ["Documento", "RUC", "Cliente", "Fecha", "Total", "Estado"],
      ["F001-1", RUC, "Sur", "05/01/2026", "10.00", "Cancelado"],
    );
    expect(only(text)?.errors).toEqual(["Fila 2: figura como cancelada; no se importó porque ya no se cobra."]);
  });

  it("takes a paper without series as another document", () => {
    expect(row({ doc: "Proforma 55" })?.invoice).toMatchObject({ type: "OTHER", number: "Proforma 55" });
  });

  it("gives nothing for nothing, and errors for nonsense", () => {
    expect(readPastedBlock("")).toEqual({ columns: [], rows: [] });
    expect(readPastedBlock("hola\nque tal").rows.every(({ invoice, errors }) => invoice === null && errors.length > 0)).toBe(true);
  });

  it("reads fifty thousand rows", () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => [
      `F001-${index + 1}`,
      RUC,
      "Constructora del Sur",
      "05/01/2026",
      "04/02/2026",
      "1,180.00",
    ]);
    const { rows: read } = readPastedBlock(block(["Documento", "RUC", "Cliente", "Emisión", "Vence", "Total"], ...rows));
    expect(read.filter(({ invoice }) => invoice !== null)).toHaveLength(50_000);
  });
});
