import { expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";

const BUCKETS = ["current", "d1_30", "d31_60", "d61_90", "d90_plus"];

test("what is open by client and age, one table a currency, the largest debtor first", async () => {
  const app = await startTestApp();
  const due = (dueOn: string, totalMinor: number, number: string) => ({ issueOn: "2026-01-02", dueOn, totalMinor, number });
  const ids = await recordAll(app, [
    // Days late on 20/11/2026:              0      1     30     31     60     61     90     91
    ...["2026-11-20", "2026-11-19", "2026-10-21", "2026-10-20", "2026-09-21", "2026-09-20", "2026-08-22", "2026-08-21"].map((on, index) =>
      facturaTo(ANDINA, due(on, 10_000 * 2 ** index, String(index + 1))),
    ),
    facturaTo(ROSA, due("2026-11-25", 5_000_000, "20")),
    factura(due("2026-11-25", 700, "30")),
    factura({ ...due("2026-01-25", 99_900, "31"), currency: "USD" }),
  ]);
  const [andina, rosa, condor] = [await clientId(app, ANDINA.docNumber), await clientId(app, ROSA.docNumber), await clientId(app)];
  await app.call("payments.recordPayment", {
    clientId: condor,
    paidOn: "2026-11-19",
    amountMinor: 300,
    currency: "PEN",
    method: "yape",
    allocations: [{ invoiceId: ids[9] as number, amountMinor: 300 }],
  });
  expect(await app.call("insights.getAgeing", {})).toEqual([
    {
      currency: "PEN",
      buckets: BUCKETS,
      rows: [
        { clientId: rosa, name: ROSA.name, minor: [5_000_000, 0, 0, 0, 0] },
        { clientId: andina, name: ANDINA.name, minor: [10_000, 60_000, 240_000, 960_000, 1_280_000] },
        { clientId: condor, name: "Transportes Cóndor S.R.L.", minor: [400, 0, 0, 0, 0] },
      ],
      totalsMinor: [5_010_400, 60_000, 240_000, 960_000, 1_280_000],
    },
    {
      currency: "USD",
      buckets: BUCKETS,
      rows: [{ clientId: condor, name: "Transportes Cóndor S.R.L.", minor: [0, 0, 0, 0, 99_900] }],
      totalsMinor: [0, 0, 0, 0, 99_900],
    },
  ]);
  const [later] = await app.call("insights.getAgeing", { asOn: "2027-03-01" });
  expect(later?.totalsMinor).toEqual([0, 0, 0, 0, 7_550_400]);
});

test("nothing open gives no table", async () => {
  const app = await startTestApp();
  expect(await app.call("insights.getAgeing", {})).toEqual([]);
});
