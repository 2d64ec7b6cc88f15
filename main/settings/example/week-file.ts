import { strToU8, zipSync } from "fflate";
import type { Example } from "./types.ts";

/** The bytes of a file must not depend on the clock; ZIP knows no day before 1980. */
const PACKED_AT = new Date(1980, 0, 1);

/** Writes the week's electronic documents as the ZIP that an invoicing program gives. */
export function writeExampleWeek({ week }: Pick<Example, "week">): Uint8Array {
  return zipSync(Object.fromEntries(week.members.map(({ name, text }) => [name, strToU8(text)])), { mtime: PACKED_AT });
}
