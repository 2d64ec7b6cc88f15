import type { ReadDb } from "../../ledger/context.ts";
import { TEMPLATES } from "../library/registry.ts";
import type { BuiltIn, Template } from "../library/template.ts";

/** A template as it stands: the program's, the user's own, or the program's with the user's words. */
export type KnownTemplate = Template & { isBuiltIn: boolean; isChanged: boolean; isArchived: boolean; changedAt: string | null };

/** Every template with the words that are used now: those of the program in their order, then the user's own. */
export async function readTemplates(read: ReadDb): Promise<KnownTemplate[]> {
  const rows = await read
    .selectFrom("templates as t")
    .leftJoin("template_versions as v", (join) =>
      join.onRef("v.code", "=", "t.code").on((eb) =>
        eb(
          "v.version",
          "=",
          eb
            .selectFrom("template_versions as last")
            .select((inner) => inner.fn.max("last.version").as("version"))
            .whereRef("last.code", "=", "t.code"),
        ),
      ),
    )
    .selectAll("t")
    .select(["v.version", "v.subject", "v.body", "v.created_at as changedAt"])
    .orderBy("t.created_at")
    .orderBy("t.code")
    .execute();
  const stored = new Map(rows.map((row) => [row.code, row]));
  const own = rows.filter(({ code }) => !BY_CODE.has(code));
  return [
    ...TEMPLATES.map((builtIn) => withOwnWords(builtIn, stored.get(builtIn.code))),
    ...own.map((row) => ({
      ...wordsOf(row),
      code: row.code,
      name: row.name,
      when: row.when_used,
      occasion: row.occasion,
      stage: row.stage,
      tone: row.tone,
      channel: row.channel,
      isBuiltIn: false,
      isChanged: false,
      isArchived: row.archived_at !== null,
    })),
  ];
}

/** The templates of the program by their code. */
export const BY_CODE: ReadonlyMap<string, BuiltIn> = new Map(TEMPLATES.map((template) => [template.code, template]));

type Words = { version: number | null; subject: string | null; body: string | null; changedAt: string | null };

function wordsOf({ version, subject, body, changedAt }: Words) {
  return { version: version ?? 0, subject: subject ?? "", body: body ?? "", changedAt };
}

/** The kind of a template of the program is the program's; the user changes its words. */
function withOwnWords(builtIn: BuiltIn, row: (Words & { archived_at: string | null }) | undefined): KnownTemplate {
  const base = { ...builtIn, version: 0, isBuiltIn: true, isChanged: false, isArchived: row?.archived_at != null, changedAt: null };
  if (row?.version == null) return base;
  const words = wordsOf(row);
  return { ...base, ...words, isChanged: words.subject !== builtIn.subject || words.body !== builtIn.body };
}
