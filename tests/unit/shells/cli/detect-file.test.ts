import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { detectContent, detectFile } from "../../../../main/shells/cli/detect-file.ts";

const text = (content: string) => new TextEncoder().encode(content);

describe("what a file is, by how it begins", () => {
  test.each<[string, Uint8Array]>([
    ["an XML invoice", text('<?xml version="1.0"?><Invoice/>')],
    ["one with a byte order mark and blank lines", text("\uFEFF\n <?xml version='1.0'?><CreditNote/>")],
    ["one in UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from("<Invoice/>", "utf16le")])],
    ["a ZIP of invoices", zipSync({ "20123456789-01-F001-1.xml": strToU8("<Invoice/>") })],
  ])("%s is documents", (_what, content) => {
    expect(detectContent(content)).toEqual({ kind: "documents" });
  });

  test.each<[string, Uint8Array]>([
    ["a workbook", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") })],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["a workbook that is really HTML", text("<html><table><tr><td>Fecha</td></tr></table></html>")],
    ["a CSV", text("Fecha;Descripción;Monto\n01/03/2026;ABONO;10.00")],
    ["an OFX", text("OFXHEADER:100\nDATA:OFXSGML")],
    ["an OFX 2", text('<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX></OFX>')],
    ["an MT940", text(":20:START\n:25:123")],
    ["a camt.053", text('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>')],
  ])("%s is a statement", (_what, content) => {
    expect(detectContent(content)).toEqual({ kind: "statement" });
  });

  test.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["a PDF", text("%PDF-1.7")],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
  ])("%s is neither, and it says why", (_what, content) => {
    expect(detectContent(content)).toMatchObject({ kind: "none", why: expect.stringMatching(/\w+/) as unknown });
  });

  test("a file that is not there, or a folder", () => {
    expect(detectFile("/no/such/file.xml").kind).toBe("none");
    expect(detectFile("/tmp").kind).toBe("none");
  });
});
