/** One run of letters or of digits of a bank's text. */
export type Segment = {
  /** Upper case without accents; digits without leading zeros. */
  text: string;
  raw: string;
  isDigits: boolean;
  /** Nothing stands between it and the segment before. */
  isGlued: boolean;
  /** What stands between it and the segment before. */
  gap: string;
};

/** Upper case, accents gone: `Cóndor` -> `CONDOR`. */
export function plainUpper(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toUpperCase();
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toUpperCase();
}

/** Cuts a text into runs of letters and runs of digits, so that every spelling of a number becomes the same sequence: `F001-00000123`, `F 001 123` -> F, 1, 123. */
export function segmentText(text: string): Segment[] {
  if (/^\d+$/.test(text)) return [{ text: text.replace(/^0+(?=\d)/, ""), raw: text, isDigits: true, isGlued: false, gap: "" }];
  const plain = plainUpper(text);
  const segments: Segment[] = [];
  let end = 0;
  for (const match of plain.matchAll(/[A-Z]+|\d+/g)) {
    const raw = match[0];
    const isDigits = raw.charCodeAt(0) <= 57;
    const gap = plain.slice(end, match.index);
    segments.push({ text: isDigits ? raw.replace(/^0+(?=\d)/, "") : raw, raw, isDigits, isGlued: gap === "" && segments.length > 0, gap });
    end = match.index + raw.length;
  }
  return segments;
}

/** Whether two texts differ by one slip of the keyboard: a character changed, added, missing, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
