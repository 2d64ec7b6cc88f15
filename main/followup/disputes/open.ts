import type { PartKind } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import { DISPUTE_REASONS } from "../../../shared/dispute-words.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { disputableMinor } from "../../../shared/dispute-amounts.ts";
import { keepOriginal, type PackedOriginal } from "../../ledger/originals.ts";
import { readEvidence } from "./evidence.ts";
import { ofWhat, PART_WORDS, sentence } from "./words.ts";

type Request = InputOf<"followup.openDispute">;

/**
 * Opens a dispute of a document or of one kind of its parts, with its evidence.
 * @throws AppError not_found | nothing_owed | invalid_amount when it is more than is open beyond the other disputes | unreadable_file
 */
export async function openDispute(context: CommandContext, request: Request): Promise<OutputOf<"followup.openDispute">> {
  const evidence = await readEvidence(request.paths ?? []);
  // The audit row is written after the work, so what the work found out still reaches it.
  const detail: Record<string, unknown> = { invoiceId: request.invoiceId, files: evidence.map(({ sha256 }) => sha256) };
  return await context.command({ what: "followup.openDispute", topics: ["followup", "clients", "invoices"], detail }, async (tx) => {
    const { clientId, ...opened } = await openDisputeIn(tx, request, evidence);
    Object.assign(detail, {
      disputeId: opened.id,
      clientId,
      part: request.part ?? null,
      amountMinor: opened.amountMinor,
      reason: request.reason,
    });
    return opened;
  });
}

/** Opens a dispute inside a command of others. @throws AppError as openDispute does */
export async function openDisputeIn(
  tx: Command,
  request: Request,
  evidence: readonly PackedOriginal[] = [],
): Promise<{ id: number; amountMinor: number; clientId: number }> {
  const document = await readDocument(tx, request.invoiceId);
  const amountMinor = await amountOf(tx, document, request);
  const id = keepDispute(tx, document, { ...request, amountMinor }, evidence);
  return { id, amountMinor, clientId: document.clientId };
}

type Document = { id: number; clientId: number; label: string; type: string; currency: string; voidOn: string | null };

async function readDocument(tx: Command, id: number): Promise<Document> {
  const row = await tx.db
    .selectFrom("invoices")
    .select(["id", "client_id as clientId", "series", "number", "type", "currency", "void_on as voidOn"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("not_found", "Ese documento no está en tus datos.");
  return { ...row, label: documentLabel(row.series, row.number) };
}

/** What is disputed: the amount asked for when it can be, or all that can. */
async function amountOf(tx: Command, document: Document, { part, amountMinor }: Request): Promise<number> {
  refuseWhatIsNotOwed(document);
  const parts = await tx.db
    .selectFrom("parts")
    .select(["invoice_id as invoiceId", "part", "open_minor as openMinor"])
    .where("invoice_id", "=", document.id)
    .where("open_minor", ">", 0)
    .execute();
  const disputes = await tx.db
    .selectFrom("disputes")
    .select(["id as disputeId", "invoice_id as invoiceId", "part", "amount_minor as amountMinor"])
    .where("invoice_id", "=", document.id)
    .where("closed_on", "is", null)
    .execute();
  const isOpen = parts.some((one) => part === undefined || one.part === part);
  if (!isOpen) throw nothingOpen(document.label, part);
  const most = disputableMinor(parts, disputes, part);
  if (most <= 0)
    throw new AppError(
      "nothing_owed",
      `Todo lo que queda por cobrar ${ofWhat(document.label, part)} ya está en reclamo. Cierra antes el otro reclamo.`,
    );
  if (amountMinor === undefined || amountMinor <= most) return amountMinor ?? most;
  const beyond = disputes.length > 0 ? " fuera de los otros reclamos" : "";
  throw new AppError(
    "invalid_amount",
    `Quedan por cobrar ${formatMoney(most, document.currency)} ${ofWhat(document.label, part)}${beyond}: anota hasta ese monto.`,
  );
}

function refuseWhatIsNotOwed({ label, type, voidOn }: Document): void {
  if (voidOn !== null) throw new AppError("nothing_owed", `${label} está anulado: no se cobra, así que no hay nada que reclamar.`);
  if (type === "07")
    throw new AppError("nothing_owed", `${label} es una nota de crédito: anota el reclamo en la factura o boleta que se cobra.`);
}

function nothingOpen(label: string, part: PartKind | undefined): AppError {
  if (part === undefined)
    return new AppError(
      "nothing_owed",
      `${label} ya no debe nada: no hay monto que dejar de cobrar. Si debes devolver algo, emite la nota de crédito.`,
    );
  return new AppError(
    "nothing_owed",
    `De ${label} no queda ${PART_WORDS[part]} por cobrar. Anota el reclamo de otra parte, o de todo el documento.`,
  );
}

function keepDispute(
  tx: Command,
  document: Document,
  { part, amountMinor, reason, text }: Request & { amountMinor: number },
  evidence: readonly PackedOriginal[],
): number {
  const said = cleanLine(text);
  const id = tx.bulk.insert("disputes", {
    client_id: document.clientId,
    invoice_id: document.id,
    part: part ?? null,
    amount_minor: amountMinor,
    reason,
    text: said,
    opened_on: tx.todayOn,
    created_at: tx.at,
    closed_on: null,
    outcome: null,
    close_note: "",
  }) as number;
  for (const file of evidence) tx.bulk.insert("dispute_files", { dispute_id: id, sha256: keepOriginal(tx, file), name: file.name });
  noteInTimeline(tx, {
    clientId: document.clientId,
    kind: "note",
    title: `Reclamo ${ofWhat(document.label, part)}`,
    text: [`${formatMoney(amountMinor, document.currency)}. ${DISPUTE_REASONS[reason]}.`, sentence(said)].filter(Boolean).join(" "),
    detail: { disputeId: id, invoiceId: document.id },
  });
  return id;
}
