import { describe, expect, test } from "vitest";
import { z } from "zod";
import { contract } from "../../../shared/contract/index.ts";
import { mergeContracts, query } from "../../../shared/contract/procedure.ts";

describe("the contract", () => {
  test("two procedures of one name stop the program at its start", () => {
    const twice = { "clients.getClient": query("", z.object({}), z.object({})) };
    expect(() => mergeContracts(twice, { ...twice })).toThrow("Two procedures are named clients.getClient");
  });

  test("names are feature.verbNoun, and each says in a line what it does", () => {
    for (const [name, procedure] of Object.entries(contract)) {
      expect(name).toMatch(/^[a-z]+\.[a-z]+[A-Za-z]*$/);
      expect(procedure.about, name).not.toBe("");
    }
  });

  test("scripts can rely on these names", () => {
    expect(Object.keys(contract)).toEqual(
      expect.arrayContaining([
        "settings.setCompany",
        "clients.saveClients",
        "clients.getClient",
        "invoices.recordInvoices",
        "invoices.importFiles",
        "invoices.getInvoice",
        "invoices.listInvoices",
        "payments.recordPayment",
        "reconciliation.importStatement",
        "reconciliation.recordLines",
        "reconciliation.proposeMatches",
        "reconciliation.applyMatches",
        "followup.checkContact",
        "insights.getAgeing",
        "ledger.verify",
        "undo.undoBatch",
      ]),
    );
  });
});
