import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import { formatDate } from "../../../shared/dates.ts";
import { foldText } from "../../../shared/identifiers.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { breather } from "../../platform/breathe.ts";
import { writePdf } from "../../platform/pdf.ts";
import { describeFile, pathFor, writeWhole } from "../../platform/saved-files.ts";
import type { DossierFacts } from "./facts.ts";
import { layoutDossier } from "./layout.ts";
import { readDossier } from "./read-facts.ts";
import { isIntact } from "./sections/check.ts";
import { countOf, DOSSIER_TITLE } from "./words.ts";

const LONGEST_NAME = 60;

/**
 * Writes the dossier of a client into the ledger's folder, and notes in the conversation and the audit that it was written, with its hash.
 * The same ledger at the same instant gives the same bytes. Stopped, it leaves nothing.
 * @throws AppError no_company | not_found | invalid_input
 */
export async function writeDossier(
  context: CommandContext,
  request: ParsedInputOf<"dossier.writeDossier">,
): Promise<OutputOf<"dossier.writeDossier">> {
  const pause = breather(context.signal);
  const { facts, attachments } = await readDossier(context, request, pause);
  context.progress(0, 0, "Escribiendo el expediente");
  const pages = await layoutDossier(facts, pause);
  const pdf = await writePdf(
    pages,
    {
      title: `${DOSSIER_TITLE}: ${facts.debtor.name}`,
      author: facts.creditor.name,
      subject: facts.debtor.document,
      createdAt: context.at,
      attachments,
    },
    pause,
  );
  context.signal.throwIfAborted();
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const path = pathFor(context.folder, "exportados", nameOf(facts));
  await writeWhole(path, (aside) => writeFile(aside, pdf, { mode: 0o600, flush: true }));
  await note(context, request, facts, sha256);
  return {
    file: describeFile(path),
    sha256,
    entries: facts.entries.length,
    evidence: facts.pieces.length,
    isIntact: isIntact(facts),
  };
}

function note(context: CommandContext, { clientId }: { clientId: number }, facts: DossierFacts, sha256: string): Promise<number> {
  const detail = { clientId, sha256, entries: facts.entries.length, evidence: facts.pieces.length, isIntact: isIntact(facts) };
  return context.command({ what: "dossier.writeDossier", topics: ["clients"], detail }, async (tx) =>
    noteInTimeline(tx, {
      clientId,
      kind: "note",
      title: "Expediente",
      text: `Se escribió el expediente${spanText(facts)}: ${countOf(facts.entries.length, "hecho", "hechos")} y ${countOf(facts.pieces.length, "archivo", "archivos")} de prueba. Huella SHA-256: ${sha256}.`,
      detail: { dossier: sha256 },
    }),
  );
}

function spanText({ span, isWhole }: DossierFacts): string {
  return span && !isWhole ? ` del ${formatDate(span.fromOn)} al ${formatDate(span.untilOn)}` : "";
}

/** `expediente-textiles-sipan-s-a-20487654329-2026-11-20.pdf`: letters, digits and hyphens alone, whatever the client is called. */
function nameOf({ debtor, span, isWhole, todayOn }: DossierFacts): string {
  const plain = (text: string) =>
    foldText(text)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const days = span && !isWhole ? `${span.fromOn}-a-${span.untilOn}` : todayOn;
  const who = plain(debtor.name).slice(0, LONGEST_NAME).replace(/-$/, "");
  return `${["expediente", who, plain(debtor.document.replace(/^\w+ /, "")), days].filter(Boolean).join("-")}.pdf`;
}
