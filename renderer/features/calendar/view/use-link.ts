import { useCallback, useMemo, useRef } from "react";
import { useSearchParams } from "wouter";
import { type CalendarLink, readCalendarLink, writeCalendarLink } from "./link.ts";

/** What the address says, and how to change a part of it. */
export function useCalendarLink(): [CalendarLink, (part: Partial<CalendarLink>) => void] {
  const [query, setQuery] = useSearchParams();
  const link = useMemo(() => readCalendarLink(query), [query]);
  const latest = useRef(link);
  latest.current = link;
  const change = useCallback(
    (part: Partial<CalendarLink>) => {
      latest.current = { ...latest.current, ...part };
      setQuery(writeCalendarLink(latest.current), { replace: true });
    },
    [setQuery],
  );
  return [link, change];
}
