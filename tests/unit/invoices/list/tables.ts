import type { NewInvoice } from "../../../../shared/contract/invoices.ts";

/** Rows of cells from a drawing: a line a row, cells between bars, ⏎ for a line break inside a cell. */
function table(drawing: string): string[][] {
  const lines = drawing.split("\n").slice(1, -1);
  return lines.map((line) => (line.trim() === "" ? [] : line.split("|").map((cell) => cell.trim().replaceAll("⏎", "\n"))));
}

/** Headings as the programs write them, with invented rows, and what the first row must give. */
export const EXPORTS: Record<string, { rows: string[][]; first: Partial<NewInvoice> }> = {
  "Nubefact, sales report": {
    rows: table(`
    FECHA DE EMISIÓN | FECHA DE VENCIMIENTO | TIPO | SERIE | NÚMERO | ENTIDAD: TIPO DE DOCUMENTO | ENTIDAD: NÚMERO DE DOCUMENTO | ENTIDAD: DENOMINACIÓN | MONEDA | TIPO DE CAMBIO | GRAVADA | IGV | TOTAL | ANULADO
    05/01/2026 | 04/02/2026 | FACTURA | FFF1 | 12 | RUC | 20100047218 | MINERA DEL NORTE S.A. | SOLES |  | 1000 | 180 | 1180 | NO
  `),
    first: {
      type: "01",
      series: "FFF1",
      number: "12",
      clientDocType: "RUC",
      clientDocNumber: "20100047218",
      clientName: "MINERA DEL NORTE S.A.",
      issueOn: "2026-01-05",
      dueOn: "2026-02-04",
      currency: "PEN",
      totalMinor: 118000,
    },
  },
  "Nubefact, without the client's word": {
    rows: table(`
    FECHA DE EMISIÓN | TIPO | SERIE | NÚMERO | NÚMERO DE DOCUMENTO | DENOMINACIÓN | MONEDA | TOTAL
    05/01/2026 | FACTURA ELECTRÓNICA | F001 | 00000012 | 20100047218 | MINERA DEL NORTE S.A. | DÓLARES | 1,180.50
  `),
    first: { type: "01", series: "F001", number: "12", clientDocNumber: "20100047218", currency: "USD", totalMinor: 118050 },
  },
  Bsale: {
    rows: table(`
    Sucursal | Tipo Documento | N° Documento | Fecha Emisión | Fecha Vencimiento | RUC Cliente | Cliente | Vendedor | Neto | IGV | Total | Estado
    Lima | FACTURA ELECTRÓNICA | F001-345 | 2026-01-05 | 2026-02-04 | 20100047218 | Minera del Norte S.A. | Ana | 1000 | 180 | 1180 | Vigente
  `),
    first: { type: "01", series: "F001", number: "345", clientName: "Minera del Norte S.A.", totalMinor: 118000, dueOn: "2026-02-04" },
  },
  "Facturador Pro": {
    rows: table(`
    # | Fecha Emisión | Cliente | RUC/DNI | Tipo Doc. | Número | Estado | Moneda | T.Exportación | T.Gravado | T.IGV | Total | Saldo
    1 | 2026-01-05 | Minera del Norte S.A. | 20100047218 | FACTURA ELECTRÓNICA | F001-7 | Aceptado | PEN | 0.00 | 100.00 | 18.00 | 118.00 | 118.00
    2 | 2026-01-06 | Rosa Quispe | 45288561 | BOLETA DE VENTA ELECTRÓNICA | B001-8 | Aceptado | PEN | 0.00 | 100.00 | 18.00 | 118.00 | 118.00
  `),
    first: { type: "01", series: "F001", number: "7", clientName: "Minera del Norte S.A.", totalMinor: 11800 },
  },
  "SUNAT, query of invoices": {
    rows: table(`
    Consulta de Facturas Electrónicas emitidas
    RUC Emisor | Tipo | Serie | Número | Fecha de Emisión | RUC Receptor | Razón Social Receptor | Moneda | Importe Total | Estado
    20606433094 | Factura | E001 | 45 | 05/01/2026 | 20100047218 | MINERA DEL NORTE S.A. | PEN | 1,180.00 | Emitida
  `),
    first: {
      type: "01",
      series: "E001",
      number: "45",
      clientDocNumber: "20100047218",
      clientName: "MINERA DEL NORTE S.A.",
      totalMinor: 118000,
    },
  },
  "Concar, balances by client": {
    rows: table(`
    EMPRESA DEMO S.A.C.
    SALDOS PENDIENTES POR ANEXO AL 31/01/2026
    
    Anexo | Nombre Anexo | TD | Nro Documento | F.Doc. | F.Vcto. | Mon | Importe MN | Importe US | Saldo MN | Saldo US
    20100047218 | MINERA DEL NORTE S.A. | FT | F001-00000123 | 05/01/2026 | 04/02/2026 | MN | 1180.00 | 0.00 | 1180.00 | 0.00
    20100047218 | MINERA DEL NORTE S.A. | FT | F001-00000124 | 05/01/2026 | 04/02/2026 | US | 3000.00 | 800.00 | 3000.00 | 800.00
  `),
    first: {
      type: "01",
      series: "F001",
      number: "123",
      clientDocNumber: "20100047218",
      currency: "PEN",
      totalMinor: 118000,
      dueOn: "2026-02-04",
    },
  },
  "Siscont, register of sales": {
    rows: table(`
    REGISTRO DE VENTAS
    Voucher | F.Emision | F.Vcto | TD | Serie | Numero | Doc | RUC | Razon Social | Base Imp. | IGV | Total | Mon
    02-0001 | 05/01/2026 | 04/02/2026 | 01 | F001 | 0000123 | 6 | 20100047218 | MINERA DEL NORTE S.A. | 1000.00 | 180.00 | 1180.00 | S
  `),
    first: {
      type: "01",
      series: "F001",
      number: "123",
      clientDocNumber: "20100047218",
      clientName: "MINERA DEL NORTE S.A.",
      currency: "PEN",
      totalMinor: 118000,
    },
  },
  "Facturador Pro, accounts receivable with name and RUC in one cell": {
    rows: table(`
    F. Emisión | F. Vencimiento | F. Límite de Pago | Número | Cliente | Días de Retraso | Penalidad | Guías | Orden de Compra | Moneda | Por Cobrar | T. Nota Crédito | Monto Retención | Total
    2026-01-05 | 2026-02-04 |  | F001-12 | MINERA DEL NORTE S.A.⏎20100047218 | 12 | 0.00 |  | OC-1 | PEN | 1180.00 | 0.00 | 0.00 | 1180.00
  `),
    first: {
      series: "F001",
      number: "12",
      clientDocNumber: "20100047218",
      clientName: "MINERA DEL NORTE S.A.",
      otherReferences: ["OC-1"],
      totalMinor: 118000,
    },
  },
  "Starsoft, balances": {
    rows: table(`
    COD. CLIENTE | NOMBRE O RAZON SOCIAL | TIPO DOC | SERIE | NUMERO | FEC.EMISION | FEC.VENCI. | MONEDA | IMPORTE ORIG. | SALDO ACTUAL | DIAS VENC.
    20100047218 | MINERA DEL NORTE S.A. | FT | F001 | 0000012 | 05/01/2026 | 04/02/2026 | US$ | 1180.00 | 1180.00 | 12
  `),
    first: {
      type: "01",
      series: "F001",
      number: "12",
      clientDocNumber: "20100047218",
      currency: "USD",
      totalMinor: 118000,
      dueOn: "2026-02-04",
    },
  },
  "Odoo in Spanish": {
    rows: table(`
    Número | Nombre del socio a mostrar en la factura | NIF | Fecha de factura | Fecha de vencimiento | Impuestos no incluidos | Total en la moneda | Importe adeudado | Estado de pago
    F001-1 | Minera del Norte S.A. | 20100047218 | 2026-01-05 | 2026-02-04 | 1000.00 | 1180.00 | 1180.00 | Sin pagar
  `),
    first: { series: "F001", number: "1", clientName: "Minera del Norte S.A.", issueOn: "2026-01-05", totalMinor: 118000 },
  },
  "a program in English": {
    rows: table(`
    Invoice Number | Customer | Tax ID | Invoice Date | Due Date | Currency | Total | Amount Due | Status
    F001-1 | Minera del Norte S.A. | 20100047218 | 2026-01-05 | 2026-02-04 | USD | 1180.00 | 1180.00 | Not paid
  `),
    first: { series: "F001", number: "1", clientDocNumber: "20100047218", currency: "USD", totalMinor: 118000 },
  },
  "SIRE, with our own RUC in front": {
    rows: table(`
    Ruc | Razon Social | Periodo | CAR SUNAT | Fecha de emisión | Fecha Vcto/Pago | Tipo CP/Doc. | Serie del CDP | Nro CP o Doc. Nro Inicial (Rango) | Nro Final (Rango) | Tipo Doc Identidad | Nro Doc Identidad | Apellidos Nombres/ Razón Social | BI Gravada | IGV / IPM | Total CP | Moneda | Est. Comp
    20606433094 | MI EMPRESA S.A.C. | 202601 | 20606433094 | 05/01/2026 |  | 01 | F001 | 123 |  | 6 | 20100047218 | MINERA DEL NORTE S.A. | 1000.00 | 180.00 | 1180.00 | PEN | 1
  `),
    first: { type: "01", series: "F001", number: "123", clientDocNumber: "20100047218", clientName: "MINERA DEL NORTE S.A." },
  },
  "two rows of headings": {
    rows: table(`
     |  | DOCUMENTO |  |  | IMPORTES | 
    RUC | CLIENTE | TIPO | NÚMERO | FECHA | S/ | US$
    20100047218 | Minera del Norte | FT | F001-13 | 05/01/2026 |  | 500
  `),
    first: { type: "01", series: "F001", number: "13", currency: "USD", totalMinor: 50000 },
  },
  "detracción as a rate and as a deposit in soles": {
    rows: table(`
    Razón social | RUC | Comprobante | Serie | Correlativo | Fec. Emisión | Fec. Venc. | Mon. | Imp. Total | Detracción (%) | Monto Detracción
    Minera del Norte | 20100047218 | Factura | F001 | 12 | 05/01/2026 | 04/02/2026 | USD | 1180 | 12 | 539
  `),
    first: { currency: "USD", totalMinor: 118000, detraccion: { percent: 12, amountMinor: 14160 } },
  },
  "a sheet made by hand, without RUC and without issue dates": {
    rows: table(`
    Cliente | Factura | Monto | Vence | Teléfono
    Minera del Norte | F001-12 | S/ 1,180.00 | 04/02/2026 | 987654321
    Ñandú | F001-13 | US$ 500 | 14/02/2026 | 
  `),
    first: {
      type: "01",
      series: "F001",
      number: "12",
      clientName: "Minera del Norte",
      issueOn: "2026-02-04",
      dueOn: "2026-02-04",
      totalMinor: 118000,
    },
  },
  "a sheet made by hand, with RUC": {
    rows: table(`
    
     | FACTURAS POR COBRAR - ENERO
    
     | N° | CLIENTE | R.U.C. | Nº FACTURA | FECHA | DÍAS DE CRÉDITO | IMPORTE S/ | OBSERVACIONES
     | 1 | Minera del Norte | 20100047218 | F001-12 | 05-ene-26 | 30 | 1180 | llamar
     | 2 | Ñandú E.I.R.L. | 20415932376 | F001-13 | 13-ene-26 | 15 | 59.5 | 
     |  |  |  |  |  | TOTAL | 1239.5
  `),
    first: { series: "F001", number: "12", issueOn: "2026-01-05", dueOn: "2026-02-04", totalMinor: 118000, notes: "llamar" },
  },
};

