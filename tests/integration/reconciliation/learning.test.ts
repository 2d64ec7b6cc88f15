import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId } from "../../fixtures/debtors.ts";
import { writeFiles } from "../../fixtures/ubl/ubl-files.ts";
import { byHand, condorOwes, movement } from "./bank.ts";

const YAPE = { description: "YAPE PERCY CAM*", counterpartyName: "Percy Cam*" };

const known = (app: TestApp, clientId: number) => app.call("reconciliation.listKnowledge", { clientId });

test("a person's decision teaches who pays for whom, and one taken back is unlearned", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 5000, ...YAPE });
  await byHand(app, line, { clientId: client, allocations: [{ invoiceId: first, amountMinor: 5000 }] });
  expect((await known(app, client)).aliases).toEqual([
    { kind: "name", key: "percy cam", shown: "PERCY CAM", times: 1, timesOthers: 0, lastOn: "2026-11-19", isManual: false },
  ]);
  await app.call("reconciliation.undoLine", { lineId: line });
  expect((await known(app, client)).aliases).toEqual([]);
});

test("after two payments that nobody contradicted, the same name with an exact amount is sure", async () => {
  const app = await startTestApp();
  const { client, first, second, account } = await condorOwes(app);
  for (const amountMinor of [5000, 6100]) {
    const line = await movement(app, account, { amountMinor, ...YAPE });
    await byHand(app, line, { clientId: client, allocations: [{ invoiceId: first, amountMinor }] });
  }
  const line = await movement(app, account, { amountMinor: 47233, ...YAPE });
  const { proposals } = await app.call("reconciliation.proposeMatches", { lineIds: [line] });
  expect(proposals[0]).toMatchObject({ clientId: client, allocations: [{ invoiceId: second, amountMinor: 47233 }] });
  expect(proposals[0]?.reasons.map((reason) => reason.text).join(" ")).toMatch(/alias aprendido el 19\/11.* de 2 pagos/i);
  expect(proposals[0]?.automatic).toBe(true);
});

test("what is applied by itself teaches nothing, what a person accepts does", async () => {
  const app = await startTestApp();
  const { client, account } = await condorOwes(app);
  const text = "TRAN 20512345671 TESORERIA CONDORITO";
  await movement(app, account, { amountMinor: 118000, description: `${text} F001-1220` });
  expect(await app.call("reconciliation.applyMatches", { automatic: true })).toMatchObject({ applied: 1 });
  expect((await known(app, client)).aliases).toEqual([]);
  const line = await movement(app, account, { amountMinor: 47233, description: `${text} F001-1230` });
  await app.call("reconciliation.applyMatches", { lineIds: [line] });
  expect((await known(app, client)).aliases).toMatchObject([{ kind: "name", times: 1 }]);
});

test("what was learned is forgotten when the user says so; what is written by hand counts at once", async () => {
  const app = await startTestApp();
  const { client, second, account } = await condorOwes(app);
  await app.call("reconciliation.addAlias", { clientId: client, kind: "name", text: "Percy Camacho" });
  expect((await app.fails("reconciliation.addAlias", { clientId: client, kind: "name", text: "PERCY CAMACHO" })).code).toBe("conflict");
  expect((await app.fails("reconciliation.addAlias", { clientId: client, kind: "name", text: "DEPOSITO EFECTIVO" })).code).toBe(
    "invalid_input",
  );
  expect((await app.fails("reconciliation.addAlias", { clientId: client, kind: "doc", text: "20512345672" })).message).toContain(
    "no es válido",
  );
  const line = await movement(app, account, { amountMinor: 47233, description: "YAPE PERCY CAMACHO" });
  const proposed = async () => (await app.call("reconciliation.proposeMatches", { lineIds: [line] })).proposals[0];
  expect(await proposed()).toMatchObject({ clientId: client, automatic: true, allocations: [{ invoiceId: second }] });
  await app.call("reconciliation.forgetLesson", { clientId: client, kind: "name", key: "percy camacho" });
  expect((await proposed())?.automatic).toBe(false);
  expect((await known(app, client)).aliases).toEqual([]);
});

test("fees and deductions that a person agreed to are the client's habits", async () => {
  const app = await startTestApp();
  const { client, first, second, account } = await condorOwes(app);
  const withFee = await movement(app, account, { amountMinor: 117650 });
  await byHand(app, withFee, {
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 117650 }],
    adjustments: [{ kind: "fee", invoiceId: first, amountMinor: 350 }],
  });
  // 472.33 less 3 %: 14.17 are withheld.
  const withheld = await movement(app, account, { amountMinor: 45816 });
  await byHand(app, withheld, { clientId: client, allocations: [{ invoiceId: second, amountMinor: 45816 }] });
  expect((await known(app, client)).habits).toEqual([
    { kind: "fee", key: "PEN 350", currency: "PEN", amountMinor: 350, percentHundredths: null, times: 1, lastOn: "2026-11-19" },
    { kind: "retencion", key: "300", currency: null, amountMinor: null, percentHundredths: 300, times: 1, lastOn: "2026-11-19" },
  ]);
});

test("an agreement replaces the former of its kind and can be ended", async () => {
  const app = await startTestApp();
  const { client } = await condorOwes(app);
  await app.call("reconciliation.setAgreement", { clientId: client, kind: "early_discount", percentHundredths: 200, days: 5 });
  const { id } = await app.call("reconciliation.setAgreement", {
    clientId: client,
    kind: "early_discount",
    percentHundredths: 300,
    days: 0,
  });
  expect((await known(app, client)).agreements).toMatchObject([{ id, percentHundredths: 300, days: 0 }]);
  await app.call("reconciliation.endAgreement", { id });
  expect((await known(app, client)).agreements).toEqual([]);
  expect((await app.fails("reconciliation.endAgreement", { id })).code).toBe("not_found");
});

test("when a client usually pays is read from its payments", async () => {
  const app = await startTestApp();
  const { client, first } = await condorOwes(app);
  for (const [paidOn, amountMinor] of [
    ["2026-11-12", 1000],
    ["2026-11-13", 1100],
    ["2026-11-14", 1200],
  ] as const)
    await app.call("payments.recordPayment", {
      clientId: client,
      paidOn,
      amountMinor,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId: first, amountMinor }],
    });
  expect((await known(app, client)).payingDays).toEqual({ from: 2, to: 3, times: 3 });
});

test("a client that a list brought stays when the list is undone, if there is an agreement with it by then", async () => {
  const app = await startTestApp();
  const [path = ""] = writeFiles({ "clientes.csv": "RUC,Razón social\r\n20512345671,Transportes Cóndor S.R.L." });
  const mapping = { columns: { docNumber: "RUC", name: "Razón social" } };
  const { batchId } = await app.call("imports.importFiles", { paths: [path], choices: [{ path, as: "clients", mapping }] });
  const client = await clientId(app);
  await app.call("reconciliation.setAgreement", { clientId: client, kind: "late_interest", percentHundredths: 150, days: 0 });
  const { kept } = await app.call("undo.undoBatch", { batchId: batchId as number });
  expect(kept).toMatchObject([{ what: "Transportes Cóndor S.R.L." }]);
  expect((await known(app, client)).agreements).toHaveLength(1);
});
