import { describe, expect, it } from "vitest";
import { callKey, readsTopics } from "../../../../renderer/ui/calls.ts";
import { contract } from "../../../../shared/contract/index.ts";

describe("which answers a change makes stale", () => {
  it("a payment changes documents, clients, Hoy and the search, not the audit check", () => {
    const stale = (name: Parameters<typeof callKey>[0]) => readsTopics(callKey(name), ["payments"]);
    expect(stale("invoices.listInvoices")).toBe(true);
    expect(stale("clients.getClient")).toBe(true);
    expect(stale("followup.getToday")).toBe(true);
    expect(stale("insights.findAnything")).toBe(true);
    expect(stale("ledger.verify")).toBe(false);
  });
  it("a letter issued does not ask the bank lines again", () => {
    expect(readsTopics(callKey("reconciliation.listLines"), ["letters"])).toBe(false);
    expect(readsTopics(callKey("letters.listLetters"), ["letters"])).toBe(true);
  });
  it("keys of other things are left alone", () => {
    expect(readsTopics(["pdf", 7], ["payments"])).toBe(false);
  });
  it("knows every feature that has queries", () => {
    const everything = ["settings", "clients", "invoices", "payments", "reconciliation", "followup", "letters", "messages"] as const;
    const names = Object.entries(contract).filter(([name, procedure]) => procedure.kind === "query" && !name.startsWith("ledger."));
    expect(names.map(([name]) => name).filter((name) => !readsTopics(["call", name], everything))).toEqual([]);
  });
});
