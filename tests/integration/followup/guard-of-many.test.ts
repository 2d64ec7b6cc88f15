import { expect, test } from "vitest";
import { checkContact, checkContacts } from "../../../main/followup/index.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { startTestApp } from "../../fixtures/app.ts";

test("the guard says of many clients at once what it says of each", async () => {
  const app = await startTestApp({ company: false });
  const { folder } = await app.call("settings.openExample", {});
  const { rows: owing } = await app.call("clients.listClients", { onlyOwing: true });
  const [first, second, third] = owing;
  if (!first || !second || !third) throw new Error("The example has clients that owe");
  for (const { currency } of first.balances)
    await app.call("followup.recordPromise", { clientId: first.id, currency, dueOn: "2026-11-25" });
  const currency = second.balances[0]?.currency ?? "PEN";
  await app.call("payments.recordPayment", {
    clientId: second.id,
    paidOn: "2026-11-19",
    amountMinor: 500,
    currency,
    method: "transfer",
    allocations: [],
  });
  const { rules } = await app.call("followup.getGuardRules", {});
  await app.call("followup.setGuardRules", { rules: { ...rules, mostPerDay: 1 }, reason: "Uno al día" });
  await app.call("followup.noteContact", { clientId: third.id, channel: "call", direction: "out", text: "Llamada", outcome: "talked" });
  const ledger = await openLedger(folder);
  try {
    const { read } = ledger;
    const rows = await read.selectFrom("clients").select("id").execute();
    const clientIds = rows.map(({ id }) => id);
    const seen = new Set<string>();
    for (const channel of ["whatsapp", "email", "letter"] as const)
      for (const at of ["2026-11-20T15:00:00.000Z", "2026-11-22T15:00:00.000Z", "2027-03-01T15:00:00.000Z"]) {
        const many = await checkContacts(read, { clientIds, channel, at });
        expect(many.size).toBe(clientIds.length);
        for (const clientId of clientIds) {
          const one = await checkContact(read, { clientId, channel, at });
          expect(many.get(clientId)).toEqual(one);
          for (const { code } of one.reasons) seen.add(code);
        }
      }
    // Rules of every kind were met: what is owed, what waits, how often, and the hours.
    expect([...seen]).toEqual(expect.arrayContaining(["promise_waiting", "money_waiting", "too_often", "nothing_owed", "weekend"]));
  } finally {
    await ledger.close();
  }
});
