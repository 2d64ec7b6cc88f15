import { cleanLine } from "../../../shared/clean-text.ts";

/** Names that Windows keeps for itself, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;
const LONGEST = 100;
const LONGEST_ENDING = 12;

/** A name that a file may have wherever a mail is read: no path, nothing that a system keeps for itself, an ending that stays. */
export function safeName(name: string): string {
  const last = cleanLine(name).split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replace(/[<>:"|?*]/g, "-")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .trim();
  const kept = plain === "" ? "adjunto" : RESERVED.test(plain) ? `_${plain}` : plain;
  if (kept.length <= LONGEST) return kept;
  const ending = endingOf(kept);
  return `${[...kept.slice(0, kept.length - ending.length)].slice(0, LONGEST - ending.length).join("")}${ending}`;
}

/** The same names with none twice: `factura.xml`, `factura (2).xml`. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const ending = endingOf(name);
    const start = name.slice(0, name.length - ending.length);
    let free = name;
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${start} (${copy})${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 && name.length - dot <= LONGEST_ENDING ? name.slice(dot) : "";
}
