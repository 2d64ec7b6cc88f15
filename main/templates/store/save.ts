import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { insteadWords } from "../../../shared/guard-words.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { findFaults } from "../engine/faults.ts";
import { lintTemplate } from "./lint.ts";
import { BY_CODE, type KnownTemplate, readTemplates } from "./read.ts";

type Kept = { code: string; version: number };
type Words = { subject: string; body: string };
type Kind = Pick<KnownTemplate, "name" | "when" | "occasion" | "stage" | "tone" | "channel">;

/** Channels whose texts carry a subject. */
const WITH_SUBJECT: readonly string[] = ["letter", "email"];

/**
 * Saves a template's words as a new version, or a new template. The kind of a template of the program stays the program's.
 * @throws AppError not_found | invalid_input with the fault, or with what the guard would not let out
 */
export function saveTemplate(
  context: CommandContext,
  input: InputOf<"templates.saveTemplate">,
): Promise<OutputOf<"templates.saveTemplate">> {
  const { code, note = "", when = "", subject, body, ...kind } = input;
  return write(context, "templates.saveTemplate", code ?? kind.name, async (tx) => {
    const known = code === undefined ? undefined : await find(tx, code);
    const channel = known?.isBuiltIn ? known.channel : kind.channel;
    const words = { subject: WITH_SUBJECT.includes(channel) ? subject.trim() : "", body: body.trim() };
    await refuseUnfit(tx, words, channel);
    if (!known) return insertOwn(tx, { ...kind, when }, { ...words, note });
    keepKind(tx, known, { ...kind, when });
    return insertVersion(tx, known.code, { ...words, note });
  });
}

/** Copies a template under another name. @throws AppError not_found | invalid_input */
export function copyTemplate(context: CommandContext, { code, name, channel }: InputOf<"templates.copyTemplate">): Promise<Kept> {
  return write(context, "templates.copyTemplate", code, async (tx) => {
    const source = await find(tx, code);
    const target = channel ?? source.channel;
    const subject = WITH_SUBJECT.includes(target) ? source.subject || name : "";
    return insertOwn(tx, { ...source, name, channel: target }, { subject, body: source.body, note: `Copia de «${source.name}»` });
  });
}

/** Uses an earlier version's words again. @throws AppError not_found */
export function restoreTemplate(context: CommandContext, { code, version }: InputOf<"templates.restoreTemplate">): Promise<Kept> {
  return write(context, "templates.restoreTemplate", code, async (tx) => {
    const known = await find(tx, code);
    const words = version === 0 ? BY_CODE.get(code) : await readVersion(tx, code, version);
    if (!words) throw new AppError("not_found", "Esa versión no existe.");
    if (known.version === version) throw new AppError("conflict", "Esa versión es la que se usa ahora. No hace falta hacer nada.");
    // What could be sent once may not be any more: the rules of contact change.
    await refuseUnfit(tx, words, known.channel);
    keepRow(tx, known);
    return insertVersion(tx, code, {
      ...words,
      note: version === 0 ? "Texto del programa" : `Otra vez la versión ${version}`,
      restores: version,
    });
  });
}

/** Takes a template out of the lists, or back into them. @throws AppError not_found */
export async function archiveTemplate(
  context: CommandContext,
  { code, archived }: InputOf<"templates.archiveTemplate">,
): Promise<{ code: string }> {
  await write(context, "templates.archiveTemplate", code, async (tx) => {
    const known = await find(tx, code);
    keepRow(tx, known);
    tx.bulk.run("UPDATE templates SET archived_at = ? WHERE code = ?", archived ? tx.at : null, code);
    return known;
  });
  return { code };
}

function write(context: CommandContext, what: string, about: string, work: (tx: Command) => Promise<Kept>): Promise<Kept> {
  const detail: { template: string; version?: number } = { template: about };
  return context.command({ what, topics: ["templates"], detail }, async (tx) => {
    const { code, version } = await work(tx);
    Object.assign(detail, { template: code, version });
    return { code, version };
  });
}

async function find({ db }: Command, code: string): Promise<KnownTemplate> {
  const known = (await readTemplates(db)).find((template) => template.code === code);
  if (!known) throw new AppError("not_found", "Esa plantilla ya no existe: elige otra.");
  return known;
}

/** @throws AppError invalid_input */
async function refuseUnfit({ db }: Command, words: Words, channel: string): Promise<void> {
  if (words.body.trim() === "") throw new AppError("invalid_input", "El texto está vacío: escribe lo que se le dirá al cliente.");
  if (WITH_SUBJECT.includes(channel) && words.subject.trim() === "")
    throw new AppError("invalid_input", "Falta el asunto: escríbelo arriba del texto.");
  const [fault] = findFaults(words);
  if (fault) throw new AppError("invalid_input", fault.message);
  const [finding] = await lintTemplate(db, words);
  if (finding) throw new AppError("invalid_input", `${finding.message} En su lugar, ${insteadWords(finding.instead)}`);
}

async function readVersion({ db }: Command, code: string, version: number): Promise<Words | undefined> {
  return await db
    .selectFrom("template_versions")
    .select(["subject", "body"])
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** A template of the program gets its row when it first differs from the program's. */
function keepRow(tx: Command, known: Kind & { code: string }): void {
  tx.bulk.run(
    "INSERT INTO templates (code, name, when_used, occasion, stage, tone, channel, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING",
    known.code,
    known.name,
    known.when,
    known.occasion,
    known.stage,
    known.tone,
    known.channel,
    tx.at,
  );
}

function keepKind(tx: Command, known: KnownTemplate, kind: Kind): void {
  keepRow(tx, known);
  if (known.isBuiltIn) return;
  tx.bulk.run(
    "UPDATE templates SET name = ?, when_used = ?, occasion = ?, stage = ?, tone = ?, channel = ? WHERE code = ?",
    kind.name,
    kind.when,
    kind.occasion,
    kind.stage,
    kind.tone,
    kind.channel,
    known.code,
  );
}

type NewVersion = Words & { note: string; restores?: number };

function insertOwn(tx: Command, kind: Kind, words: NewVersion): Kept {
  const last = tx.bulk.get<{ last: number | null }>(
    "SELECT max(CAST(substr(code, 8) AS INTEGER)) AS last FROM templates WHERE code GLOB 'propia-*'",
  );
  const code = `propia-${(last?.last ?? 0) + 1}`;
  keepRow(tx, { ...kind, code });
  return insertVersion(tx, code, words);
}

function insertVersion(tx: Command, code: string, { subject, body, note, restores }: NewVersion): Kept {
  const last = tx.bulk.get<{ last: number | null }>("SELECT max(version) AS last FROM template_versions WHERE code = ?", code);
  const version = (last?.last ?? 0) + 1;
  tx.bulk.insert("template_versions", { code, version, subject, body, note, restores: restores ?? null, created_at: tx.at });
  return { code, version };
}
