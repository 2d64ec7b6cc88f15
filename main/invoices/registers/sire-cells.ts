import { isCurrencyCode, isNumeric, isPeriod, isPlainDate } from "./cell-shapes.ts";
import type { Layout } from "./register-layout.ts";
import { splitQuoted } from "./register-lines.ts";

/** Commas that one name may hold. */
const MAX_COMMAS = 30;

/**
 * The cells of one line of the SIRE, each in its place, or undefined when they cannot be told apart. SUNAT writes names with commas and without quotes, so
 * a comma too many is put back into the name that it stands in: the company's own (before the period) or the client's (before the amounts).
 */
export function splitSireLine(line: string, delimiter: string, layout: Layout, columns: number): string[] | undefined {
  const body = line.endsWith("\r") ? line.slice(0, -1) : line;
  if (!body.includes('"')) return placed(body.split(delimiter), delimiter, layout, columns);
  const cells = placed(splitQuoted(body, delimiter), delimiter, layout, columns);
  // A stray quote may have swallowed columns.
  return cells ?? placed(body.replaceAll('"', "").split(delimiter), delimiter, layout, columns);
}

function placed(cells: string[], delimiter: string, layout: Layout, columns: number): string[] | undefined {
  if (isPlaced(cells, layout, columns)) return cells;
  // A row with as many cells as headings is in place, so that its fault can be named; one more may be a comma of a name.
  const spare = delimiter === "|" ? 1 : 0;
  const isWhole = cells.length >= columns - 1 && cells.length <= columns + spare;
  return putBack(cells, delimiter, layout) ?? (isWhole ? cells : undefined);
}

function isPlaced(cells: readonly string[], layout: Layout, columns: number): boolean {
  return (
    (layout.period < 0 || isPeriod(cells[layout.period])) &&
    isPlainDate(cells[layout.issueOn]) &&
    (layout.currency < 0 ? cells.length <= columns : isCurrencyCode(cells[layout.currency])) &&
    isNumeric(cells[layout.total])
  );
}

/**
 * Anchors: the period with the date of issue at its distance, then the currency with nothing but amounts between the client's name and itself. Both count
 * from the left, so columns that are missing or added at the end do no harm.
 */
function putBack(cells: string[], delimiter: string, layout: Layout): string[] | undefined {
  const { ownName, period, issueOn, name, total, currency } = layout;
  if (!(ownName >= 0 && ownName < period && period < issueOn && issueOn < name && name < total && total < currency)) return undefined;
  const own = firstUpTo(MAX_COMMAS, (extra) => isPeriod(cells[period + extra]) && isPlainDate(cells[issueOn + extra]));
  if (own === undefined) return undefined;
  const client = firstUpTo(MAX_COMMAS, (extra) => {
    const at = currency + own + extra;
    if (!isCurrencyCode(cells[at])) return false;
    for (let amount = name + own + extra + 1; amount < at; amount++) if (!isNumeric(cells[amount])) return false;
    return true;
  });
  if (client === undefined) return undefined;
  const clientAt = name + own;
  return [
    ...cells.slice(0, ownName),
    cells.slice(ownName, ownName + own + 1).join(delimiter),
    ...cells.slice(ownName + own + 1, clientAt),
    cells.slice(clientAt, clientAt + client + 1).join(delimiter),
    ...cells.slice(clientAt + client + 1),
  ];
}

function firstUpTo(limit: number, fits: (extra: number) => boolean): number | undefined {
  for (let extra = 0; extra <= limit; extra++) if (fits(extra)) return extra;
  return undefined;
}
