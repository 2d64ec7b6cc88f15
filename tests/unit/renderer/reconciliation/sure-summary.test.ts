import { expect, test } from "vitest";
import { sureByClient } from "../../../../renderer/features/reconciliation/view/sure-summary.ts";
import { sureProposal } from "./fake-bank.ts";

test("the sure deposits are counted by client, the largest first; what is not sure stays out", () => {
  const small = { ...sureProposal(1), clientId: 8, clientName: "Textiles Sipán S.A.", allocations: [], unallocatedMinor: 500 };
  expect(sureByClient([small, sureProposal(2), sureProposal(3), { ...sureProposal(4), automatic: false }], "PEN")).toEqual([
    { clientId: 7, name: "Transportes Cóndor S.R.L.", currency: "PEN", count: 2, amountMinor: 207600 },
    { clientId: 8, name: "Textiles Sipán S.A.", currency: "PEN", count: 1, amountMinor: 500 },
  ]);
});
