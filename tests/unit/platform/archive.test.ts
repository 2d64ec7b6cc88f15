import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ARCHIVE_LIMITS, isArchive, readArchive } from "../../../main/platform/archive.ts";

const text = (content: string) => new TextEncoder().encode(content);
const names = (bytes: Uint8Array) => [...readArchive(bytes)].map((member) => member.name);

/** Overwrites a field of every central directory record, as someone who wants to deceive would. */
function tamper(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + field, value, true);
  }
  return copy;
}

describe("readArchive", () => {
  const zip = zipSync({
    "2026/F001-1.xml": text("<a/>"),
    "2026/R-F001-1.xml": text("<b/>"),
    "__MACOSX/x": text("x"),
    "vacía/": new Uint8Array(),
  });

  it("yields the files and leaves out folders and what systems add", () => {
    expect([...readArchive(zip)].map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["2026/F001-1.xml", "<a/>"],
      ["2026/R-F001-1.xml", "<b/>"],
    ]);
    expect(isArchive(zip)).toBe(true);
    expect(isArchive(text("<a/>"))).toBe(false);
  });

  it("reads ten thousand members one by one", () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`F001-${index}.xml`, text(`<a n="${index}"/>`)])),
      { level: 1 },
    );
    let count = 0;
    for (const member of readArchive(many)) if (member.bytes !== undefined) count += 1;
    expect(count).toBe(10_000);
  });

  it("opens ZIPs inside ZIPs, three deep and no more", () => {
    const third = zipSync({ "c.xml": text("c"), "d.zip": zipSync({ "d.xml": text("d") }) });
    const outer = zipSync({ "a.xml": text("a"), "b.zip": zipSync({ "b.xml": text("b"), "c.zip": third }) });
    const members = [...readArchive(outer)];
    expect(members.map(({ name }) => name)).toEqual(["a.xml", "b.zip/b.xml", "b.zip/c.zip/c.xml", "b.zip/c.zip/d.zip"]);
    expect(members.at(-1)?.error?.message).toMatch(/ZIP dentro de 3 ZIP/);
  });

  it("keeps the others when an inner ZIP is broken", () => {
    const members = [...readArchive(zipSync({ "b.zip": text("PK\u0003\u0004 nada"), "a.xml": text("a") }))];
    expect(members.map(({ name, error }) => [name, error?.code])).toEqual([
      ["b.zip", "unreadable_file"],
      ["a.xml", undefined],
    ]);
  });

  it("makes harmless labels of names that climb", () => {
    expect(names(zipSync({ "../../etc/passwd": text("x"), "C:\\Windows\\..\\a.xml": text("x"), "/abs.xml": text("x") }))).toEqual([
      "etc/passwd",
      "Windows/a.xml",
      "abs.xml",
    ]);
  });

  it("says that a member has a password and goes on", () => {
    const locked = Uint8Array.from(zip);
    const view = new DataView(locked.buffer);
    const at = locked.findIndex((_, index) => index + 4 <= locked.length && view.getUint32(index, true) === 0x02014b50);
    view.setUint16(at + 8, 1, true);
    const [first, second] = [...readArchive(locked)];
    expect(first?.error?.message).toMatch(/contraseña/);
    expect(second?.bytes).toBeDefined();
  });

  it("stops a bomb at the size of one file, without unpacking it", () => {
    const bomb = zipSync({ "bomb.xml": new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    const [member] = [...readArchive(bomb)];
    expect(member?.error?.message).toMatch(/demasiado grande/);
  });

  it("does not believe sizes and checksums that lie", () => {
    const honest = zipSync({ "a.xml": new Uint8Array(1_000_000) });
    for (const lie of [tamper(honest, 24, 10), tamper(honest, 24, 2_000_000), tamper(honest, 16, 1)]) {
      expect([...readArchive(lie)].map(({ error }) => error?.code)).toEqual(["unreadable_file"]);
    }
  });

  it("stops at the limits on count and total, whatever the nesting", () => {
    const twice = zipSync({ "a.zip": zipSync({ "1.xml": new Uint8Array(600), "2.xml": new Uint8Array(600) }) });
    const limits = { ...ARCHIVE_LIMITS, maxFiles: 2 };
    expect(() => [...readArchive(twice, limits)]).toThrow(/más de 2 archivos/);
    expect(() => [...readArchive(twice, { ...ARCHIVE_LIMITS, maxTotalBytes: 1000 })]).toThrow(/demasiado contenido/);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text", text("hola")],
    ["half a ZIP", zip.slice(0, zip.length / 2)],
    ["a directory that points nowhere", tamper(zip, 28, 0xffff_ffff)],
  ])("refuses %s", (_what, bytes) => {
    expect(() => [...readArchive(bytes)]).toThrow(expect.objectContaining({ code: "unreadable_file" }));
  });

  it("survives two thousand mutations", () => {
    let seed = 9;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % below;
    };
    for (let round = 0; round < 2_000; round++) {
      const mutated = Uint8Array.from(zip);
      for (let change = 0; change <= next(5); change++) mutated[next(mutated.length)] = next(256);
      try {
        for (const member of readArchive(mutated)) expect(member.name).not.toMatch(/\.\.\//);
      } catch (error) {
        expect(error).toMatchObject({ code: "unreadable_file" });
      }
    }
  });
});