/** The printed register as accounting programs export it: three rows of headings with merged cells. */
export const REGISTER_141: string[][] = table(`
    FORMATO 14.1: REGISTRO DE VENTAS E INGRESOS
    PERIODO: | ENERO 2026
    
    NÚMERO CORRELATIVO DEL REGISTRO | FECHA DE EMISIÓN | FECHA DE VENCIMIENTO Y/O PAGO | COMPROBANTE DE PAGO O DOCUMENTO |  |  | INFORMACIÓN DEL CLIENTE |  |  | BASE IMPONIBLE | IGV Y/O IPM | IMPORTE TOTAL DEL COMPROBANTE DE PAGO | TIPO DE CAMBIO | REFERENCIA DEL COMPROBANTE DE PAGO O DOCUMENTO ORIGINAL QUE SE MODIFICA |  |  | 
     |  |  | TIPO (TABLA 10) | N° SERIE O N° DE SERIE DE LA MAQUINA REGISTRADORA | NÚMERO | DOCUMENTO DE IDENTIDAD |  | APELLIDOS Y NOMBRES, DENOMINACIÓN O RAZÓN SOCIAL |  |  |  |  | FECHA | TIPO (TABLA 10) | SERIE | N° DEL COMPROBANTE DE PAGO O DOCUMENTO
     |  |  |  |  |  | TIPO (TABLA 2) | NÚMERO |  |  |  |  |  |  |  |  | 
    1 | 05/01/2026 | 04/02/2026 | 01 | F001 | 00000123 | 6 | 20100047218 | MINERA DEL NORTE S.A. | 1000.00 | 180.00 | 1180.00 |  |  |  |  | 
    2 | 06/01/2026 |  | 07 | F001 | 00000009 | 6 | 20100047218 | MINERA DEL NORTE S.A. | -100.00 | -18.00 | -118.00 |  | 02/01/2026 | 01 | F001 | 00000120
     |  |  |  |  |  |  |  | TOTALES | 900.00 | 162.00 | 1062.00
  `);

