import { AppError } from "../../../../shared/contract/errors.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { recordPromise } from "../../../followup/index.ts";
import { proposePromise } from "../proposals/promise.ts";
import type { Done, Work } from "./work.ts";

/** Notes the promise, as it was proposed or as the person changed it. @throws AppError as recordPromise does */
export async function notePromise({ tx, reply, facts, input }: Work): Promise<Done> {
  const proposed = proposePromise(facts, 1)?.promise;
  const promise = input.promise ?? proposed;
  if (!promise) throw new AppError("nothing_owed", `${facts.client.name} no debe nada que se pueda prometer. Descarta la respuesta.`);
  const invoiceIds = promise.invoiceIds ?? proposed?.invoiceIds ?? [];
  const made = await recordPromise(tx, {
    clientId: reply.clientId,
    currency: promise.currency,
    amountMinor: promise.amountMinor,
    dueOn: promise.dueOn,
    invoiceIds,
    channel: reply.channel,
    note: "Por lo que respondió.",
  });
  return {
    done: `Promesa anotada: ${formatMoney(made.amountMinor, promise.currency)} para el ${formatDate(promise.dueOn)}`,
    made: [{ kind: "record_promise", id: made.id }],
  };
}
