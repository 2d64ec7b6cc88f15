import type { Occasion } from "../../../shared/contract/templates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readTemplates } from "./read.ts";

/** What a template is for; undefined where there is none of that code. */
export async function occasionOf(read: ReadDb, code: string): Promise<Occasion | undefined> {
  return (await readTemplates(read)).find((template) => template.code === code)?.occasion;
}
