import { z } from "zod";
import { currency, id, minor, on, shortText } from "./common.ts";
import { query } from "./procedure.ts";

export const AGEING_BUCKETS = ["current", "d1_30", "d31_60", "d61_90", "d90_plus"] as const;

export const insightsContract = {
  "insights.getAgeing": query(
    "Open balance by client and age, one table for each currency.",
    z.object({ asOn: on.optional() }),
    z.array(
      z.object({
        currency,
        buckets: z.tuple(
          AGEING_BUCKETS.map((bucket) => z.literal(bucket)) as unknown as [
            z.ZodLiteral<"current">,
            z.ZodLiteral<"d1_30">,
            z.ZodLiteral<"d31_60">,
            z.ZodLiteral<"d61_90">,
            z.ZodLiteral<"d90_plus">,
          ],
        ),
        rows: z.array(z.object({ clientId: id, name: z.string(), minor: z.array(minor) })),
        totalsMinor: z.array(minor),
      }),
    ),
  ),
  "insights.findAnything": query(
    "Clients and documents by name, RUC, document number, reference or amount: what the search box asks.",
    z.object({ text: shortText.min(1), limit: z.int().min(1).max(50).optional() }),
    z.object({
      hits: z.array(
        z.object({
          kind: z.enum(["client", "invoice"]),
          id,
          title: z.string(),
          detail: z.string(),
          currency: currency.nullable(),
          amountMinor: minor.nullable(),
        }),
      ),
    }),
  ),
};
