import type { insightsContract } from "../../shared/contract/insights.ts";
import type { Handlers } from "../ledger/context.ts";
import { readAgeing } from "./ageing.ts";
import { findAnything } from "./search.ts";

const HITS = 12;

export const insightsProcedures: Handlers<typeof insightsContract> = {
  "insights.getAgeing": ({ read, todayOn }, { asOn }) => readAgeing(read, asOn ?? todayOn),
  "insights.findAnything": async ({ read }, { text, limit }) => ({ hits: await findAnything(read, text, limit ?? HITS) }),
};
