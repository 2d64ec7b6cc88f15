import { describe, expect, it } from "vitest";
import { guessInvoiceList, readInvoiceList } from "../../../../main/invoices/list/invoice-list.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { newInvoice } from "../../../../shared/contract/invoices.ts";
import { listMapping } from "../../../../shared/contract/lists.ts";

const RUC = "20100047218";
const OTHER_RUC = "20415932376";

/** Reads a table through its own guess, as the wizard does when nobody changes anything. */
function read(rows: string[][], options?: Parameters<typeof readInvoiceList>[2]) {
  const { mapping } = guessInvoiceList(rows);
  const list = readInvoiceList(rows, listMapping.parse(mapping), options);
  return {
    invoices: list.flatMap((row) => ("invoice" in row ? [newInvoice.parse(row.invoice)] : [])),
    warnings: list.flatMap((row) => ("warnings" in row ? row.warnings.map(({ message }) => message) : [])),
    errors: list.flatMap((row) => ("errors" in row ? row.errors : [])),
    rows: list.map(({ row }) => row),
  };
}

const HEAD = ["Documento", "RUC", "Cliente", "Fecha", "Vence", "Total"];

describe("the client of a row", () => {
  it("is carried down where merged cells left it blank, and says so", () => {
    const { invoices, warnings, errors } = read([
      HEAD,
      ["F001-1", RUC, "Minera del Norte", "05/01/2026", "", "100.00"],
      ["F001-2", "", "", "06/01/2026", "", "200.00"],
      ["F001-3", OTHER_RUC, "Ñandú", "07/01/2026", "", "300.00"],
      ["F001-4", "", "", "08/01/2026", "", "400.00"],
    ]);
    expect(errors).toEqual([]);
    expect(invoices.map(({ clientName }) => clientName)).toEqual(["Minera del Norte", "Minera del Norte", "Ñandú", "Ñandú"]);
    expect(warnings).toEqual([
      "Fila 3: no dice el cliente; se tomó el de la fila 2, Minera del Norte.",
      "Fila 5: no dice el cliente; se tomó el de la fila 4, Ñandú.",
    ]);
  });

  it("is not carried over a subtotal or a blank row, nor where the row has half of it", () => {
    const { invoices, errors } = read([
      HEAD,
      ["F001-1", RUC, "Minera del Norte", "05/01/2026", "", "100.00"],
      ["", "", "Subtotal Minera", "", "", "100.00"],
      ["F001-2", "", "", "06/01/2026", "", "200.00"],
      ["F001-3", "", "Otra empresa", "06/01/2026", "", "200.00"],
    ]);
    expect(invoices).toHaveLength(1);
    expect(errors).toEqual([
      "Fila 4, Cliente: falta el nombre o la razón social; escríbelo.",
      "Fila 4, RUC o DNI: falta el RUC o DNI del cliente; escribe los 11 dígitos del RUC o los 8 del DNI.",
      "Fila 5, RUC o DNI: falta el RUC o DNI del cliente; escribe los 11 dígitos del RUC o los 8 del DNI.",
    ]);
  });

  it("is named by a title over its documents in reports by client", () => {
    const rows = [
      ["CUENTAS POR COBRAR POR CLIENTE"],
      ["MI EMPRESA S.A.C.", "RUC 20606433094"],
      ["Documento", "Emisión", "Vencimiento", "Moneda", "Importe", "Saldo"],
      [`${RUC} - MINERA DEL NORTE S.A.`],
      ["FT F001-00000001", "05/01/2026", "04/02/2026", "S/", "100.00", "100.00"],
      ["FT F001-00000002", "06/01/2026", "05/02/2026", "US$", "200.00", "200.00"],
      ["Total cliente", "", "", "", "300.00", "300.00"],
      ["ÑANDÚ E.I.R.L.", `RUC: ${OTHER_RUC}`],
      ["MI EMPRESA S.A.C.", "RUC 20606433094"],
      ["Documento", "Emisión", "Vencimiento", "Moneda", "Importe", "Saldo"],
      ["FT F001-00000003", "07/01/2026", "06/02/2026", "S/", "300.00", "300.00"],
      ["TOTAL GENERAL", "", "", "", "600.00", "600.00"],
    ];
    expect(guessInvoiceList(rows).score).toBeGreaterThanOrEqual(0.9);
    const { invoices, errors, warnings } = read(rows);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(invoices.map(({ clientDocNumber, clientName, currency }) => [clientDocNumber, clientName, currency])).toEqual([
      [RUC, "MINERA DEL NORTE S.A.", "PEN"],
      [RUC, "MINERA DEL NORTE S.A.", "USD"],
      [OTHER_RUC, "ÑANDÚ E.I.R.L.", "PEN"],
    ]);
  });

  it.each([
    [`${RUC} - Minera del Norte S.A.`, RUC, "Minera del Norte S.A."],
    [`Minera del Norte S.A. (RUC ${RUC})`, RUC, "Minera del Norte S.A."],
    ["Rosa Quispe / DNI 45288561", "45288561", "Rosa Quispe"],
  ])("stands with its number in one cell: %s", (cell, docNumber, name) => {
    const { invoices } = read([
      ["Comprobante", "Cliente", "Fecha", "Total"],
      ["F001-1", cell, "05/01/2026", "100.00"],
    ]);
    expect(invoices).toMatchObject([{ clientDocNumber: docNumber, clientName: name }]);
  });

  it.each([
    ["RUC 20100047218", "RUC", RUC],
    ["6-20100047218", "RUC", RUC],
    ["20100047218.0", "RUC", RUC],
    ["DNI: 45288561", "DNI", "45288561"],
    ["4528856", "DNI", "04528856"],
    ["001234567", "CE", "001234567"],
  ])("%s is %s %s", (cell, docType, docNumber) => {
    const { invoices } = read([HEAD, ["F001-1", cell, "Sur", "05/01/2026", "", "100.00"]]);
    expect(invoices).toMatchObject([{ clientDocType: docType, clientDocNumber: docNumber }]);
  });

  it("is known by name where the list has no RUC", () => {
    const clientOf = (name: string) => (name === "Sur" ? ({ docType: "RUC", docNumber: RUC } as const) : undefined);
    const { invoices, errors } = read(
      [
        ["Factura", "Cliente", "Fecha", "Monto"],
        ["F001-1", "Sur", "05/01/2026", "100.00"],
        ["F001-2", "Nadie", "05/01/2026", "100.00"],
      ],
      { clientOf },
    );
    expect(invoices).toMatchObject([{ clientDocNumber: RUC }]);
    expect(errors).toEqual(["Fila 3, RUC o DNI: falta el RUC o DNI del cliente; escribe los 11 dígitos del RUC o los 8 del DNI."]);
  });

  it("whose RUC has a wrong digit comes in with a warning", () => {
    const { invoices, warnings } = read([HEAD, ["F001-1", "20100047219", "Sur", "05/01/2026", "", "100.00"]]);
    expect(invoices).toHaveLength(1);
    expect(warnings).toEqual(["Fila 2: el RUC 20100047219 no pasa la verificación; revisa que no haya un dígito cambiado."]);
  });
});

