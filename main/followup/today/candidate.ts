import type { BrokenPromise } from "../promises/broken.ts";

/** A client who owes, in one currency, as the list of today weighs it: plain facts. */
export type Candidate = {
  clientId: number;
  clientName: string;
  currency: string;
  overdueMinor: number;
  /** Not late, 1-30, 31-60, 61-90, over 90 days. */
  buckets: readonly number[];
  /** Falls due between the day of the list and SOON_DAYS later. */
  soonMinor: number;
  /** Due date of the oldest open part. */
  oldestDueOn: string;
  /** The next due date that is not past; null when all is overdue. */
  nextDueOn: string | null;
  /** Median days that the client pays late; null when not known. */
  habitDays: number | null;
  /** The last message, call or letter. */
  lastContact: { on: string; kind: string } | null;
  /** Letters issued since the oldest due date, reminders not counted. */
  letters: number;
  /** When the last of them was issued. */
  lastLetterOn: string | null;
  /** The last one of them was the last letter of all. */
  lastLetterSent: boolean;
  /** When all that is late is a detracción, the document it belongs to. */
  onlyDetraccionOf: string | null;
  /** What the client promised and did not bring, where nobody has talked with it since its grace ended. */
  brokenPromise: BrokenPromise | null;
  mobile: string | null;
  phone: string | null;
};

/** How near a due date is when the client is reminded of it. */
export const SOON_DAYS = 3;

/** A letter gives this long to answer: none follows before. */
export const LETTER_DAYS = 10;

/** A client who was contacted is left in peace for so many days. */
export const QUIET_DAYS = 3;
