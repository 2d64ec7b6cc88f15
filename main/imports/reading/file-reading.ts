import type { ImportChoice } from "../../../shared/contract/imports.ts";
import type { PackedOriginal } from "../../ledger/originals.ts";
import type { Place, ReadInput } from "./read-item.ts";

/** A file that is being read, with what is known of files before it and what the user said of it. */
export type Reading = { place: Place; bytes: Uint8Array; input: ReadInput; choice: ImportChoice | undefined; pack(): PackedOriginal };

/** Rows travel from the reading thread in bundles of this size. */
const ROWS = 500;

/** The rows of a file in bundles. */
export function* slices<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += ROWS) yield items.slice(from, from + ROWS);
}
