import { foldHeading } from "./headings.ts";

/** How tables say that money came in (1) or went out (-1) beside an amount without sign. */
const WORDS = new Map<string, 1 | -1>([
  ...[
    "abono",
    "credito",
    "credit",
    "cr",
    "haber",
    "ingreso",
    "entrada",
    "deposito",
    "deposit",
    "income",
    "in",
    "inflow",
    "receita",
    "bij",
  ].map((word) => [word, 1] as const),
  ...[
    "cargo",
    "debito",
    "debit",
    "db",
    "dr",
    "debe",
    "egreso",
    "gasto",
    "salida",
    "retiro",
    "expense",
    "withdrawal",
    "out",
    "outflow",
    "af",
    "despesa",
    "saida",
  ].map((word) => [word, -1] as const),
]);

/** One letter or sign means nothing by itself: out and in, of each pair that is in use. */
const PAIRS = ["dc", "dh", "dk", "ca", "ei", "-+", "sh"];

/** `Crédito` and `Débito` are also cards and ways to pay. */
const NOT_A_DIRECTION = /tarjeta|card|medio|forma|metodo|producto|cuenta|account/;

/** Headings of a column whose words all go one way and still are directions: under any other, `Gastos` may be a category. */
const SAYS_DIRECTION = /^(tipo|type|signo|sentido|naturaleza|mov|cargo|abono|debe|debito|debit)/;

const MAX_WORDS = 8;

export type Direction = (cells: readonly string[]) => 1 | -1 | undefined;

/**
 * The column that says which way the money went, for a table whose amounts do not: each row with an amount has a word or letter for it there.
 * @param rows the rows of data that have an amount; a row without its word there ends the search
 * @param headings of the table, if it has any
 * @param taken positions that hold something else for sure
 */
export function findDirection(
  rows: readonly (readonly string[])[],
  headings: readonly string[],
  taken: ReadonlySet<number | undefined>,
): Direction | undefined {
  const width = rows[0]?.length ?? 0;
  for (let at = 0; at < width; at++) {
    if (taken.has(at) || NOT_A_DIRECTION.test(foldHeading(headings[at] ?? ""))) continue;
    const meaning = meaningOf(wordsOf(rows, at), foldHeading(headings[at] ?? ""));
    if (meaning) return (cells) => meaning.get(fold(cells[at]));
  }
  return undefined;
}

const fold = (cell = "") => (/^\s*[+-]\s*$/.test(cell) ? cell.trim() : foldHeading(cell.slice(0, 20)).replace(/(?<=..)s$/, ""));

/** The words of a column, each once; a few more than a direction has, where there are more. */
function wordsOf(rows: readonly (readonly string[])[], at: number): Set<string> {
  const written = new Set<string>();
  for (const cells of rows) {
    written.add(cells[at] ?? "");
    if (written.size > MAX_WORDS) break;
  }
  return new Set([...written].map(fold));
}

/** What each of the words in a column means; undefined where one of them, or a blank, is no direction. */
function meaningOf(words: ReadonlySet<string>, heading: string): ReadonlyMap<string, 1 | -1> | undefined {
  if (words.size === 0 || words.size > MAX_WORDS) return undefined;
  const ways = new Set([...words].map((word) => WORDS.get(word)));
  if (!ways.has(undefined)) return ways.size === 2 || SAYS_DIRECTION.test(heading) ? WORDS : undefined;
  const pair = PAIRS.find((letters) => [...words].every((word) => word.length === 1 && letters.includes(word)));
  if (!pair || (words.size < 2 && heading !== pair)) return undefined;
  return new Map([
    [pair.charAt(0), -1],
    [pair.charAt(1), 1],
  ]);
}
