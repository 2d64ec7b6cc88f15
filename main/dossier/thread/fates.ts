import type { offerState } from "../../../shared/contract/followup-offers.ts";
import type { paymentPlanState } from "../../../shared/contract/followup-payment-plans.ts";
import type { PromiseState } from "../../../shared/contract/followup-promises.ts";
import { disputesProcedures, offersProcedures, paymentPlansProcedures, promisesProcedures } from "../../followup/index.ts";
import type { CallContext } from "../../ledger/context.ts";
import type { TopicKind } from "./topics.ts";

/** What became by today of something agreed: its amount, and its state in words. */
export type Fate = { state: string; amountMinor: number; currency: string; file: string | null };

const MOST = 2000;

export const PROMISE_WORDS: Readonly<Record<PromiseState, string>> = {
  waiting: "por cumplir",
  kept: "cumplida",
  partly: "cumplida en parte",
  broken: "no cumplida",
  cancelled: "anulada",
};

export const PLAN_WORDS: Readonly<Record<(typeof paymentPlanState.options)[number], string>> = {
  kept: "al día",
  late: "con atraso",
  broken: "incumplido",
  finished: "terminado",
  cancelled: "anulado",
};

const OFFER_WORDS: Readonly<Record<(typeof offerState.options)[number], string>> = {
  waiting: "vigente",
  taken: "aprovechada",
  partly: "aprovechada en parte",
  expired: "vencida",
  withdrawn: "retirada",
};

type Fates = ReadonlyMap<number, Fate>;

/** The fates of what was agreed with a client, of the kinds that are asked for. */
export async function readFates(context: CallContext, clientId: number, kinds: ReadonlySet<TopicKind>): Promise<Map<TopicKind, Fates>> {
  const found = new Map<TopicKind, Fates>();
  for (const kind of kinds) found.set(kind, await READERS[kind](context, clientId));
  return found;
}

const READERS: Readonly<Record<TopicKind, (context: CallContext, clientId: number) => Promise<Fates>>> = {
  promise: async (context, clientId) => {
    const { promises } = await promisesProcedures["followup.listPromises"](context, { clientId, limit: MOST });
    return new Map(promises.map(({ id, state, amountMinor, currency }) => [id, fate(PROMISE_WORDS[state], amountMinor, currency)]));
  },
  dispute: async (context, clientId) => {
    const { disputes } = await disputesProcedures["followup.listDisputes"](context, { clientId, limit: MOST });
    return new Map(
      disputes.map(({ id, closedOn, statedMinor, currency }) => [
        id,
        fate(closedOn === null ? "abierto" : "cerrado", statedMinor, currency),
      ]),
    );
  },
  payment_plan: async (context, clientId) => {
    const { plans } = await paymentPlansProcedures["followup.listPaymentPlans"](context, { clientId, limit: MOST });
    return new Map(
      plans.map(({ id, state, totalMinor, currency, file }) => [id, fate(PLAN_WORDS[state], totalMinor, currency, file?.path ?? null)]),
    );
  },
  offer: async (context, clientId) => {
    const { offers } = await offersProcedures["followup.listOffers"](context, { clientId, limit: MOST });
    return new Map(offers.map(({ id, state, payMinor, currency }) => [id, fate(OFFER_WORDS[state], payMinor, currency)]));
  },
};

function fate(state: string, amountMinor: number, currency: string, file: string | null = null): Fate {
  return { state, amountMinor, currency, file };
}
