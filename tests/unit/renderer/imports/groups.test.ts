import { describe, expect, it } from "vitest";
import { bundleAlike } from "../../../../renderer/features/imports/report/alike.ts";
import { byKind, groupFiles } from "../../../../renderer/features/imports/report/groups.ts";
import { countsWords, fileTitle, kindTitle } from "../../../../renderer/features/imports/report/words.ts";
import { importedFile } from "./files.ts";

const warning = { code: "client_ruc_invalid", message: "El RUC del cliente (20487654329) no es válido." };

describe("the files of a report", () => {
  it("stand by what they ask, what needs a decision first", () => {
    const files = [
      importedFile({ path: "1", status: "duplicate" }),
      importedFile({ path: "2" }),
      importedFile({ path: "3", warnings: [warning] }),
      importedFile({ path: "4", status: "rejected" }),
      importedFile({ path: "5", status: "rejected", accounts: [{ id: 1, bank: "BCP", number: "1" }] }),
      importedFile({ path: "6", status: "needs_mapping" }),
      importedFile({ path: "7", status: "skipped" }),
      importedFile({ path: "8", status: "duplicate", counts: { total: 2, added: 0, known: 1, rejected: 1 } }),
    ];
    expect(groupFiles(files).map(({ name, files }) => [name, files.map(({ path }) => path).join()])).toEqual([
      ["decide", "5,6"],
      ["refused", "4"],
      ["noted", "3,8"],
      ["entered", "2"],
      ["known", "1"],
      ["skipped", "7"],
    ]);
  });

  it("that came in stand by kind, the largest first", () => {
    const files = [importedFile({ kind: "boleta" }), importedFile(), importedFile()];
    expect(byKind(files).map(({ kind, files }) => `${kindTitle(kind)} ${files.length}`)).toEqual(["Facturas 2", "Boletas 1"]);
  });

  it("with the same finding are told in one line, from four on", () => {
    const four = ["1", "2", "3", "4"].map((path) => importedFile({ path, warnings: [warning] }));
    const other = importedFile({ path: "5", warnings: [{ code: "cuotas", message: "Las cuotas no suman." }] });
    expect(bundleAlike([...four, other])).toEqual([{ title: warning.message, files: four }, { file: other }]);
    expect(bundleAlike(four.slice(1))).toHaveLength(3);
  });

  it("refused for the same reason, each in its own words, are told by that reason", () => {
    const purchases = ["1", "2", "3", "4"].map((path) =>
      importedFile({ path, kind: "purchase", status: "rejected", error: { code: "purchase", message: `F001-${path} la emitió otra.` } }),
    );
    expect(bundleAlike(purchases)).toEqual([{ title: "Es una compra, no una venta", files: purchases }]);
  });

  it("with rows of their own are never bundled", () => {
    const lists = ["1", "2", "3", "4"].map((path) =>
      importedFile({ path, kind: "invoice_list", warnings: [warning], counts: { total: 1, added: 1, known: 0, rejected: 0 } }),
    );
    expect(bundleAlike(lists)).toHaveLength(4);
  });
});

describe("the words of a file", () => {
  it("name a document by its number, and the rest by their file", () => {
    expect(fileTitle(importedFile({ key: "20100047218-01-F001-12" }))).toBe("F001-12");
    expect(fileTitle(importedFile({ path: "C:\\lotes\\octubre.zip", member: "sub/a.xml" }))).toBe("sub/a.xml (en octubre.zip)");
  });

  it("count what it brought", () => {
    const counts = (total: number, added: number, known: number, rejected: number) => ({ total, added, known, rejected });
    expect(countsWords({ kind: "invoice_list", counts: counts(120, 118, 0, 2) })).toBe("120 filas: 118 nuevas y 2 por revisar");
    expect(countsWords({ kind: "statement", counts: counts(34, 30, 4, 0) })).toBe("34 movimientos: 30 nuevos y 4 ya estaban");
    expect(countsWords({ kind: "client_list", counts: counts(1, 1, 0, 0) })).toBe("1 fila");
    expect(countsWords({ kind: "invoice" })).toBeUndefined();
  });
});
