import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportChoice } from "../../../shared/contract/imports.ts";
import { startTestApp, temporaryFolder } from "../../fixtures/app.ts";
import { OWN_RUC } from "../../fixtures/registers/build-register.ts";
import { ublText } from "../../fixtures/ubl/build-ubl.ts";
import { zipOf } from "../../fixtures/ubl/ubl-files.ts";

const issuer = { ruc: OWN_RUC, name: "TALLERES DEL NORTE S.A.C." };
const start = () => startTestApp({ company: { ruc: OWN_RUC, legalName: issuer.name } });
const TILL = "Día;Glosa;Entró;Salió\r\n19/11/2026;ABONO F001-1;900.00;\r\n18/11/2026;COMISION;;12.00\r\n";

/** A ZIP of one document and the till's own list, and what the wizard answers of the list. */
function zipWithTill(): { path: string; choice: ImportChoice } {
  const path = join(temporaryFolder(), "octubre.zip");
  writeFileSync(path, zipOf({ "F001-1.xml": ublText({ issuer }), "caja.csv": TILL }));
  const mapping = { headerRow: 0, bookedOn: "Día", description: "Glosa", credit: "Entró", debit: "Salió" };
  return { path, choice: { path, member: "caja.csv", as: "statement", mapping } };
}

describe("one table of a ZIP that is being explained", () => {
  test("is read alone, without the files beside it", async () => {
    const app = await start();
    const { path, choice } = zipWithTill();
    const preview = await app.call("imports.importFiles", { paths: [path], choices: [choice], preview: true, onlyChosen: true });
    expect(preview.files.map(({ member }) => member)).toEqual(["caja.csv"]);
    expect(preview.counts).toMatchObject({ files: 1, documents: 0, movements: 2 });
    const whole = await app.call("imports.importFiles", { paths: [path], choices: [choice] });
    expect(whole.counts).toMatchObject({ files: 2, documents: 1, movements: 2 });
  });

  test("shows its first movements as they are understood, the oldest first", async () => {
    const app = await start();
    const { path, choice } = zipWithTill();
    const { files } = await app.call("imports.importFiles", { paths: [path], choices: [choice], preview: true, onlyChosen: true });
    expect(files[0]?.sample).toEqual({
      headings: ["Fecha", "Descripción", "Operación", "Monto"],
      rows: [
        { row: 3, cells: ["18/11/2026", "COMISION", "", "-12.00"] },
        { row: 2, cells: ["19/11/2026", "ABONO F001-1", "", "900.00"] },
      ],
    });
  });

  test("stands in the exported report as it ended, beside the files that came in before it", async () => {
    const app = await start();
    const { path, choice } = zipWithTill();
    const first = await app.call("imports.importFiles", { paths: [path] });
    const then = await app.call("imports.importFiles", { paths: [path], choices: [choice] });
    const reportId = first.reportId ?? 0;
    const { file } = await app.call("imports.exportReport", { reportId, laterIds: [then.reportId ?? 0], format: "csv" });
    const text = readFileSync(file.path, "utf8");
    expect(text).toMatch(/F001-1\.xml \(en octubre\.zip\),factura,importado/);
    expect(text).toMatch(/caja\.csv \(en octubre\.zip\),estado de cuenta,importado/);
    expect(text).not.toContain("falta decir qué es");
  });
});
