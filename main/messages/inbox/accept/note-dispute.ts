import { cleanLine } from "../../../../shared/clean-text.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { openDisputeIn } from "../../../followup/index.ts";
import { proposeDispute } from "../proposals/dispute.ts";
import type { Done, Work } from "./work.ts";

const MOST_LETTERS = 280;

/** Opens a dispute of each document, in the client's own words. @throws AppError as openDispute does */
export async function noteDispute({ tx, facts, input, reply }: Work): Promise<Done> {
  const proposed = proposeDispute(facts, 1)?.dispute;
  const invoiceIds = [...new Set(input.dispute?.invoiceIds ?? proposed?.invoiceIds ?? [])];
  const [only, ...others] = invoiceIds;
  if (only === undefined)
    throw new AppError("nothing_owed", `${facts.client.name} no debe nada que se pueda reclamar. Descarta la respuesta.`);
  const amountMinor = input.dispute?.amountMinor;
  if (amountMinor !== undefined && others.length > 0)
    throw new AppError("invalid_input", "El monto va con un solo documento: elige cuál, o deja el monto en blanco.");
  const owner = await tx.db.selectFrom("invoices").select(["id", "client_id"]).where("id", "in", invoiceIds).execute();
  if (owner.some(({ client_id }) => client_id !== reply.clientId))
    throw new AppError("invalid_input", "Uno de los documentos es de otro cliente. Vuelve a elegirlos.");
  const text = [...cleanLine(reply.body)].slice(0, MOST_LETTERS).join("");
  const made = [];
  for (const invoiceId of invoiceIds) {
    const { id } = await openDisputeIn(tx, {
      invoiceId,
      reason: input.dispute?.reason ?? proposed?.reason ?? "other",
      text,
      ...(amountMinor === undefined ? {} : { amountMinor }),
    });
    made.push({ kind: "open_dispute", id });
  }
  const labels = facts.documents.filter(({ invoiceId }) => invoiceIds.includes(invoiceId)).map(({ label }) => label);
  return { done: `Reclamo abierto${labels.length > 0 ? `: ${labels.join(", ")}` : ""}`, made };
}
