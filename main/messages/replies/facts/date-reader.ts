import type { Token } from "../words/tokens.ts";

/** What one reader finds at a place: how many words it takes and the days it may mean. */
export type DateReader = (
  tokens: readonly Token[],
  at: number,
  todayOn: string,
) => { length: number; next?: string; last?: string; isVague?: boolean } | undefined;
