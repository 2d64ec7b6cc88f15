import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../../renderer/app/theme/tokens.css", import.meta.url), "utf8");
const [, light = "", dark = ""] = /:root \{([^}]*)\}[^{]*\{([^}]*)\}/s.exec(css) ?? [];
const tokensOf = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", tokensOf(light)],
  ["dark", { ...tokensOf(light), ...tokensOf(dark) }],
])("the colours in %s", (_scheme, tokens) => {
  const pairs = (inks: string[], papers: string[], least: number) =>
    inks.flatMap((ink) =>
      papers
        .map((paper) => ({ pair: `${ink} on ${paper}`, ratio: contrast(tokens[ink] ?? "", tokens[paper] ?? "") }))
        .filter(({ ratio }) => !(ratio >= least)),
    );

  it("text can be read on every ground it stands on (4.5:1)", () => {
    expect(pairs(["ink", "muted", "accent", "money-in", "wrong", "warn"], ["paper", "raised", "sunken", "hover"], 4.5)).toEqual([]);
    expect(pairs(["ink", "muted", "accent"], ["accent-soft", "warn-soft"], 4.5)).toEqual([]);
    expect(pairs(["wrong"], ["wrong-soft"], 4.5)).toEqual([]);
    expect(pairs(["money-in"], ["money-in-soft"], 4.5)).toEqual([]);
    expect(pairs(["accent-ink"], ["accent", "accent-hover"], 4.5)).toEqual([]);
  });

  it("the marks of age stand out from the paper (3:1)", () => {
    expect(pairs(["age-0", "age-1", "age-2", "age-3", "age-4"], ["paper", "raised"], 3)).toEqual([]);
  });
});
