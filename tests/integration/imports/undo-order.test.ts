import { describe, expect, test } from "vitest";
import { sireCsv, sireRow } from "../../fixtures/registers/build-register.ts";
import { EXAMPLE_CLIENT, EXAMPLE_ISSUER, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { startIssuer, writeFiles } from "../../fixtures/ubl/ubl-files.ts";
import { document, expectSound } from "../invoices/importing/bring.ts";

const REGISTER = sireCsv(
  sireRow({
    Ruc: EXAMPLE_ISSUER.ruc,
    "CAR SUNAT": `${EXAMPLE_ISSUER.ruc}01F0010000000001`,
    "Nro CP o Doc. Nro Inicial (Rango)": "1",
    "Nro Doc Identidad": EXAMPLE_CLIENT.docNumber,
  }),
);
/** Says the same as the register: completing it changes no cuota. */
const XML = ublText({ issueOn: "2024-11-04" });

describe("a document of a register that its XML completed, undone", () => {
  async function completed() {
    const app = await startIssuer();
    const [register = "", xml = ""] = writeFiles({ "register.csv": REGISTER, "1.xml": XML });
    await app.call("imports.importFiles", { paths: [register] });
    const { batchId } = await app.call("imports.importFiles", { paths: [xml] });
    const { id } = await document(app, "F001-1");
    return { app, id, undo: () => app.call("undo.undoBatch", { batchId: batchId ?? 0 }) };
  }

  test("keeps the detracción that somebody split off since", async () => {
    const { app, id, undo } = await completed();
    await app.call("invoices.setDetraccion", { id, percent: 12, amountMinor: 14_200 });
    await undo();
    expect(await document(app, "F001-1")).toMatchObject({
      detraccion: { percent: 12, amountMinor: 14_200 },
      parts: [
        { part: "net", openMinor: 103_800 },
        { part: "detraccion", openMinor: 14_200 },
      ],
    });
    expect(await app.fails("invoices.setDetraccion", { id, percent: 12, amountMinor: 14_200 })).toMatchObject({ code: "conflict" });
    await expectSound(app);
  });

  test("keeps the due date that was agreed since", async () => {
    const { app, id, undo } = await completed();
    await app.call("invoices.updateInvoice", { id, dueOn: "2026-12-15" });
    await undo();
    expect(await document(app, "F001-1")).toMatchObject({ dueOn: "2026-12-15", parts: [{ dueOn: "2026-12-15" }] });
  });
});

test("an import of clients with their documents counts as undone, though the clients stay", async () => {
  const app = await startIssuer();
  const [list = "", xml = ""] = writeFiles({
    "clients.csv": `RUC,Razón social\r\n${EXAMPLE_CLIENT.docNumber},${EXAMPLE_CLIENT.name}`,
    "1.xml": XML,
  });
  const mapping = { columns: { docNumber: "RUC", name: "Razón social" } };
  const { batchId } = await app.call("imports.importFiles", { paths: [list, xml], choices: [{ path: list, as: "clients", mapping }] });
  expect(await app.call("undo.undoBatch", { batchId: batchId ?? 0 })).toMatchObject({ undone: 1, kept: [{ what: EXAMPLE_CLIENT.name }] });
  expect(await app.fails("undo.undoBatch", { batchId })).toMatchObject({ code: "conflict" });
});
