import { describe, expect, it } from "vitest";
import { readElectronicDocument } from "../../../../main/invoices/formats/ubl.ts";
import type { ElectronicDocument, SalesDocument } from "../../../../main/invoices/formats/electronic-document.ts";
import { readArchive } from "../../../../main/platform/archive.ts";
import { buildExample } from "../../../../main/settings/example/build-example.ts";
import { writeExampleWeek } from "../../../../main/settings/example/week-file.ts";
import { daysBetween, weekday } from "../../../../shared/dates.ts";

const TODAY = "2026-11-21";
const example = buildExample(TODAY);
const isSale = (document: ElectronicDocument): document is SalesDocument => "client" in document;

/** What the product itself reads in the ZIP, by the name of each file. */
function readWeek(): Map<string, ElectronicDocument> {
  const members = [...readArchive(writeExampleWeek(example))];
  return new Map(members.map(({ name, bytes }) => [name, readElectronicDocument(bytes as Uint8Array)]));
}

const documents = readWeek();
const sales = [...documents.values()].filter(isSale);
const sale = (id: string) => sales.find((document) => document.id === id) as SalesDocument;

describe("the electronic documents of the week", () => {
  it("come as a ZIP of the files that SUNAT's names promise, the same bytes every time", () => {
    const own = example.company.ruc;
    const supplier = sale("F014-23057").issuerRuc;
    expect([...documents.keys()]).toEqual([
      `${own}-01-F002-415.xml`,
      `${own}-01-F002-416.xml`,
      `${own}-01-F002-417.xml`,
      `${own}-01-F002-418.xml`,
      `${own}-03-B002-96.xml`,
      `${own}-07-FC02-12.xml`,
      `${supplier}-01-F014-23057.xml`,
      `R-${own}-01-F002-417.xml`,
    ]);
    expect(writeExampleWeek(example)).toEqual(writeExampleWeek(buildExample(TODAY)));
  });

  it("are of the last week, never of a Sunday, to clients that the company knows", () => {
    const known = new Set(example.clients.map(({ docNumber }) => docNumber));
    for (const document of sales) {
      const age = daysBetween(document.issueOn, TODAY);
      expect(age).toBeGreaterThan(0);
      expect(age).toBeLessThanOrEqual(7);
      expect(weekday(document.issueOn)).not.toBe(0);
      if (document.issuerRuc === example.company.ruc) expect(known).toContain(document.client.docNumber);
      expect(document.warnings).toEqual([]);
    }
    expect(new Set(example.invoices.map(({ series }) => series))).not.toContain("F002");
  });

  it("show each way in which a document is paid", () => {
    expect(sale("F002-415")).toMatchObject({ form: "Contado", totalMinor: 48_690, cuotas: [] });
    expect(sale("F002-416")).toMatchObject({ form: "Credito", netPendingMinor: 243_000, otherReferences: ["OC-2047"] });
    expect(sale("F002-416").cuotas.map(({ amountMinor }) => amountMinor)).toEqual([121_500, 121_500]);
    expect(sale("F002-417")).toMatchObject({
      netPendingMinor: 311_500,
      detraccion: { percent: 12, amountMinor: 42_500, currency: "PEN", account: "00-101-204518" },
    });
    expect(sale("F002-418")).toMatchObject({ netPendingMinor: 160_244, retencion: { percent: 3, amountMinor: 4_956 } });
    expect(sale("B002-96")).toMatchObject({ type: "03", client: { docType: "DNI" }, form: null });
    expect(sale("FC02-12")).toMatchObject({ type: "07", reference: { type: "01", series: "F002", number: "416" }, totalMinor: 24_300 });
  });

  it("hold one that a supplier issued to the company, and the tax office's answer to one of its own", () => {
    expect(sale("F014-23057")).toMatchObject({ client: { docNumber: example.company.ruc } });
    expect([...documents.values()].at(-1)).toMatchObject({
      kind: "cdr",
      issuerRuc: example.company.ruc,
      document: { series: "F002", number: "417" },
      isAccepted: true,
    });
  });
});
