/** Rates in hundredths of a percent: 12 % is 1200. */

/** `12 %`, `12.5 %`, with a no-break space. */
export function formatPercent(hundredths: number): string {
  return `${hundredths / 100}\u00a0%`;
}

/** Hundredths of a percent from what was typed: `12`, `12.5`, `12,5 %`; undefined for anything else, and over 200 %. */
export function parsePercent(text: string): number | undefined {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  if (!match) return undefined;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return hundredths <= 20_000 ? hundredths : undefined;
}
