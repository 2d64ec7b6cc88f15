import { AppError } from "../../../shared/contract/errors.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readRunningPlans, sayKept } from "../../followup/index.ts";
import { readDisputed } from "../../ledger/disputed.ts";

/** Why a client cannot be asked for money now: all of it is disputed, in a payment plan, or not late yet, or there is none. */
export async function nothingOwed(
  read: ReadDb,
  { id: clientId, name }: { id: number; name: string },
  owesLater: boolean,
  todayOn: string,
): Promise<AppError> {
  const isDisputed = (await readDisputed(read, clientId)).size > 0;
  if (isDisputed)
    return new AppError(
      "nothing_owed",
      `Lo que ${name} tendría que pagar ahora está en reclamo: no se le pide hasta que cierres el reclamo, en su factura.`,
    );
  const plan = (await readRunningPlans(read, todayOn, clientId)).get(clientId)?.[0];
  if (plan) return new AppError("nothing_owed", `No se le pide ahora a ${name}. ${sayKept(plan)}`);
  if (!owesLater) return new AppError("nothing_owed", `${name} no debe nada: no hay qué cobrar.`);
  return new AppError("nothing_owed", `A ${name} todavía no se le venció nada. Usa el recordatorio amable (preventiva).`);
}
