import type { OutputOf } from "../../../../shared/contract/index.ts";

/** A Word file of the user's that letters are written with. */
export type WordTemplate = OutputOf<"letters.listWordTemplates">["templates"][number];