describe("what is still owed", () => {
  const head = ["Documento", "RUC", "Cliente", "Fecha", "Total", "Saldo", "Estado"];
  const row = (number: number, total: string, balance: string, state: string) => [
    `F001-${number}`,
    RUC,
    "Sur",
    "05/01/2026",
    total,
    balance,
    state,
  ];

  it("a document partly paid comes in whole and asks for the payment", () => {
    const { invoices, warnings } = read([head, row(1, "1,180.00", "500.00", "Pendiente"), row(2, "1,180.00", "1,180.00", "Pendiente")]);
    expect(invoices.map(({ totalMinor }) => totalMinor)).toEqual([118_000, 118_000]);
    expect(warnings).toEqual(["La fila 2 dice que queda S/ 500.00 de S/ 1,180.00: registra el pago a cuenta."]);
  });

  it("a balance that lacks just the detracción says so", () => {
    const { warnings } = read([
      ["Documento", "RUC", "Cliente", "Fecha", "Total", "Detracción", "Saldo"],
      ["F001-1", RUC, "Sur", "05/01/2026", "1,180.00", "142.00", "1,038.00"],
    ]);
    expect(warnings).toEqual([
      "La fila 2 dice que queda S/ 1,038.00 de S/ 1,180.00: falta justo la detracción; si ya la depositaron, registra ese pago.",
    ]);
  });

  it("a document paid or void is left out and says so", () => {
    const { invoices, errors } = read([
      head,
      row(1, "100.00", "", "CANCELADO"),
      row(2, "100.00", "", "Pagada"),
      row(3, "100.00", "0.00", ""),
      row(4, "100.00", "", "Anulado"),
      row(5, "100.00", "100.00", "No pagada"),
      row(6, "100.00", "", "POR COBRAR"),
    ]);
    expect(invoices.map(({ number }) => number)).toEqual(["5", "6"]);
    expect(errors).toEqual([
      "Fila 2: figura como cancelada; no se importó porque ya no se cobra.",
      "Fila 3: figura como cancelada; no se importó porque ya no se cobra.",
      "Fila 4: su saldo es S/ 0.00, figura como cancelada; no se importó porque ya no se cobra.",
      "Fila 5: figura como anulada; no se importó porque no se cobra.",
    ]);
  });

  it("a column «Pagado» may hold a yes or an amount", () => {
    const rows = (cells: string[]) => [
      ["Documento", "RUC", "Cliente", "Fecha", "Total", "Pagado"],
      ...cells.map((cell, index) => [`F001-${index + 1}`, RUC, "Sur", "05/01/2026", "100.00", cell]),
    ];
    expect(read(rows(["SI", "NO", ""])).invoices.map(({ number }) => number)).toEqual(["2", "3"]);
    const amounts = read(rows(["40.00", "100.00", ""]));
    expect(amounts.invoices.map(({ number }) => number)).toEqual(["1", "3"]);
    expect(amounts.warnings).toEqual(["La fila 2 dice que queda S/ 60.00 de S/ 100.00: registra el pago a cuenta."]);
  });

  it("a code under «Estado» is no payment", () => {
    const { invoices } = read([head, row(1, "100.00", "", "1")]);
    expect(invoices).toHaveLength(1);
  });

  it("a detracción in soles of a total in dollars asks for its rate", () => {
    const { errors } = read([
      ["Documento", "RUC", "Cliente", "Fecha", "Total US$", "Detracción"],
      ["F001-1", RUC, "Sur", "05/01/2026", "1,180.00", "539.00"],
    ]);
    expect(errors).toEqual(["Fila 2, Detracción: «539.00» parece estar en soles y el total no; escribe el porcentaje, como 12%."]);
  });

  it("a list that only has balances takes them as what is owed", () => {
    const { invoices } = read([
      ["Documento", "RUC", "Cliente", "Vencimiento", "Por cobrar"],
      ["F001-1", RUC, "Sur", "05/01/2026", "40.00"],
    ]);
    expect(invoices).toMatchObject([{ totalMinor: 4_000, dueOn: "2026-01-05", issueOn: "2026-01-05" }]);
  });
});

