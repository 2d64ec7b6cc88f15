import { AppError } from "../../../../shared/contract/errors.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { makeOffer, recordPaymentPlanIn } from "../../../followup/index.ts";
import { readDiscount, readSplitting, type Splitting } from "../proposals/counter-offer.ts";
import { cuotasAsked, cuotasWithin } from "../proposals/terms.ts";
import type { Done, Work } from "./work.ts";

/** Notes the payment plan with the cuotas that were seen, or those within the owner's limits. @throws AppError as recordPaymentPlan does */
export async function agreePlan(work: Work): Promise<Done> {
  const { tx, reply, facts, input } = work;
  const splitting = await requireSplitting(work);
  const { limits, todayOn, extraHolidays, promise } = facts;
  const count = cuotasAsked(facts.body) ?? limits.mostCuotas;
  const cuotas =
    input.plan?.cuotas ??
    cuotasWithin(limits, { totalMinor: splitting.totalMinor, count, firstOn: promise?.dueOn, todayOn, extraHolidays });
  const plan = await recordPaymentPlanIn(tx, {
    clientId: reply.clientId,
    currency: input.plan?.currency ?? splitting.currency,
    invoiceIds: splitting.documents.map(({ invoiceId }) => invoiceId),
    cuotas,
    notes: "Por lo que respondió.",
  });
  return {
    done: `Convenio ${plan.number} anotado: ${formatMoney(plan.totalMinor, splitting.currency)} en ${cuotas.length} cuotas`,
    made: [{ kind: "offer_plan", id: plan.id }],
  };
}

/** Nothing is agreed by offering; only a discount for paying at once is kept, so that the money that comes by its day closes the documents. */
export async function makeCounterOffer(work: Work): Promise<Done> {
  const { tx, reply, facts } = work;
  const splitting = await requireSplitting(work);
  const discount = await readDiscount(tx.db, facts, splitting);
  if (!discount) return { done: "Se preparó la contraoferta", made: [] };
  const { id } = await makeOffer(tx, {
    clientId: reply.clientId,
    invoiceIds: discount.invoiceIds,
    discount: { percentHundredths: discount.percentHundredths },
    untilOn: discount.untilOn,
    note: "Como respuesta a lo que pidió.",
  });
  return { done: "Se preparó la contraoferta, con la oferta de pronto pago", made: [{ kind: "counter_offer", id }] };
}

async function requireSplitting({ tx, facts }: Work): Promise<Splitting> {
  const splitting = await readSplitting(tx.db, facts);
  if (!splitting)
    throw new AppError("nothing_owed", `${facts.client.name} no tiene qué repartir: lo que debe ya está en un convenio o en reclamo.`);
  return splitting;
}
