import { expect, it } from "vitest";
import { foldHeading, headingsAt } from "../../../main/platform/table-headings.ts";
import { headerSignature } from "../../../main/platform/table-signature.ts";

it("a heading gets the words that merged cells write above it", () => {
  const rows = [
    ["Fecha", "Comprobante", "", "", "Cliente", "", "Total"],
    ["", "Tipo", "Serie", "Número", "RUC", "Nombre", ""],
  ];
  expect(headingsAt(rows, 1)).toEqual([
    "Fecha",
    "Comprobante Tipo",
    "Comprobante Serie",
    "Comprobante Número",
    "Cliente RUC",
    "Cliente Nombre",
    "Total",
  ]);
});

it("titles and the data of the company are no headings", () => {
  const head = ["RUC", "Cliente", "Total"];
  expect(headingsAt([["REPORTE DE VENTAS"], head], 1)).toEqual(head);
  expect(headingsAt([["Empresa:", "Mi Empresa S.A.C."], head], 1)).toEqual(head);
  expect(headingsAt([["RUC", "20606433094"], head], 1)).toEqual(head);
});

it("a wrong encoding and punctuation do not change a heading", () => {
  expect(foldHeading("NÃºmero")).toBe("numero");
  expect(foldHeading("  N° de  R.U.C. ")).toBe("n de ruc");
});

it("the same headings have the same signature, wherever they stand and however they are written", () => {
  const one = [
    ["RUC", "Razón Social", "Total"],
    ["20100047218", "Norte", "1.00"],
  ];
  const other = [["Reporte"], [], ["R.U.C.", "RAZON SOCIAL", " total "]];
  expect(headerSignature(one, 0)).toBe(headerSignature(other, 2));
  expect(headerSignature(one, 0)).not.toBe(headerSignature([["RUC", "Razón Social", "Saldo"]], 0));
});

it("a table without headings is known by what its columns hold", () => {
  const table = [
    ["05/01/2026", "20100047218", "Norte", "1,180.00"],
    ["06/01/2026", "45288561", "Rosa", "80"],
  ];
  expect(headerSignature(table, -1)).toBe("#ditn");
});
