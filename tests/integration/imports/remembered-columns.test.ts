import { describe, expect, test } from "vitest";
import type { ImportChoice } from "../../../shared/contract/imports.ts";
import type { TestApp } from "../../fixtures/app.ts";
import { startIssuer, writeFiles } from "../../fixtures/ubl/ubl-files.ts";

const FEBRUARY = "Dia;Glosa;Valor;Doc;Quien\r\n05/02/2026;20415932376;100.00;F001-1;COMERCIAL ÑANDÚ";
const MARCH = "Dia;Glosa;Valor;Doc;Quien\r\n05/03/2026;20415932376;250.00;F001-2;COMERCIAL ÑANDÚ";
/** The same headings over cells that moved. */
const MOVED = "Dia;Glosa;Valor;Doc;Quien\r\nABONO;05/03/2026;F001-3;100.00;20415932376\r\nABONO;06/03/2026;F001-4;200.00;20415932376";

const asStatement = { as: "statement", mapping: { bookedOn: "Dia", description: "Glosa", amount: "Valor" } } as const;
const asInvoices = {
  as: "invoices",
  mapping: { columns: { issueOn: "Dia", clientDoc: "Glosa", total: "Valor", document: "Doc", clientName: "Quien" } },
} as const;

type Explained = typeof asStatement | typeof asInvoices;

async function bring(app: TestApp, text: string, explained?: Explained) {
  const [path = ""] = writeFiles({ "tabla.csv": text });
  const choices: ImportChoice[] = explained ? [{ ...explained, path }] : [];
  const { files, batchId } = await app.call("imports.importFiles", { paths: [path], choices });
  return { kind: files[0]?.kind, status: files[0]?.status, batchId: batchId ?? 0 };
}

describe("the columns of a table that were explained once", () => {
  test.each([
    ["statement", asStatement, "statement"],
    ["list of invoices", asInvoices, "invoice_list"],
  ])("serve for the next %s, and are asked again where they cannot be", async (_what, explained, kind) => {
    const app = await startIssuer();
    expect(await bring(app, FEBRUARY, explained)).toMatchObject({ kind, status: "imported" });
    expect(await bring(app, MARCH)).toMatchObject({ kind, status: "imported" });
    expect(await bring(app, MOVED)).toMatchObject({ kind: "table", status: "needs_mapping" });
  });

  test.each([
    ["statement", asStatement],
    ["list of invoices", asInvoices],
  ])("are not remembered where not one row could be read by them: %s", async (_what, explained) => {
    const app = await startIssuer();
    expect(await bring(app, MOVED, explained)).toMatchObject({ status: "rejected" });
    expect(await bring(app, MARCH)).toMatchObject({ status: "needs_mapping" });
  });

  test.each([
    ["statement", asStatement],
    ["list of invoices", asInvoices],
  ])("are forgotten with the import that taught them: %s", async (_what, explained) => {
    const app = await startIssuer();
    const { batchId } = await bring(app, FEBRUARY, explained);
    await app.call("undo.undoBatch", { batchId });
    expect(await bring(app, MARCH)).toMatchObject({ status: "needs_mapping" });
  });

  test("the last explanation counts, whatever kind the one before it was", async () => {
    const app = await startIssuer();
    await bring(app, FEBRUARY, asStatement);
    await bring(app, FEBRUARY, asInvoices);
    expect(await bring(app, MARCH)).toMatchObject({ kind: "invoice_list" });
    await bring(app, MARCH, asStatement);
    expect(await bring(app, MARCH)).toMatchObject({ kind: "statement" });
  });

  test("stay when the file that taught them again brought nothing", async () => {
    const app = await startIssuer();
    await bring(app, FEBRUARY, asStatement);
    await bring(app, FEBRUARY, asStatement);
    const { batchId } = await bring(app, MARCH);
    await app.call("undo.undoBatch", { batchId });
    expect(await bring(app, MARCH)).toMatchObject({ kind: "statement", status: "imported" });
  });
});
