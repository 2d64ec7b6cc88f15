import { openTestApp, startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../../fixtures/debtors.ts";

/** Friday 20 November 2026, 10:00 in Lima: Andina is 8 days late with S/ 1,500.00, Rosa's S/ 300.00 falls due in five days. */
export async function withTwo(options: Parameters<typeof startTestApp>[0] = {}): Promise<TestApp & { andina: number; rosa: number }> {
  const app = await startTestApp(options);
  await fillCompany(app);
  await app.call("clients.saveClients", {
    clients: [
      { ...ANDINA, phone: "987654321", contacts: [{ name: "Carmen Ríos", role: "Tesorería", phone: "958700120" }] },
      { ...ROSA, phone: "986111222" },
    ],
  });
  await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 100_000, issueOn: "2026-10-13", dueOn: "2026-11-12" }),
    facturaTo(ANDINA, { number: "2", totalMinor: 50_000, issueOn: "2026-10-15", dueOn: "2026-11-14" }),
    facturaTo(ROSA, { number: "3", totalMinor: 30_000, issueOn: "2026-10-22", dueOn: "2026-11-25" }),
  ]);
  return { ...app, andina: await clientId(app, ANDINA.docNumber), rosa: await clientId(app, ROSA.docNumber) };
}

/** What there is to do, in order, in a few words. */
export async function todo(app: Pick<TestApp, "call">, person?: number | "nobody"): Promise<string[]> {
  const { items } = await app.call("followup.getAgenda", person === undefined ? {} : { person });
  return items.map(({ clientName, channel, amountMinor }) => `${clientName.split(" ")[0]} ${channel} ${amountMinor}`);
}

/** Works with the same ledger on another day; it is closed when the work is done. */
export async function on<Result>(app: TestApp, now: string, work: (later: TestApp) => Promise<Result>): Promise<Result> {
  const later = await openTestApp({ folder: app.folder, now, company: false });
  try {
    return await work(later);
  } finally {
    await later.app.close();
  }
}
