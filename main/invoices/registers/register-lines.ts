const HEAD_LINES = 30;
/** A row of a register has a few hundred letters; names have 1,500 at most (annex 3 of R.S. 112-2021/SUNAT). */
export const MAX_ROW = 20_000;

/** The first lines of a text with their numbers, blank ones left out, without splitting the rest. */
export function headLines(text: string): { line: string; row: number }[] {
  const lines: { line: string; row: number }[] = [];
  const end = lineEnd(text);
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let row = 1; row <= 2 * HEAD_LINES && lines.length < HEAD_LINES && from < text.length; row++) {
    const at = text.indexOf(end, from);
    const line = text.slice(from, Math.min(at < 0 ? text.length : at, from + MAX_ROW)).trim();
    if (line !== "") lines.push({ line, row });
    if (at < 0) break;
    from = at + 1;
  }
  return lines;
}

/** Every line of a text; line n stands at n-1. Carriage returns may stay at their ends. */
export function allLines(text: string): string[] {
  return (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split(lineEnd(text));
}

/** Old Macs ended lines with a carriage return alone. */
function lineEnd(text: string): string {
  return text.includes("\n") ? "\n" : "\r";
}

/** The delimiter that cuts a line into most cells. */
export function delimiterOf(line: string): string {
  let best = "|";
  let most = 0;
  for (const delimiter of ["|", ",", ";", "\t"]) {
    const cells = line.split(delimiter, 600).length;
    if (cells > most) {
      most = cells;
      best = delimiter;
    }
  }
  return best;
}

/**
 * Cuts a line where some cells are quoted: `"A, B"` is one cell, `""` inside it a quote. A quote that does not open and close a whole cell is a letter of
 * the name (`"EL SOL" SAC`).
 */
export function splitQuoted(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let from = 0;
  while (from <= line.length) {
    const closing = line.charCodeAt(from) === 34 ? closingQuote(line, from + 1, delimiter) : -1;
    if (closing >= 0) {
      cells.push(line.slice(from + 1, closing).replaceAll('""', '"'));
      from = closing + 2;
    } else {
      const at = line.indexOf(delimiter, from);
      cells.push(line.slice(from, at < 0 ? line.length : at));
      from = at < 0 ? line.length + 1 : at + 1;
    }
  }
  return cells;
}

function closingQuote(line: string, from: number, delimiter: string): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    const next = line.charAt(at + 1);
    if (next === '"') at += 1;
    else if (next === "" || next === delimiter) return at;
  }
  return -1;
}
