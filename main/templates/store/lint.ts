import type { TextFinding } from "../../../shared/contract/followup-guard.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { lintForClient } from "../../followup/index.ts";
import type { ReadDb } from "../../ledger/context.ts";

type Words = { subject: string; body: string };
export type TemplateFinding = OutputOf<"templates.getTemplate">["findings"][number];

/** What the guard would not let out of a template's own words, where it stands in each field. Variables and conditions are passed over. */
export async function lintTemplate(read: ReadDb, { subject, body }: Words): Promise<TemplateFinding[]> {
  const fields = [
    { field: "subject" as const, text: subject },
    { field: "body" as const, text: body },
  ];
  const found = await Promise.all(
    fields.map(async ({ field, text }) => (await lintForClient(read, ownWords(text))).map((finding) => toFinding(field, text, finding))),
  );
  return found.flat();
}

/** The same text with blanks where a variable, a condition or the mark of bold stands. */
function ownWords(text: string): string {
  return text.replace(/\{\{.*?\}\}|\{%.*?%\}|\*\*/gs, (mark) => " ".repeat(mark.length));
}

function toFinding(field: "subject" | "body", text: string, { from, to, instead, basis }: TextFinding): TemplateFinding {
  const phrase = text.slice(from, to);
  return { field, from, to, phrase, instead, basis, message: `No se puede enviar «${phrase}».` };
}