describe("money", () => {
  it("stands in one column for each currency", () => {
    const { invoices, errors } = read([
      ["Documento", "RUC", "Cliente", "Fecha", "Total S/", "Total US$"],
      ["F001-1", RUC, "Sur", "05/01/2026", "100.00", ""],
      ["F001-2", RUC, "Sur", "05/01/2026", "0.00", "50.00"],
      ["F001-3", RUC, "Sur", "05/01/2026", "190.00", "50.00"],
    ]);
    expect(invoices.map(({ currency, totalMinor }) => [currency, totalMinor])).toEqual([
      ["PEN", 10_000],
      ["USD", 5_000],
    ]);
    expect(errors).toEqual(["Fila 4, Total: trae importe en soles y en dólares; deja uno solo, o agrega una columna con la moneda."]);
  });

  it("takes its currency from the row, the sign, the heading, the title or the mapping, in this order", () => {
    const one = (rows: string[][]) => read(rows).invoices.map(({ currency }) => currency);
    const row = ["F001-1", RUC, "Sur", "05/01/2026"];
    expect(
      one([
        [...HEAD.slice(0, 4), "Total", "Moneda"],
        [...row, "10.00", "Dólares"],
      ]),
    ).toEqual(["USD"]);
    expect(
      one([
        [...HEAD.slice(0, 4), "Total"],
        [...row, "US$ 10.00"],
        ["F001-2", RUC, "Sur", "05/01/2026", "S/.10"],
      ]),
    ).toEqual(["USD", "PEN"]);
    expect(
      one([
        [...HEAD.slice(0, 4), "Total US$"],
        [...row, "10.00"],
      ]),
    ).toEqual(["USD"]);
    expect(one([["(Expresado en dólares americanos)"], [...HEAD.slice(0, 4), "Total"], [...row, "10.00"]])).toEqual(["USD"]);
    const rows = [
      [...HEAD.slice(0, 4), "Total"],
      [...row, "10.00"],
    ];
    const { mapping } = guessInvoiceList(rows);
    expect(readInvoiceList(rows, { ...mapping, currency: "EUR" })).toMatchObject([{ invoice: { currency: "EUR" } }]);
  });

  it.each([
    [
      ["1.180,50", "1.234"],
      [118_050, 123_400],
    ],
    [
      ["1180.5", "1234.125"],
      [118_050, 123_413],
    ],
    [
      ["1,180.50 USD", "2 000.00"],
      [118_050, 200_000],
    ],
  ])("%j", (cells, expected) => {
    const rows = cells.map((cell, index) => [`F001-${index + 1}`, RUC, "Sur", "05/01/2026", "", cell]);
    expect(read([HEAD, ...rows]).invoices.map(({ totalMinor }) => totalMinor)).toEqual(expected);
  });

  it("negative without a type is a credit note", () => {
    const { invoices, warnings } = read([HEAD, ["FC01-1", RUC, "Sur", "05/01/2026", "", "-100.00"]]);
    expect(invoices).toMatchObject([{ type: "07", totalMinor: 10_000 }]);
    expect(warnings).toEqual(["Fila 2: -100.00 es negativo y la lista no dice el tipo; se tomó como nota de crédito."]);
  });
});

