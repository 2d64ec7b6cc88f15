import { createHash } from "node:crypto";
import type { Stage } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import { limaDate } from "../../../shared/dates.ts";
import type { CommandContext, ReadDb } from "../../ledger/context.ts";
import { readChosenFile } from "../chosen-file.ts";
import { readMarks } from "./fill.ts";
import { knownMarks } from "./known-marks.ts";
import { checkDocx } from "./open-docx.ts";

type WordTemplate = OutputOf<"letters.saveWordTemplate">;

const MOST_MEGABYTES = 10;

/** Keeps a Word file of the user's, as it is, with the marks that it uses. @throws AppError unreadable_file */
export async function saveWordTemplate(
  context: CommandContext,
  { path, name, stage }: ParsedInputOf<"letters.saveWordTemplate">,
): Promise<WordTemplate> {
  const file = await readChosenFile(path, MOST_MEGABYTES);
  checkDocx(file.content, file.name);
  const marks = await readMarks(file.content, knownMarks());
  const sha256 = createHash("sha256").update(file.content).digest("hex");
  const id = await context.command(
    { what: "letters.saveWordTemplate", topics: ["letters"], detail: { name, stage, sha256 } },
    async (tx) =>
      tx.bulk.insert("word_templates", { name, stage, content: file.content, sha256, created_at: tx.at, archived_at: null }) as number,
  );
  return { id, name, stage, addedOn: context.todayOn, bytes: file.content.length, ...marks };
}

/** The user's own Word letters that are in use, by name. */
export async function readWordTemplates(read: ReadDb): Promise<WordTemplate[]> {
  const rows = await read.selectFrom("word_templates").selectAll().where("archived_at", "is", null).orderBy("name").orderBy("id").execute();
  const known = knownMarks();
  const templates: WordTemplate[] = [];
  for (const { id, name, stage, content, created_at } of rows)
    templates.push({ id, name, stage, addedOn: limaDate(created_at), bytes: content.length, ...(await readMarks(content, known)) });
  return templates;
}

/** Takes one out of the list; letters written with it stay as they are. @throws AppError not_found */
export async function removeWordTemplate(context: CommandContext, id: number): Promise<{ id: number }> {
  await context.command({ what: "letters.removeWordTemplate", topics: ["letters"], detail: { id } }, async (tx) => {
    if (tx.bulk.run("UPDATE word_templates SET archived_at = ? WHERE id = ? AND archived_at IS NULL", tx.at, id) === 0) throw gone();
  });
  return { id };
}

/** A Word letter in use with its bytes, checked against their hash. @throws AppError not_found | ledger_damaged */
export async function requireWordTemplate(
  read: ReadDb,
  id: number,
): Promise<{ id: number; name: string; stage: Stage; content: Uint8Array }> {
  const row = await read
    .selectFrom("word_templates")
    .select(["id", "name", "stage", "content", "sha256"])
    .where("id", "=", id)
    .where("archived_at", "is", null)
    .executeTakeFirst();
  if (!row) throw gone();
  const content = new Uint8Array(row.content);
  if (createHash("sha256").update(content).digest("hex") !== row.sha256)
    throw new AppError("ledger_damaged", `El archivo de Word «${row.name}» está dañado en los datos: vuelve a agregarlo.`);
  return { id: row.id, name: row.name, stage: row.stage, content };
}

function gone(): AppError {
  return new AppError("not_found", "Esa carta de Word ya no está en la lista: elige otra o agrégala de nuevo.");
}
