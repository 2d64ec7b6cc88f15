import type { OutputOf } from "../../shared/contract/index.ts";
import type { CallContext } from "../ledger/context.ts";
import { templatesProcedures } from "../templates/index.ts";

type Listed = OutputOf<"letters.listTemplates">["templates"];

/** What a letter of each stage is for where no template is named. */
const USUAL = [
  ["preventiva", "before_due"],
  ["administrativa", "first_letter"],
  ["extrajudicial", "last_letter"],
] as const;

/** Every letter that can be written, the user's own too, by stage; the first of a stage is the one taken where none is named. */
export async function readLetterLibrary(context: CallContext): Promise<Listed> {
  const { templates } = await templatesProcedures["templates.listTemplates"](context, { channel: "letter" });
  const listed: Listed = [];
  for (const [stage, occasion] of USUAL) {
    const own = templates.filter((template) => template.stage === stage);
    const fitting = own.filter((template) => template.occasion === occasion);
    const usual = fitting.find(({ isBuiltIn }) => !isBuiltIn) ?? fitting[0];
    const ordered = [...(usual ? [usual] : []), ...own.filter((template) => template !== usual)];
    listed.push(...ordered.map(({ code, occasion: what, name, when }) => ({ code, stage, occasion: what, name, when })));
  }
  return listed;
}
