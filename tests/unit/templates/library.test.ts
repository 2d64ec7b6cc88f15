import { describe, expect, it } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { findFaults } from "../../../main/templates/engine/faults.ts";
import { exampleFacts } from "../../../main/templates/facts/example.ts";
import { mustList, partsForOccasion } from "../../../main/templates/facts/occasion.ts";
import { TEMPLATES } from "../../../main/templates/library/registry.ts";
import type { BuiltIn } from "../../../main/templates/library/template.ts";
import { sayMessage } from "../../../main/templates/text/say.ts";
import { occasion } from "../../../shared/contract/templates.ts";
import { SHAPES } from "../../fixtures/template-facts.ts";

const ofChannel = (channel: BuiltIn["channel"]) => TEMPLATES.filter((template) => template.channel === channel);

describe("the library", () => {
  it("has a code for each template", () => {
    expect(new Set(TEMPLATES.map(({ code }) => code)).size).toBe(TEMPLATES.length);
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(45);
  });

  it.each(occasion.options)("has words for %s by e-mail and by WhatsApp", (wanted) => {
    expect(ofChannel("email").some((template) => template.occasion === wanted)).toBe(true);
    expect(ofChannel("whatsapp").some((template) => template.occasion === wanted)).toBe(true);
  });

  it("says no two things alike", () => {
    const bodies = TEMPLATES.map(({ channel, body }) => `${channel} ${body}`);
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});

describe.each(TEMPLATES.map((template) => [template.code, template] as const))("the template %s", (_, template) => {
  it("has no fault", () => expect(findFaults(template)).toEqual([]));

  it.each(SHAPES)("reads well with %s", (_shape, source) => {
    const { stage, tone, channel } = template;
    const parts = partsForOccasion(source.parts ?? [], template, "2026-11-20");
    // The program refuses to write it: there is nothing to ask for.
    if (parts.length === 0 && mustList(template.occasion)) return;
    const facts = exampleFacts({ ...source, parts }, { stage, template: { ...template, version: 0 } });
    const { subject, text } = sayMessage(template, facts);
    const said = `${subject}\n${text}`.replaceAll("\u00a0", " ");
    expect(lintText(said)).toEqual([]);
    expect(said, `${tone} ${channel}`).not.toMatch(
      /\{|\}|undefined|null|NaN|\*\*| {2}| [,.;:](?!\d)|,,|\.\.|,\.|;\.|:\.|\(\)|¿\?|\bpor\s*[.:]|\bde\s*[.:,]/,
    );
    expect(said).not.toMatch(/\b1 (?:días|cuotas|documentos|facturas)\b/);
    expect(said).not.toMatch(/\b(?:[2-9]|\d{2,}) (?:día|cuota|documento)\b/);
    expect(text.trim()).not.toBe("");
    if (channel === "whatsapp") expect(encodeURIComponent(text).length).toBeLessThanOrEqual(1_950);
    if (channel === "email" || channel === "letter") expect(subject).not.toBe("");
  });
});
