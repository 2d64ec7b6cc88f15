import type { Stage } from "./contract/common.ts";

/** From this many days late on, the letter is the last one before other ways. */
export const LAST_LETTER_DAYS = 61;

/** The stage that fits a delay: before due, 1 to 60 days late, 61 or more. */
export function stageFor(daysLate: number): Stage {
  if (daysLate <= 0) return "preventiva";
  return daysLate < LAST_LETTER_DAYS ? "administrativa" : "extrajudicial";
}
