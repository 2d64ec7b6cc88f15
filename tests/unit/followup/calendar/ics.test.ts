import { describe, expect, test } from "vitest";
import { escapeText, foldLine, type IcsEntry, withoutStamps, writeIcs } from "../../../../main/followup/calendar/ics.ts";

const AT = "2007-04-23T12:34:32.000Z";

const entry = (change: Partial<IcsEntry> = {}): IcsEntry => ({
  uid: "due-7-20606433094@cuentas-claras",
  on: "2026-11-23",
  minutes: null,
  summary: "Vence F001-1220: Transportes Cóndor S.R.L., S/ 1,180.00",
  description: "",
  categories: ["Vencimiento"],
  ...change,
});

/** A file as a calendar program reads it: lines unfolded (RFC 5545, 3.1). */
const unfold = (ics: string) => ics.replaceAll("\r\n ", "").split("\r\n");

describe("text and lines as RFC 5545 writes them", () => {
  test("the example of 3.3.11: new lines and commas of a text", () => {
    expect(escapeText("Project XYZ Final Review\nConference Room - 3B\r\nCome Prepared.")).toBe(
      String.raw`Project XYZ Final Review\nConference Room - 3B\nCome Prepared.`,
    );
    expect(escapeText(String.raw`C:\cobranza; pagan el 15, o no`)).toBe(String.raw`C:\\cobranza\; pagan el 15\, o no`);
    expect(escapeText("Línea\u0000 con\u001b control\ttab")).toBe("Línea con control\ttab");
  });

  test("the example of 3.1: a long line goes on after a blank, and unfolds to itself", () => {
    const line = "DESCRIPTION:This is a long description that exists on a long line, longer than the standard lets one be.";
    const folded = foldLine(line);
    expect(folded.split("\r\n").map((part) => Buffer.byteLength(part))).toEqual([75, line.length - 75 + 1]);
    expect(folded.replaceAll("\r\n ", "")).toBe(line);
  });

  test("a line of 75 octets stays whole, one of 76 does not", () => {
    expect(foldLine("x".repeat(75))).toBe("x".repeat(75));
    expect(foldLine("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
  });

  test("a fold never cuts a letter of several octets", () => {
    const name = "SUMMARY:Asociación de Pequeños Productores Ñahuimpuquio — Compañía de Cafés Orgánicos del Perú 🌱🌱🌱 S.A.C.";
    for (let before = 0; before < 80; before++) {
      const line = "á".repeat(before) + name;
      const parts = foldLine(line).split("\r\n");
      expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(75);
      expect(Buffer.from(parts.join("\r\n")).toString("utf8").replaceAll("\r\n ", "")).toBe(line);
    }
  });
});

describe("a calendar file", () => {
  test("a whole day ends on the next one, as in the festival of 3.6.1, also over the end of a month", () => {
    const lines = unfold(writeIcs("Cobranza", AT, [entry({ uid: "20070423T123432Z-541111@example.com", on: "2026-11-30" })]));
    expect(lines.slice(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT") + 1)).toEqual([
      "BEGIN:VEVENT",
      "UID:20070423T123432Z-541111@example.com",
      "DTSTAMP:20070423T123432Z",
      "DTSTART;VALUE=DATE:20261130",
      "DTEND;VALUE=DATE:20261201",
      String.raw`SUMMARY:Vence F001-1220: Transportes Cóndor S.R.L.\, S/ 1\,180.00`,
      "CATEGORIES:Vencimiento",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]);
  });

  test("ten in the morning in Lima is three in the afternoon UTC; half past eight at night is the next day", () => {
    const ics = writeIcs("Cobranza", AT, [entry({ minutes: 600 }), entry({ uid: "b", minutes: 20 * 60 + 30 })]);
    expect(unfold(ics).filter((line) => line.startsWith("DTSTART"))).toEqual(["DTSTART:20261123T150000Z", "DTSTART:20261124T013000Z"]);
  });

  test("is one calendar with a name, every line ends in CRLF, and nobody is invited", () => {
    const ics = writeIcs("Cobranza Ñandú, S.A.C.", AT, [entry({ description: "Llama; pregunta por Jorge,\nes el jefe." })]);
    expect(ics.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
    expect(ics.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
    expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(unfold(ics)).toContain(String.raw`X-WR-CALNAME:Cobranza Ñandú\, S.A.C.`);
    expect(unfold(ics)).toContain(String.raw`DESCRIPTION:Llama\; pregunta por Jorge\,\nes el jefe.`);
    expect(ics).not.toMatch(/ATTENDEE|ORGANIZER/);
  });

  test("two files written at different hours say the same apart from their stamps", () => {
    const [first, later, other] = [AT, "2026-11-20T15:00:00.000Z", AT].map((at, index) =>
      writeIcs("Cobranza", at, [entry(index === 2 ? { on: "2026-11-24" } : {})]),
    ) as [string, string, string];
    expect(first).not.toBe(later);
    expect(withoutStamps(first)).toBe(withoutStamps(later));
    expect(withoutStamps(first)).not.toBe(withoutStamps(other));
  });
});
