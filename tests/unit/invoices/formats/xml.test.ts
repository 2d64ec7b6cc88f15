import { describe, expect, it } from "vitest";
import { readElectronicDocument } from "../../../../main/invoices/formats/ubl.ts";
import { parseXml } from "../../../../main/platform/xml.ts";
import { attributeOf, childOf, childrenOf, textOf } from "../../../../main/platform/xml-tree.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { ublBytes, ublText } from "../../../fixtures/ubl/build-ubl.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("encodings", () => {
  const name = "COMERCIAL ÑANDÚ E.I.R.L.";
  const utf16 = Buffer.from(`\ufeff${ublText({ encoding: "UTF-16" })}`, "utf16le");
  it.each([
    ["iso-8859-1", ublBytes({ encoding: "iso-8859-1" })],
    ["ISO-8859-1", ublBytes({ encoding: "ISO-8859-1" })],
    ["Windows-1252", ublBytes({ encoding: "Windows-1252" })],
    ["UTF-8", ublBytes({ encoding: "UTF-8" })],
    ["UTF-8 with a mark", bytes(`\ufeff${ublText({ encoding: "UTF-8" })}`)],
    ["UTF-16 little endian", new Uint8Array(utf16)],
    ["UTF-16 big endian", new Uint8Array(Buffer.from(utf16).swap16())],
    ["none", bytes(ublText().replace(/<\?xml.*?\?>/, ""))],
    ["UTF-8 that is not", new Uint8Array(Buffer.from(ublText({ encoding: "utf-8" }), "latin1"))],
  ])("%s", (_name, content) => {
    expect(readElectronicDocument(content)).toMatchObject({ client: { name } });
  });

  it("reads the quotes of windows-1252 in a file that says ISO-8859-1", () => {
    const content = Buffer.from(ublText({ encoding: "ISO-8859-1" }).replace("ÑANDÚ", "\u0093EL SOL\u0094"), "latin1");
    expect(readElectronicDocument(content)).toMatchObject({ client: { name: "COMERCIAL “EL SOL” E.I.R.L." } });
  });

  it("decodes references by number and by name, once", () => {
    const text = ublText({ encoding: "UTF-8" }).replace("COMERCIAL ÑANDÚ", "A &amp;lt; &#209;AND&#xDA; &quot;B&quot;");
    expect(readElectronicDocument(bytes(text))).toMatchObject({ client: { name: 'A &lt; ÑANDÚ "B" E.I.R.L.' } });
  });
});

describe("namespaces", () => {
  it("are told by URI under any prefix", () => {
    const plain = readElectronicDocument(ublBytes({ dueOn: "2026-03-04" }));
    expect(readElectronicDocument(ublBytes({ dueOn: "2026-03-04", prefixes: { cac: "ns2", cbc: "ns3" } }))).toEqual(plain);
  });

  it("hide an element of another namespace that has a known name", () => {
    const text = ublText().replace("<cbc:IssueDate>", '<z:IssueDate xmlns:z="urn:other">1999-01-01</z:IssueDate><cbc:IssueDate>');
    expect(readElectronicDocument(bytes(text))).toMatchObject({ issueOn: "2026-02-02" });
  });

  it("may be declared on the very element, or change inside", () => {
    const root = parseXml(bytes('<a xmlns="urn:1"><p:b xmlns:p="urn:2" k="v">x<c xmlns="urn:3">y</c></p:b><b>z</b></a>'));
    const inner = childOf(root, "urn:2", "b");
    expect(textOf(inner)).toBe("x");
    expect(attributeOf(inner, "k")).toBe("v");
    expect(textOf(childOf(inner, "urn:3", "c"))).toBe("y");
    expect(childrenOf(root, "urn:1", "b").map(textOf)).toEqual(["z"]);
  });
});

describe("hostile and broken files", () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "${"x".repeat(50)}"><!ENTITY b "&a;&a;&a;">]><Invoice>&b;</Invoice>`;
  it.each([
    ["nothing", new Uint8Array()],
    ["text", bytes("hola")],
    ["a billion laughs", bytes(laughs)],
    ["a DOCTYPE in small letters", bytes("<!doctype html><html></html>")],
    ["a DOCTYPE in UTF-16", new Uint8Array(Buffer.from(`\ufeff${laughs}`, "utf16le"))],
    ["an encoding nobody knows", bytes('<?xml version="1.0" encoding="x-mac-klingon"?><a/>')],
    ["NUL bytes", bytes("<a>\u0000</a>")],
    ["a file cut in half", ublBytes().slice(0, 2000)],
    ["a file cut before its last byte", ublBytes().slice(0, -1)],
    ["tags that cross", bytes("<a><b></a></b>")],
    ["two roots", bytes("<a/><b/>")],
    ["a thousand levels", bytes("<a>".repeat(1000) + "</a>".repeat(1000))],
    ["a million and more tags", bytes(`<a>${"<b/>".repeat(1_000_001)}</a>`)],
    ["eleven megabytes", new Uint8Array(11 * 1024 * 1024).fill(32)],
    ["a reserved name", bytes("<a><__proto__><polluted>1</polluted></__proto__></a>")],
    ["a constructor", bytes("<a><constructor>1</constructor></a>")],
  ])("%s is refused as unreadable", (_what, content) => {
    expect(() => readElectronicDocument(content)).toThrow(expect.objectContaining({ code: "unreadable_file" }));
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  it("accepts comments and CDATA that look like declarations of nothing", () => {
    expect(readElectronicDocument(bytes(ublText().replace("COMERCIAL ÑANDÚ E.I.R.L.", "<!-- x --><![CDATA[ A & B ]]>")))).toMatchObject({
      client: { name: "A & B" },
    });
  });

  it("survives two thousand mutations of a valid file with facts or with a reason", () => {
    const original = ublBytes({
      payment: { pending: "1038.00", cuotas: [{ dueOn: "2026-03-04", amount: "1038.00" }] },
      detraccion: { percent: "12.00", amount: "142.00" },
    });
    let seed = 20_260_202;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % below;
    };
    for (let round = 0; round < 2_000; round++) {
      const mutated = Uint8Array.from(original);
      for (let change = 0; change <= next(4); change++) mutated[next(mutated.length)] = next(256);
      const content = next(5) === 0 ? mutated.slice(next(mutated.length)) : mutated;
      try {
        expect(readElectronicDocument(content)).toHaveProperty("kind");
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }
  });
});
