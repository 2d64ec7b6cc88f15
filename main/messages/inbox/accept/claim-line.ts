import { AppError } from "../../../../shared/contract/errors.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import type { Done, Work } from "./work.ts";

/** Notes on a deposit that waits that this client says it is theirs; who reviews the bank decides. Without one, that it was looked for. */
export async function claimLine({ tx, facts, input }: Work): Promise<Done> {
  if (input.lineId === undefined) return { done: "Dice que pagó: falta ubicarlo en Bancos", made: [] };
  const line = await tx.db
    .selectFrom("bank_lines")
    .select(["id", "booked_on as bookedOn", "amount_minor as amountMinor", "currency", "status", "note"])
    .where("id", "=", input.lineId)
    .where("removed_at", "is", null)
    .where("kind", "=", "credit")
    .executeTakeFirst();
  if (!line) throw new AppError("not_found", "Ese abono ya no está en Bancos. Elige otro.");
  if (line.status !== "pending") throw new AppError("conflict", "Ese abono ya se revisó en Bancos. Elige otro.");
  const what = `${formatMoney(line.amountMinor, line.currency)} del ${formatDate(line.bookedOn)}`;
  const note = `${facts.client.name} dice que es su pago`;
  if (line.note) return { done: `Dice que es suyo el abono de ${what}, que ya tiene una nota en Bancos: «${line.note}»`, made: [] };
  tx.bulk.run("UPDATE bank_lines SET note = ? WHERE id = ?", note, line.id);
  return {
    done: `Abono de ${what} anotado como suyo: falta aplicarlo en Bancos`,
    made: [{ kind: "find_payment", id: line.id, before: note }],
  };
}