export const OTHER_TABLES: Record<string, string[][]> = {
  "a bank's movements": table(`
    Cuenta | 191-1234567-0-12
    Fecha | Fecha valuta | Descripción operación | Monto | Saldo | Sucursal - agencia | Operación - Número | Usuario
    05/01/2026 | 05/01/2026 | TRAN.CTAS.TERC.BM | 1,180.00 | 5,180.00 | 111-008 | 00412345 | BNKG
  `),
  "a bank's movements in two columns": table(`
    Fecha | Nro. de operación | Descripción | Cargo | Abono | Saldo contable
    05/01/2026 | 00412345 | DEPOSITO EFECTIVO |  | 1,180.00 | 5,180.00
  `),
  "deposits of detracción": table(`
    Fecha | Trans. | Oficina | Documento | RUC | Cargo | Abono
    2026.01.05 | DEP | 0001 | 123456 | 20100047218 |  | 142.00
  `),
  "a statement of unknown headings": table(`
    05/01/2026 | TRANSFERENCIA DE MINERA | 1,180.00 | 5,180.00
    06/01/2026 | PAGO LUZ | -80.00 | 5,100.00
  `),
  "a register of purchases": table(`
    Fecha de emisión | Tipo | Serie | Número | RUC proveedor | Proveedor | Total
    05/01/2026 | 01 | F001 | 123 | 20100047218 | MINERA DEL NORTE S.A. | 1180.00
  `),
  "a register of purchases of the tax office": table(`
    RUC | Periodo | Fecha de emisión | Tipo CP/Doc. | Serie del CDP | Nro CP o Doc. Nro Inicial (Rango) | Tipo Doc Identidad | Nro Doc Identidad | Apellidos y Nombres o Razón social | BI Gravado DG | Total CP | Moneda
    20606433094 | 202601 | 05/01/2026 | 01 | F001 | 123 | 6 | 20100047218 | MINERA DEL NORTE S.A. | 1000.00 | 1180.00 | PEN
  `),
  "a list of clients": table(`
    RUC | Razón social | Dirección | Teléfono | Correo
    20100047218 | MINERA DEL NORTE S.A. | Av. Sol 1 | 987654321 | a@norte.pe
  `),
  "a list of products": table(`
    Código | Producto | Stock | Precio | Fecha
    P001 | Cemento | 12 | 30.50 | 05/01/2026
  `),
};
