import { cleanLine } from "../../../shared/clean-text.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { InputOf } from "../../../shared/contract/index.ts";
import { formatDate } from "../../../shared/dates.ts";
import { DISPUTE_OUTCOMES } from "../../../shared/dispute-words.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command, CommandContext, CommandEntry } from "../../ledger/context.ts";
import { ofWhat, sentence } from "./words.ts";

/**
 * Closes a dispute for good: what is still open of its document is chased again.
 * @throws AppError not_found | conflict when it was closed already
 */
export async function closeDispute(context: CommandContext, input: InputOf<"followup.closeDispute">): Promise<{ id: number }> {
  const { id, outcome } = input;
  const entry: CommandEntry = {
    what: "followup.closeDispute",
    topics: ["followup", "clients", "invoices"],
    detail: { disputeId: id, outcome },
  };
  return await context.command(entry, (tx) => closeDisputeIn(tx, input));
}

/** Closes a dispute inside a command of others. @throws AppError as closeDispute does */
export async function closeDisputeIn(tx: Command, { id, outcome, ...input }: InputOf<"followup.closeDispute">): Promise<{ id: number }> {
  const note = cleanLine(input.note);
  const dispute = await tx.db
    .selectFrom("disputes")
    .innerJoin("invoices", "invoices.id", "disputes.invoice_id")
    .select([
      "disputes.client_id",
      "disputes.invoice_id",
      "disputes.part",
      "disputes.opened_on",
      "disputes.closed_on",
      "invoices.series",
      "invoices.number",
      "invoices.open_minor",
    ])
    .where("disputes.id", "=", id)
    .executeTakeFirst();
  if (!dispute) throw new AppError("not_found", "Ese reclamo no está en tus datos.");
  if (dispute.closed_on !== null)
    throw new AppError("conflict", `Ese reclamo ya se cerró el ${formatDate(dispute.closed_on)}. Si el cliente insiste, anota otro.`);
  tx.bulk.run("UPDATE disputes SET closed_on = ?, outcome = ?, close_note = ? WHERE id = ?", tx.todayOn, outcome, note, id);
  const isNoteIn = await hasNoteSince(tx, dispute.invoice_id, dispute.opened_on);
  const next = !isNoteIn && outcome === "accepted" && dispute.open_minor > 0 ? "Falta emitir la nota de crédito e importar su XML." : "";
  noteInTimeline(tx, {
    clientId: dispute.client_id,
    kind: "note",
    title: `Se cerró el reclamo ${ofWhat(documentLabel(dispute.series, dispute.number), dispute.part)}`,
    text: [`${DISPUTE_OUTCOMES[outcome]}.`, sentence(note), next].filter(Boolean).join(" "),
    detail: { disputeId: id, invoiceId: dispute.invoice_id },
  });
  return { id };
}

/** Whether a credit note about the document was issued since a date. */
async function hasNoteSince(tx: Command, invoiceId: number, sinceOn: string): Promise<boolean> {
  const note = await tx.db
    .selectFrom("invoices as note")
    .innerJoin("invoices as target", (join) =>
      join
        .onRef("target.client_id", "=", "note.client_id")
        .onRef("target.series", "=", "note.reference_series")
        .onRef("target.number", "=", "note.reference_number"),
    )
    .select("note.id")
    .where("target.id", "=", invoiceId)
    .where("note.type", "=", "07")
    .where("note.void_on", "is", null)
    .where("note.issue_on", ">=", sinceOn)
    .executeTakeFirst();
  return note !== undefined;
}
