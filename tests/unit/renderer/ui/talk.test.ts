import { expect, test } from "vitest";
import { writeScript } from "../../../../main/messages/calls/script.ts";
import { choicesOf, endOf, type ScriptPart } from "../../../../renderer/ui/call/talk.ts";

const parts: ScriptPart[] = [
  { answer: "start", label: "Empezar", says: ["Buenos días."], next: ["speaking", "not_there"] },
  { answer: "speaking", label: "Es la persona", says: ["Gracias."], next: ["will_pay"] },
  { answer: "not_there", label: "No está", says: ["Entiendo."], next: [] },
];

test("each answer has its digit; at the beginning the last is that nobody picks up", () => {
  const [start, speaking] = parts as [ScriptPart, ScriptPart];
  expect(choicesOf(parts, start).map(({ key, label }) => `${key} ${label}`)).toEqual(["1 Es la persona", "2 No está", "3 No contesta"]);
  expect(choicesOf(parts, speaking).map(({ answer }) => answer)).toEqual(["will_pay"]);
});

test("a conversation ends as its last telling answer says, saying goodbye or not", () => {
  expect(endOf(["start", "speaking"])).toBeUndefined();
  expect(endOf(["start", "speaking", "no_money", "will_pay", "goodbye"])).toBe("promise");
  expect(endOf(["start", "speaking", "dispute"])).toBe("dispute");
  expect(endOf(["start", "not_there"])).toBe("call_back");
});

test("no part offers more answers than there are digits", () => {
  const facts = { stage: "administrativa", minutes: 600, companyName: "A", clientName: "B", isPerson: false, contactName: null } as const;
  const all = writeScript({
    ...facts,
    words: { opening: null, speaking: ["x"] },
    payInto: "",
    brokenPromise: null,
    deadlineOn: "2026-11-30",
    companyPhone: null,
  });
  for (const part of all) expect(choicesOf(all, part).length).toBeLessThanOrEqual(9);
});
