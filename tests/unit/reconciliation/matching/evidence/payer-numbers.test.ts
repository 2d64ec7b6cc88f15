import { describe, expect, test } from "vitest";
import type { MatchLine } from "../../../../../main/reconciliation/matching/model.ts";
import { indexPayerNumbers } from "../../../../../main/reconciliation/matching/evidence/payer-numbers.ts";
import { matchBook } from "../../../../fixtures/statements/match-book.ts";

const { client, clients } = matchBook();
const company = client("Transportes Cóndor S.R.L.", "20512345671");
const person = client("Rosa Quiñones Paz", "45678912");
const trader = client("Juan Quispe Mamani", "10401234563");
const foreign = client("Acme Holdings Ltd", "GB123456789");
const index = indexPayerNumbers(clients);

const found = (description: string, changes: Partial<MatchLine> = {}) =>
  index.find({
    id: 1,
    bankAccountId: 1,
    accountKind: "ordinary",
    bookedOn: "2026-11-19",
    amountMinor: 1,
    currency: "PEN",
    description,
    operation: null,
    counterpartyDoc: null,
    counterpartyName: null,
    kind: "credit",
    ...changes,
  });
const first = (...args: Parameters<typeof found>) => found(...args)[0]?.payers[0];

describe("the payer's number", () => {
  test.each([
    ["TRAN.CTAS.TERC 20512345671", company],
    ["ABONO RUC:20512345671", company],
    ["RUC20512345671 PAGO", company],
    ["20-51234567-1 FT 12", company],
    ["ABONO DNI 45678912", person],
    ["YAPE 45678912", person],
    ["TRANSF 40123456", trader],
  ])("%s", (text, client) => expect(first(text)).toMatchObject({ clientId: client, isStrong: true }));

  test("in its own field", () => {
    expect(first("DEPOSITO", { counterpartyDoc: "20512345671" })).toMatchObject({ clientId: company, isStrong: true });
    expect(first("WIRE", { counterpartyDoc: "GB 123456789" })).toMatchObject({ clientId: foreign, isStrong: true });
    expect(first("DEPOSITO", { counterpartyDoc: "10456789124" })).toMatchObject({ clientId: person, isStrong: true });
  });

  test.each([
    ["two digits swapped", "TRAN 20521345671 LIMA", company],
    ["one digit changed", "TRAN 20512345681 LIMA", company],
    ["one digit missing behind RUC", "RUC 2051234571 LIMA", company],
    ["cut where the text ends", "ABONO CCE 20512345", company],
    ["cut by the width of a field", "205123456 CONSTRUCTORA", company],
    ["a slip in a DNI that says so", "DNI 45678921 ROSA", person],
  ])("%s: a hint, not proof", (_, text, client) => expect(first(text)).toMatchObject({ clientId: client, isStrong: false }));

  test("a RUC of nobody we know is a stranger's", () => expect(found("TRAN.CTAS.TERC 20131312955")).toEqual([{ payers: [] }]));

  test("operations, dates and orders are nobody's number", () => {
    for (const text of ["OPER 00482913", "ABONO 20261119", "OC 4500012345", "CEL 987654321"]) expect(found(text)).toEqual([]);
    expect(found("ABONO CCE 45678912", { operation: "45678912" })).toEqual([]);
  });
});
