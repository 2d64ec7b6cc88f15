import { expect, test } from "vitest";
import { indexNames } from "../../../../../main/reconciliation/matching/evidence/name-index.ts";

const NAMES = [
  "Constructora Andina del Sur S.A.C.",
  "Constructora Misti S.R.L.",
  "Comercial Andina E.I.R.L.",
  "Pérez Quispe Juan Carlos",
  "Ñahui Condori Rosa",
  "Inversiones Kuélap S.A.C.",
  "Inversiones Kuélap S.R.L.",
  "Botica San José",
  "Customer 123",
  "Customer 124",
];
const clients = [...NAMES, ...Array.from({ length: 40 }, (_, index) => `Empresa Zeta${index} S.A.C.`)].map((name, index) => ({
  id: index + 1,
  name,
  docNumber: String(index),
  tradeName: null,
}));
const index = indexNames(clients);
const best = (text: string, isName = false) => {
  const [hit] = index.find(text, isName);
  return hit && NAMES[hit.clientId - 1];
};

test.each([
  ["ABONO CCE CONSTRUCTORA ANDI", NAMES[0]],
  ["TRANSF CONST ANDINA SUR", NAMES[0]],
  ["DEPOSITO DE CONTRUCTORA ANDINA", NAMES[0]],
  ["JUAN PEREZ Q", NAMES[3]],
  ["NAHUI CONDORI ROSA", NAMES[4]],
  ["YAPE ROSA ÑAHU*", NAMES[4]],
  ["INVERSIONES KUELAP SRL", NAMES[6]],
  ["INVERSIONES KUELAP SAC", NAMES[5]],
  ["Customer 124", NAMES[9]],
  ["CONSTRUCTORAANDINADELSUR SAC", NAMES[0]],
  ["INVERSIONESKUELAP SRL", NAMES[6]],
  ["TRAN.CTAS.TERC.CONSTRUCTORA.MISTI", NAMES[1]],
  ["BOTICA SAN JSE", NAMES[7]],
  ["¥AHUI CONDORI ROSA", NAMES[4]],
  ["PEREZ QUISPE J C", NAMES[3]],
])("%s is %s", (text, name) => expect(best(text)).toBe(name));

test("the banks' own words are nobody's name", () => {
  for (const text of ["TRAN.CTAS.TERC", "DEP EFECTIVO AG. CAYMA", "PAGO PROVEEDORES", "ABONO TRANSFERENCIA INTERBANCARIA"])
    expect(index.find(text, false)).toEqual([]);
});

test("the branch where money was paid in is no payer", () => {
  const named = indexNames([...clients, { id: 99, name: "Pinturas Cayma S.A.C.", docNumber: "", tradeName: null }]);
  expect(named.find("DEPOSITO EN EFECTIVO AG CAYMA", false)).toEqual([]);
  expect(named.find("TRANSF PINTURAS CAYMA", false)[0]?.clientId).toBe(99);
});

test("one word that many share is no clear name", () => {
  const [hit] = index.find("CONSTRUCTORA", false);
  expect((hit?.similarity ?? 0) > 0.75 && hit?.isDistinctive).toBe(false);
});

test("a trade name counts as much as the legal one", () => {
  const named = indexNames([
    ...clients,
    { id: 99, name: "Servicios Gastronómicos Lima S.A.C.", docNumber: "", tradeName: "El Rocoto Feliz" },
  ]);
  expect(named.find("PAGO EL ROCOTO FELIZ", false)[0]?.clientId).toBe(99);
});
