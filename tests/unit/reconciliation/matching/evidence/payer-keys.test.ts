import { describe, expect, test } from "vitest";
import { payerKey, payerKeys } from "../../../../../main/reconciliation/matching/evidence/payer-keys.ts";

const keysOf = (description: string, counterpartyName: string | null = null, counterpartyDoc: string | null = null) =>
  payerKeys({ description, counterpartyName, counterpartyDoc }).map(({ kind, key }) => `${kind} ${key}`);

describe("what a payer is known by", () => {
  test.each([
    ["TRAN.CTAS.TERC 20512345671", ["doc 20512345671"]],
    ["ABONO CCE DNI 45678912 QUISPE MAMANI", ["doc 45678912", "name quispe mamani"]],
    ["ABONO CCE CONSTRUCTORA ANDINA SAC", ["name constructora andina"]],
    ["TRANSF DE ROJAS FLORES JUAN FT F001-123", ["name rojas flores juan"]],
    ["DEP EFECTIVO AG. CAYMA COMERCIAL MISTI", ["name comercial misti"]],
    ["TRANSF CTA 193-1234567-0-89", ["account 1931234567089"]],
    ["ABONO 00219300123456708912", ["account 00219300123456708912"]],
    ["TRF DESDE CUENTA 0011-0123-0200123456", ["account 001101230200123456"]],
    ["PAGO DESDE CTA. 2003001234567 BOTICA SUR", ["account 2003001234567", "name botica sur"]],
    ["WIRE ACME HOLDINGS LTD ES9121000418450200051332", ["account ES9121000418450200051332", "name acme holdings"]],
    ["TRAN.CTAS.TERC. J.PEREZ QUISPE", ["name perez quispe"]],
    ["DE CTA.CTE. FLORES CONDORI JULIO CEL 987 654 321", ["name flores condori julio"]],
    ["ALQUILER JULIO QUISPE HUANCA", ["name quispe huanca"]],
  ])("%s", (text, expected) => expect(keysOf(text)).toEqual(expected));

  test("a field with the payer's name goes before the text", () => {
    expect(keysOf("TE PAGÓ Percy Cam* alquiler", "Percy Cam*")).toEqual(["name percy cam"]);
    expect(keysOf("TE PAGÓ Julio Con*", "Julio Con*")).toEqual(["name julio con"]);
    expect(keysOf("ABONO 4821", "TRANSPORTES CÓNDOR S.R.L.", "20512345671")).toEqual(["doc 20512345671", "name transportes condor"]);
  });

  test("it is shown as the bank wrote it", () => {
    expect(payerKeys({ description: "x", counterpartyDoc: null, counterpartyName: "Percy Cam*" })[0]?.shown).toBe("PERCY CAM");
    expect(payerKeys({ description: "ABONO CCE Agrícola Ñahui S.A.C.", counterpartyDoc: null, counterpartyName: null })[0]?.shown).toBe(
      "AGRÍCOLA ÑAHUI",
    );
    expect(payerKeys({ description: "CTA 193-1234567-0-89", counterpartyDoc: null, counterpartyName: null })[0]?.shown).toBe(
      "193-1234567-0-89",
    );
  });
});

describe("what says nothing of the payer gives no key", () => {
  test.each([
    "DEP EFECTIVO",
    "DEPOSITO EN EFECTIVO AG CAYMA",
    "PAGO SERVICIOS VARIOS",
    "TRAN.CTAS.TERC",
    "ABONO CCE 004821",
    "ABONO TRANSFERENCIA INTERBANCARIA",
    "PAGO FACT F001-123, 124 Y 125",
    "PAGO OC 4500012345",
    "OPER 004829137781 20261119143000",
    "PAGO ALQUILER NOVIEMBRE 2026 GRACIAS",
    "YAPE 987654321",
    "TRANSF 19/11/2026 14:30 REF 0000482913778",
    "INV-2026-0045",
    "",
  ])("%s", (text) => expect(keysOf(text)).toEqual([]));

  test("a field that names nobody", () => expect(keysOf("DEP EFECTIVO", "CLIENTES VARIOS")).toEqual([]));
});

test("a text typed by hand has the key of the bank's", () => {
  expect(payerKey("name", "Percy Cam*")).toBe("percy cam");
  expect(payerKey("name", "TRANSPORTES CONDOR SRL")).toBe(payerKey("name", "Transportes Cóndor S.R.L."));
  expect(payerKey("doc", "20512345671")).toBe("20512345671");
  expect(payerKey("account", "193-1234567-0-89")).toBe("1931234567089");
  expect(payerKey("name", "Depósito en efectivo")).toBeUndefined();
  expect(payerKey("account", "12")).toBeUndefined();
});
