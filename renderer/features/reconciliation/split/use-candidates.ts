import { useDeferredValue, useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { useCall, useCaller } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import type { OpenPart } from "../view/distribution.ts";

export type ChosenClient = { id: number; name: string };
export type FavourBalance = OutputOf<"reconciliation.listCandidates">["favour"][number];

type Options = {
  line: BankLine;
  initial: ChosenClient | undefined;
  /** Of the documents. */
  currency: string;
  onDocument: (part: OpenPart) => void;
  onClient: () => void;
};

const NONE: readonly never[] = [];

/** Whose documents are being paid, and the search that finds another client or any document. */
export function useCandidates({ line, initial, currency, onDocument, onClient }: Options) {
  const call = useCaller();
  const [client, setClient] = useState(initial);
  const [search, setSearch] = useState("");
  const text = useDeferredValue(search.trim());
  const asked = currency === line.currency ? {} : { currency };
  const found = useCall(
    "reconciliation.listCandidates",
    { lineId: line.id, search: text || undefined, ...asked },
    { enabled: client === undefined, keepPrevious: true },
  );
  const own = useCall(
    "reconciliation.listCandidates",
    { lineId: line.id, clientId: client?.id, ...asked },
    { enabled: client !== undefined },
  );
  const ofCurrency = (parts: readonly OpenPart[] | undefined) => (parts ?? NONE).filter((part) => part.currency === currency);

  const chooseDocument = async (part: OpenPart) => {
    try {
      const { client: owner } = await call("invoices.getInvoice", { id: part.invoiceId });
      setClient(owner);
      onDocument(part);
    } catch (error) {
      toastError(error);
    }
  };
  return {
    client,
    search,
    setSearch,
    found: {
      clients: found.data?.clients ?? NONE,
      parts: ofCurrency(found.data?.parts),
      isReady: found.data !== undefined && !found.isPlaceholderData && text === search.trim(),
      error: found.error,
      retry: () => void found.refetch(),
    },
    parts: ofCurrency(own.data?.parts),
    favour: own.data?.favour ?? NONE,
    /** The rate of the line's day, where the program knows one. */
    rate: (client === undefined ? found.data : own.data)?.rate ?? null,
    isReady: client === undefined || own.data !== undefined,
    error: own.error,
    retry: () => void own.refetch(),
    chooseClient: (chosen: ChosenClient | undefined) => {
      setClient(chosen);
      setSearch("");
      onClient();
    },
    chooseDocument,
  };
}
export type Candidates = ReturnType<typeof useCandidates>;
