import { AppError } from "../../../shared/contract/errors.ts";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command } from "../../ledger/context.ts";
import { type ReadOffer, readOffers } from "./read.ts";

/** An offer by its id. @throws AppError not_found */
export async function requireOffer(tx: Command, id: number): Promise<ReadOffer> {
  const [offer] = await readOffers(tx.db, { id });
  if (!offer) throw new AppError("not_found", "Esa oferta no existe en estos datos.");
  return offer;
}

/** Takes an offer back and says so in the client's timeline. @throws AppError not_found | conflict when it was used, or taken back already */
export async function withdrawOffer(tx: Command, id: number, reason: string): Promise<void> {
  const offer = await requireOffer(tx, id);
  if (offer.withdrawnAt !== null) throw new AppError("conflict", "Esa oferta ya estaba retirada. No hace falta hacer nada.");
  const used = offer.documents.find(({ use }) => use);
  if (used)
    throw new AppError(
      "conflict",
      `Ya pagó ${used.document} con esta oferta: no se puede retirar. Si ese pago está mal, deshazlo primero.`,
    );
  tx.bulk.run("UPDATE offers SET withdrawn_at = ?, withdraw_reason = ? WHERE id = ?", tx.at, reason, id);
  const payMinor = offer.documents.reduce((sum, document) => sum + document.payMinor, 0);
  noteInTimeline(tx, {
    clientId: offer.clientId,
    kind: "note",
    title: "Oferta de pronto pago retirada",
    text: `${formatMoney(payMinor, offer.currency)} hasta el ${formatDate(offer.untilOn)}: ${reason}`,
    detail: { offerId: id },
  });
}
