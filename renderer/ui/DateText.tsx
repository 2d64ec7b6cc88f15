import { formatDate, formatShortDate } from "../../shared/dates.ts";
import { ZeroDash } from "./Money.tsx";

/** A business date (`YYYY-MM-DD`) as dd/mm/yyyy, or dd/mm when `short`; a light dash when there is none. */
export function DateText({ on, short = false }: { on: string | null | undefined; short?: boolean }) {
  if (!on) return <ZeroDash />;
  return (
    <time dateTime={on} style={{ whiteSpace: "nowrap" }}>
      {short ? formatShortDate(on) : formatDate(on)}
    </time>
  );
}
