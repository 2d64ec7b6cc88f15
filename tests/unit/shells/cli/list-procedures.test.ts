import { expect, test } from "vitest";
import { listProcedures } from "../../../../main/shells/cli/list-procedures.ts";
import { contract } from "../../../../shared/contract/index.ts";

test("the whole contract is listed as JSON, with schemas of both sides", () => {
  const listed = listProcedures();
  expect(listed.map(({ name }) => name)).toEqual(Object.keys(contract).sort());
  for (const procedure of listed) {
    expect(["query", "mutation"]).toContain(procedure.kind);
    expect(procedure.about).not.toBe("");
    expect(JSON.parse(JSON.stringify(procedure))).toEqual(procedure);
  }
});

test("a caller learns what to write", () => {
  const record = listProcedures().find(({ name }) => name === "payments.recordPayment");
  expect(record).toMatchObject({
    kind: "mutation",
    input: { type: "object", properties: { amountMinor: { type: "integer" }, currency: { pattern: "^[A-Z]{3}$" } } },
    output: { type: "object", properties: { id: { type: "integer" } } },
  });
});
