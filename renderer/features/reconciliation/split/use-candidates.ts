import { useDeferredValue, useState } from "react";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { useCall, useCaller } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import type { OpenPart } from "../view/distribution.ts";

export type ChosenClient = { id: number; name: string };

/** Whose documents are being paid, and the search that finds another client or any document. */
export function useCandidates(
  line: BankLine,
  initial: ChosenClient | undefined,
  onDocument: (client: ChosenClient, part: OpenPart) => void,
  onClient: () => void,
) {
  const call = useCaller();
  const [client, setClient] = useState(initial);
  const [search, setSearch] = useState("");
  const text = useDeferredValue(search.trim());
  const found = useCall(
    "reconciliation.listCandidates",
    { lineId: line.id, search: text || undefined },
    { enabled: client === undefined, keepPrevious: true },
  );
  const own = useCall("reconciliation.listCandidates", { lineId: line.id, clientId: client?.id }, { enabled: client !== undefined });
  const ofCurrency = (parts: readonly OpenPart[] | undefined) => (parts ?? []).filter((part) => part.currency === line.currency);

  const chooseDocument = async (part: OpenPart) => {
    try {
      const { client: owner } = await call("invoices.getInvoice", { id: part.invoiceId });
      setClient(owner);
      onDocument(owner, part);
    } catch (error) {
      toastError(error);
    }
  };
  return {
    client,
    currency: line.currency,
    search,
    setSearch,
    found: {
      clients: found.data?.clients ?? [],
      parts: ofCurrency(found.data?.parts),
      isReady: found.data !== undefined && !found.isPlaceholderData,
      error: found.error,
    },
    parts: ofCurrency(own.data?.parts),
    isReady: client === undefined || own.data !== undefined,
    error: own.error,
    chooseClient: (chosen: ChosenClient | undefined) => {
      setClient(chosen);
      setSearch("");
      onClient();
    },
    chooseDocument,
  };
}
