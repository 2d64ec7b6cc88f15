import { AppError } from "../../../shared/contract/errors.ts";
import type { ParsedInputOf } from "../../../shared/contract/index.ts";
import { disputesProcedures, paymentPlansProcedures, promisesProcedures } from "../../followup/index.ts";
import { requireCompany } from "../../ledger/company.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import type { PdfAttachment } from "../../platform/pdf.ts";
import { readThread } from "../thread/thread.ts";
import type { DossierFacts, LetterFact } from "./facts.ts";
import { readIntegrity } from "./integrity.ts";
import { readPieces } from "./pieces.ts";
import { readPaymentFacts } from "./read-payments.ts";
import { readPositions } from "./read-position.ts";
import { listWanted } from "./wanted.ts";

type Request = ParsedInputOf<"dossier.writeDossier">;
type Span = { fromOn: string; untilOn: string };

const EVERYTHING = Number.MAX_SAFE_INTEGER;
const EARLIEST = "0000-01-01";
const LATEST = "9999-12-31";

/**
 * Reads all that a dossier tells of a client, and the files that prove it, each hashed again.
 * @throws AppError no_company | not_found | invalid_input when the span ends before it begins
 */
export async function readDossier(
  context: CallContext,
  request: Request,
  pause: () => Promise<void>,
): Promise<{ facts: DossierFacts; attachments: PdfAttachment[] }> {
  const { read, todayOn, at } = context;
  const { clientId, fromOn = EARLIEST, untilOn = LATEST } = request;
  if (fromOn > untilOn) throw new AppError("invalid_input", "El periodo termina antes de empezar: revisa las dos fechas.");
  const { creditor, debtor } = await readSides(read, clientId);
  const span = { fromOn, untilOn };
  const isInside = (on: string) => on >= fromOn && on <= untilOn;
  const entries = (await readThread(context, clientId, EVERYTHING)).filter(({ on }) => isInside(on)).reverse();
  await pause();
  const agreed = await readAgreed(context, clientId, isInside);
  const letters = await readLetterFacts(read, clientId, span);
  const wanted = await listWanted(read, {
    clientId,
    letters,
    disputes: agreed.disputes,
    documentIds: await readDocumentIds(read, clientId, span),
  });
  const { pieces, attachments } = await readPieces(read, wanted, {
    folder: context.folder,
    withoutFiles: request.withoutFiles === true,
    pause,
    tell: (done) => context.progress(done, wanted.length, "Revisando los archivos del expediente"),
  });
  const facts: DossierFacts = {
    at,
    todayOn,
    creditor,
    debtor,
    span: spanOf(entries, request, todayOn),
    isWhole: request.fromOn === undefined && request.untilOn === undefined,
    entries,
    positions: await readPositions(read, clientId, todayOn),
    letters,
    ...agreed,
    payments: await readPaymentFacts(read, clientId, fromOn, untilOn),
    pieces,
    withoutFiles: request.withoutFiles === true,
    integrity: await readIntegrity(read, clientId, pause),
  };
  return { facts, attachments };
}

async function readSides(read: ReadDb, clientId: number): Promise<Pick<DossierFacts, "creditor" | "debtor">> {
  const company = await requireCompany(read);
  const client = await read
    .selectFrom("clients")
    .select(["name", "doc_type", "doc_number", "address"])
    .where("id", "=", clientId)
    .executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  return {
    creditor: { name: company.legalName, ruc: company.ruc, address: company.address ?? "" },
    debtor: {
      name: client.name,
      document: `${client.doc_type === "OTHER" ? "Documento" : client.doc_type} ${client.doc_number}`,
      address: client.address ?? "",
    },
  };
}

async function readAgreed(
  context: CallContext,
  clientId: number,
  isInside: (on: string) => boolean,
): Promise<Pick<DossierFacts, "promises" | "disputes" | "plans">> {
  const asked = { clientId, limit: EVERYTHING };
  const { promises } = await promisesProcedures["followup.listPromises"](context, asked);
  const { disputes } = await disputesProcedures["followup.listDisputes"](context, asked);
  const { plans } = await paymentPlansProcedures["followup.listPaymentPlans"](context, asked);
  return {
    promises: promises.filter(({ madeOn }) => isInside(madeOn)).sort((a, b) => a.id - b.id),
    disputes: disputes.filter(({ openedOn }) => isInside(openedOn)).sort((a, b) => a.id - b.id),
    plans: plans.filter(({ madeOn }) => isInside(madeOn)).sort((a, b) => a.id - b.id),
  };
}

async function readLetterFacts(read: ReadDb, clientId: number, { fromOn, untilOn }: Span): Promise<LetterFact[]> {
  const rows = await read
    .selectFrom("letters")
    .leftJoin("timeline", (join) => join.onRef("timeline.letter_id", "=", "letters.id").on("timeline.kind", "=", "letter"))
    .select(["letters.id", "number", "stage", "issued_on as issuedOn", "totals", "path", "bytes", "sha256", "timeline.detail"])
    .where("letters.client_id", "=", clientId)
    .where("issued_on", ">=", fromOn)
    .where("issued_on", "<=", untilOn)
    .orderBy("letters.id")
    .execute();
  return rows.map(({ totals, detail, ...letter }) => ({
    ...letter,
    totals: JSON.parse(totals) as LetterFact["totals"],
    sealedSha256: (JSON.parse(detail ?? "{}") as { sha256?: string }).sha256 ?? null,
  }));
}

/** The documents that a span tells of: those issued in it, and those still open. */
async function readDocumentIds(read: ReadDb, clientId: number, { fromOn, untilOn }: Span): Promise<number[]> {
  const rows = await read
    .selectFrom("invoices")
    .select("id")
    .where("client_id", "=", clientId)
    .where((eb) => eb.or([eb.and([eb("issue_on", ">=", fromOn), eb("issue_on", "<=", untilOn)]), eb("open_minor", ">", 0)]))
    .execute();
  return rows.map(({ id }) => id);
}

function spanOf(entries: DossierFacts["entries"], { fromOn, untilOn }: Request, todayOn: string): DossierFacts["span"] {
  const first = fromOn ?? entries[0]?.on;
  return first === undefined ? null : { fromOn: first, untilOn: untilOn ?? todayOn };
}
