import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { writeFiles } from "../../fixtures/ubl/ubl-files.ts";
import { condorOwes, isSound, movement, stands } from "./bank.ts";

/** What is proposed for a line, as the screen gives it back. */
async function shown(app: TestApp, lineId: number) {
  const { proposals } = await app.call("reconciliation.proposeMatches", {});
  const fingerprint = proposals.find((proposal) => proposal.lineId === lineId)?.fingerprint as string;
  return { lineIds: [lineId], seen: [{ lineId, fingerprint }] };
}

test("a deposit that the bank took back since it was shown is not applied", async () => {
  const app = await startTestApp();
  const { first, account } = await condorOwes(app);
  const text = { description: "TRAN 20512345671 F001-1220", operation: "00771" };
  const line = await movement(app, account, { amountMinor: 118000, bookedOn: "2026-11-17", ...text });
  const accepted = await shown(app, line);
  await movement(app, account, { amountMinor: -118000, bookedOn: "2026-11-18", ...text });
  const { applied, skipped } = await app.call("reconciliation.applyMatches", accepted);
  expect({ applied, skipped }).toMatchObject({ applied: 0, skipped: [{ lineId: line, message: expect.stringContaining("devolvió") }] });
  expect(await stands(app, first)).toMatchObject({ openMinor: 118000 });
});

test("a client that is gone since its deposit was shown gets nothing", async () => {
  const app = await startTestApp();
  const { account } = await condorOwes(app);
  const [path = ""] = writeFiles({ "clientes.csv": "RUC,Razón social\r\n20100047218,Constructora Andina S.A.C." });
  const mapping = { columns: { docNumber: "RUC", name: "Razón social" } };
  const { batchId } = await app.call("imports.importFiles", { paths: [path], choices: [{ path, as: "clients", mapping }] });
  const line = await movement(app, account, { amountMinor: 5000, description: "TRAN 20100047218 CONSTRUCTORA ANDINA" });
  const accepted = await shown(app, line);
  await app.call("undo.undoBatch", { batchId: batchId as number });
  const { applied, skipped } = await app.call("reconciliation.applyMatches", accepted);
  expect({ applied, skipped }).toMatchObject({ applied: 0, skipped: [{ lineId: line }] });
  expect(await isSound(app)).toBe(true);
});
