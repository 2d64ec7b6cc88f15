import { useCallback, useMemo, useRef } from "react";
import { useSearchParams } from "wouter";
import { type InvoicesLink, readInvoicesLink, writeInvoicesLink } from "./link.ts";

/** The address of the screen as what it means, and a way to change some of it; the way back leads to the former screen, not to each change. */
export function useInvoicesLink(): [InvoicesLink, (change: Partial<InvoicesLink>) => void] {
  const [query, setQuery] = useSearchParams();
  const link = useMemo(() => readInvoicesLink(query), [query]);
  const latest = useRef(link);
  latest.current = link;
  const change = useCallback(
    (part: Partial<InvoicesLink>) => {
      latest.current = { ...latest.current, ...part };
      setQuery(writeInvoicesLink(latest.current), { replace: true });
    },
    [setQuery],
  );
  return [link, change];
}