describe("documents and dates", () => {
  it.each([
    ["F001-00000123", { type: "01", series: "F001", number: "123" }],
    ["F00100000123", { type: "01", series: "F001", number: "123" }],
    ["Boleta B001 N° 7", { type: "03", series: "B001", number: "7" }],
    ["Nota de crédito F001-9", { type: "07", series: "F001", number: "9" }],
    ["001-0000123", { type: "01", series: "0001", number: "123" }],
    ["4567", { type: "OTHER", number: "4567" }],
    ["Letra 12", { type: "OTHER", number: "Letra 12" }],
    ["NV01-55", { type: "OTHER", series: "NV01", number: "55" }],
  ])("%s", (cell, expected) => {
    expect(read([HEAD, [cell, RUC, "Sur", "05/01/2026", "", "100.00"]]).invoices).toMatchObject([expected]);
  });

  it("a delivery guide is nothing to collect", () => {
    expect(read([HEAD, ["T001-1", RUC, "Sur", "05/01/2026", "", "100.00"]]).errors).toEqual([
      "Fila 2, Documento: «T001-1» es una guía de remisión, que no se cobra; quita la fila o escribe el número de la factura.",
    ]);
  });

  it("due in days, even under the heading «Vence»", () => {
    const { invoices } = read([
      HEAD,
      ["F001-1", RUC, "Sur", "05/01/2026", "30 días", "1.00"],
      ["F001-2", RUC, "Sur", "05/01/2026", "Contado", "1.00"],
    ]);
    expect(invoices.map(({ dueOn }) => dueOn)).toEqual(["2026-02-04", "2026-01-05"]);
  });

  it("all of a column in one order, which the mapping may state", () => {
    const rows = [HEAD, ["F001-1", RUC, "Sur", "02/03/2026", "", "1.00"], ["F001-2", RUC, "Sur", "02/28/2026", "", "1.00"]];
    expect(guessInvoiceList(rows).mapping.dateOrder).toBe("mdy");
    expect(read(rows).invoices.map(({ issueOn }) => issueOn)).toEqual(["2026-02-03", "2026-02-28"]);
    const { mapping } = guessInvoiceList(rows.slice(0, 2));
    expect(readInvoiceList(rows.slice(0, 2), { ...mapping, dateOrder: "mdy" })).toMatchObject([{ invoice: { issueOn: "2026-02-03" } }]);
  });

  it("one document on several rows with different totals is told, not guessed", () => {
    const { invoices, errors } = read([
      HEAD,
      ["F001-1", RUC, "Sur", "05/01/2026", "", "100.00"],
      ["F001-1", RUC, "Sur", "05/01/2026", "", "50.00"],
      ["F001-1", RUC, "Sur", "05/01/2026", "", "100.00"],
      ["F001-2", RUC, "Sur", "05/01/2026", "", "10.00"],
      ["F001-2", RUC, "Sur", "05/01/2026", "", "10.00"],
      ["F001-3", RUC, "Sur", "05/01/2026", "04/02/2026", "10.00"],
      ["F001-3", RUC, "Sur", "05/01/2026", "06/03/2026", "10.00"],
    ]);
    expect(invoices.map(({ number }) => number)).toEqual(["2", "2"]);
    expect(errors).toEqual([
      "Fila 2: F001-1 está otra vez en la fila 3 con otro total o vencimiento; deja una fila por comprobante, con su total.",
      "Fila 3: F001-1 ya está en la fila 2 con otro total o vencimiento; deja una fila por comprobante, con su total.",
      "Fila 4: F001-1 ya está en la fila 2 con otro total o vencimiento; deja una fila por comprobante, con su total.",
      "Fila 7: F001-3 está otra vez en la fila 8 con otro total o vencimiento; deja una fila por comprobante, con su total.",
      "Fila 8: F001-3 ya está en la fila 7 con otro total o vencimiento; deja una fila por comprobante, con su total.",
    ]);
  });
});

