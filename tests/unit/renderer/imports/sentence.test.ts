import { describe, expect, it } from "vitest";
import { reportSentence } from "../../../../renderer/features/imports/report/sentence.ts";
import { startSession } from "../../../../renderer/features/imports/session.ts";
import { importedFile, report, sums } from "./files.ts";

const words = (given: ReturnType<typeof report>) =>
  reportSentence(startSession(given))
    .map(({ text }) => text)
    .join("")
    .replaceAll("\u00a0", " ");

const table = (name: string) => importedFile({ path: name, kind: "table", status: "needs_mapping" });
const refused = (name: string) => importedFile({ path: name, status: "rejected", error: { code: "purchase", message: "Es una compra." } });

describe("the sentence of an import", () => {
  it("says what came in and for how much, then what waits", () => {
    const given = report(
      [importedFile(), table("a.xlsx"), table("b.xlsx"), table("c.xlsx"), refused("d.xml"), refused("e.xml")],
      { documents: 212, movements: 840 },
      [sums("PEN", { documents: 212, documentsMinor: 38_122_000 })],
    );
    expect(words(given)).toBe(
      "Entraron 212 comprobantes por S/ 381,220.00 y 840 movimientos de banco. 3 archivos necesitan que digas qué son y 2 no entraron.",
    );
  });

  it("keeps currencies and credit notes apart", () => {
    const given = report([importedFile()], { documents: 4 }, [
      sums("PEN", { documents: 3, documentsMinor: 118_000, creditNotesMinor: 5_000 }),
      sums("USD", { documents: 1, documentsMinor: 20_000 }),
    ]);
    expect(words(given)).toBe("Entraron 4 comprobantes por S/ 1,180.00 y US$ 200.00 (notas de crédito aparte: S/ 50.00).");
    expect(words(report([importedFile()], { documents: 1 }, [sums("PEN", { documents: 1, creditNotesMinor: 5_000 })]))).toBe(
      "Entró 1 nota de crédito por S/ 50.00.",
    );
  });

  it("leads to the documents, the clients, and the one account of the movements", () => {
    const statement = {
      format: "bcp",
      account: null,
      currency: "PEN",
      creditsMinor: 1,
      debitsMinor: 0,
      firstOn: null,
      lastOn: null,
      statements: 1,
    };
    const counts = { total: 3, added: 3, known: 0, rejected: 0 };
    const of = (bankAccountId: number) => importedFile({ kind: "statement", statement: { ...statement, bankAccountId }, counts });
    const leads = (files: ReturnType<typeof of>[]) =>
      reportSentence(startSession(report(files, { documents: 2, movements: 3, clients: 1 }))).flatMap(({ to }) => to ?? []);
    expect(leads([of(4)])).toEqual(["/facturas?tab=all", "/bancos?cuenta=4", "/clientes"]);
    expect(leads([of(4), of(5)])).toContain("/bancos");
  });

  it("has words for when all was there already", () => {
    const known = importedFile({ status: "duplicate" });
    expect(words(report([known, known]))).toBe("Todo ya estaba: no se repitió nada.");
    expect(words(report([known]))).toBe("Este archivo ya estaba: no se repitió nada.");
  });

  it("says so when nothing came in, and when there was nothing", () => {
    expect(words(report([importedFile({ status: "duplicate" }), refused("d.xml")]))).toBe(
      "No entró nada nuevo. 1 archivo ya estaba. 1 archivo no entró.",
    );
    expect(words(report([table("a.csv")]))).toBe("1 archivo necesita que digas qué es.");
    expect(words(report([]))).toBe("Ahí no había ningún archivo que leer.");
  });

  it("counts rows to be looked at, and statements without their account", () => {
    const list = importedFile({ kind: "invoice_list", counts: { total: 120, added: 118, known: 0, rejected: 2 } });
    const lost = importedFile({ path: "caja.csv", status: "rejected", accounts: [{ id: 1, bank: "BCP", number: "1" }] });
    expect(words(report([list, lost], { documents: 118 }))).toBe(
      "Entraron 118 comprobantes. 1 archivo necesita que digas de qué cuenta es y 2 filas están por revisar.",
    );
  });

  it("is in the singular for one", () => {
    expect(words(report([importedFile()], { documents: 1 }, [sums("PEN", { documents: 1, documentsMinor: 118_000 })]))).toBe(
      "Entró 1 comprobante por S/ 1,180.00.",
    );
  });
});
