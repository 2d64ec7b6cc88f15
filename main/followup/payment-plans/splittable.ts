import { AppError } from "../../../shared/contract/errors.ts";
import { withoutDisputed } from "../../../shared/dispute-amounts.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { currencyName } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import { readPaymentPlans } from "./read-plans.ts";
import { isOver } from "./words.ts";

/** Whose debt is split, and which documents; all that can be when none are named. */
export type SplitRequest = { clientId: number; currency: string; invoiceIds?: number[] | undefined };

export type SplittableDocument = {
  invoiceId: number;
  document: string;
  /** What can be split of it: the net that is open and not in dispute. */
  amountMinor: number;
  disputedMinor: number;
  detraccionMinor: number;
  retencionMinor: number;
  /** The number of the payment plan that it is in, when that one did not end. */
  inPlan: string | null;
};

export type Splittable = {
  clientName: string;
  /** The oldest first; without those of another plan, unless they were named. */
  documents: SplittableDocument[];
  /** Those that were left out because another plan has them. */
  leftOut: SplittableDocument[];
};

/**
 * What of a client's debt in one currency can be split into cuotas.
 * @throws AppError not_found | invalid_input when a document is another client's | invalid_amount when it is in another currency
 */
export async function readSplittable(read: ReadDb, request: SplitRequest, todayOn: string): Promise<Splittable> {
  const client = await read.selectFrom("clients").select("name").where("id", "=", request.clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const named = request.invoiceIds ? new Set(request.invoiceIds) : undefined;
  if (named) await refuseForeign(read, request, [...named]);
  const all = await readOpenDocuments(read, request, todayOn);
  const chosen = all.filter(({ invoiceId }) => named?.has(invoiceId) ?? true);
  return {
    clientName: client.name,
    documents: chosen.filter(({ amountMinor, inPlan }) => amountMinor > 0 && (named !== undefined || inPlan === null)),
    leftOut: named ? [] : chosen.filter(({ inPlan }) => inPlan !== null),
  };
}

async function refuseForeign(read: ReadDb, { clientId, currency }: SplitRequest, ids: readonly number[]): Promise<void> {
  const rows = await read
    .selectFrom("invoices")
    .select(["id", "client_id", "currency", "series", "number"])
    .where("id", "in", ids)
    .execute();
  if (rows.length < ids.length) throw new AppError("not_found", "Uno de los documentos ya no existe. Vuelve a elegirlos.");
  for (const row of rows) {
    const label = documentLabel(row.series, row.number);
    if (row.client_id !== clientId)
      throw new AppError("invalid_input", `${label} es de otro cliente. Elige documentos de quien firma el convenio.`);
    if (row.currency !== currency)
      throw new AppError(
        "invalid_amount",
        `${label} está en ${currencyName(row.currency)} y el convenio en ${currencyName(currency)}: haz un convenio por moneda.`,
      );
  }
}

async function readOpenDocuments(read: ReadDb, { clientId, currency }: SplitRequest, todayOn: string): Promise<SplittableDocument[]> {
  const [parts, disputed, plans] = await Promise.all([
    read
      .selectFrom("parts")
      .innerJoin("invoices", "invoices.id", "parts.invoice_id")
      .select(["parts.invoice_id as invoiceId", "parts.part", "parts.open_minor as openMinor", "invoices.series", "invoices.number"])
      .where("parts.client_id", "=", clientId)
      .where("parts.currency", "=", currency)
      .where("parts.open_minor", ">", 0)
      .orderBy("parts.due_on")
      .orderBy("parts.id")
      .execute(),
    readDisputed(read, clientId),
    readPaymentPlans(read, todayOn, { clientId, isLive: true }),
  ]);
  const planOf = new Map(
    plans.filter((plan) => !isOver(plan.state)).flatMap((plan) => plan.documents.map(({ invoiceId }) => [invoiceId, plan.number])),
  );
  const asked = Map.groupBy(withoutDisputed(parts, disputed.get(clientId) ?? []), ({ invoiceId }) => invoiceId);
  return [...Map.groupBy(parts, ({ invoiceId }) => invoiceId)].map(([invoiceId, open]) => {
    const sum = (some: readonly { part: string; openMinor: number }[], part: string) =>
      some.reduce((total, one) => total + (one.part === part ? one.openMinor : 0), 0);
    const amountMinor = sum(asked.get(invoiceId) ?? [], "net");
    return {
      invoiceId,
      document: documentLabel(open[0]?.series ?? "", open[0]?.number ?? ""),
      amountMinor,
      disputedMinor: sum(open, "net") - amountMinor,
      detraccionMinor: sum(open, "detraccion"),
      retencionMinor: sum(open, "retencion"),
      inPlan: planOf.get(invoiceId) ?? null,
    };
  });
}