describe("rows that are no documents", () => {
  it("are passed over: pages' headings, subtotals, totals, notes and blanks", () => {
    const { rows, errors } = read([
      ["FACTURAS PENDIENTES"],
      HEAD,
      ["F001-1", RUC, "Sur", "05/01/2026", "", "100.00"],
      ["", "", "", "", "Sub Total", "100.00"],
      [],
      HEAD,
      ["F001-2", RUC, "Sur", "05/01/2026", "", "100.00"],
      ["", "", "", "", "", "200.00"],
      ["Elaborado por: Ana"],
      ["Total de documentos: 2"],
    ]);
    expect(rows).toEqual([3, 7]);
    expect(errors).toEqual([]);
  });
});

describe("the mapping", () => {
  const rows = [
    ["A", "B", "C", "D", "E"],
    ["F001-1", RUC, "Sur", "05/01/2026", "100.00"],
  ];

  it("may name positions, or headings wherever the titles moved them to", () => {
    const columns = { document: 0, clientDoc: "B", clientName: "C", issueOn: 3, total: "e" };
    expect(readInvoiceList(rows, { headerRow: 0, columns })).toMatchObject([{ row: 2, invoice: { totalMinor: 10_000 } }]);
    const named = guessInvoiceList([HEAD, ["F001-1", RUC, "Sur", "05/01/2026", "", "100.00"]]).mapping;
    const moved = [["Reporte"], [], HEAD, ["F001-1", RUC, "Sur", "05/01/2026", "", "100.00"]];
    expect(readInvoiceList(moved, named)).toMatchObject([{ row: 4, invoice: { number: "1" } }]);
  });

  it("without a required column asks for it, with what was seen", () => {
    const ask = () => readInvoiceList(rows, { headerRow: 0, columns: { document: 0, clientName: 2, total: "No está" } });
    expect(ask).toThrow(AppError);
    try {
      ask();
    } catch (error) {
      expect(error).toMatchObject({
        code: "needs_mapping",
        message:
          "La lista de comprobantes: falta decir cuál columna es RUC o DNI, Emisión, Total. Elígela; lo recordaremos para la próxima vez.",
        details: { columns: ["A", "B", "C", "D", "E"], missing: ["RUC o DNI", "Emisión", "Total"] },
      });
    }
  });

  it("of a table without headings goes by position", () => {
    const plain = [
      ["F001-1", RUC, "Sur", "05/01/2026", "100.00"],
      ["F001-2", RUC, "Sur", "05/01/2026", "100.00"],
    ];
    const guess = guessInvoiceList(plain);
    expect(guess).toMatchObject({ headerRow: -1, columns: ["Columna 1", "Columna 2", "Columna 3", "Columna 4", "Columna 5"] });
    expect(readInvoiceList(plain, guess.mapping).map(({ row }) => row)).toEqual([1, 2]);
  });
});
