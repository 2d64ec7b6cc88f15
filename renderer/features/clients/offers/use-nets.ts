import { useQueries } from "@tanstack/react-query";
import { callKey, useCaller } from "../../../ui/calls.ts";

/** What is open of the net of each document, by id; those not known yet are left out. */
export function useNets(ids: readonly number[]): ReadonlyMap<number, number> {
  const call = useCaller();
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: callKey("invoices.getInvoice", { id }),
      queryFn: ({ signal }: { signal: AbortSignal }) => call("invoices.getInvoice", { id }, { signal }),
    })),
  });
  return new Map(
    found.flatMap(({ data }) =>
      data ? [[data.id, data.parts.reduce((sum, { part, openMinor }) => sum + (part === "net" ? openMinor : 0), 0)] as const] : [],
    ),
  );
}
