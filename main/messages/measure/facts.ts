import type { Channel } from "../../../shared/contract/common.ts";

/** Something that was sent or said to a client to be paid. */
export type Contact = {
  clientId: number;
  /** UTC instant, and the day and the hour (0 to 23) in Lima. */
  at: string;
  on: string;
  hour: number;
  channel: Channel;
  /** The words it was written with; null where they were nobody's template. */
  template: string | null;
  /** On the telephone or face to face the answer comes at once. */
  isAnswered: boolean;
  isPromised: boolean;
};

/** What a client said by itself: `of` is the contact that it answers, where that is known, by its place in the list of contacts. */
export type Answer = { clientId: number; at: string; of: number | null };

export type Promised = { clientId: number; at: string };

/** Money that came in on a day for documents issued on another. */
export type Paid = { clientId: number; on: string; issuedOn: string; currency: string; amountMinor: number };

/** What happened, each list in order of time. */
export type Happened = {
  contacts: readonly Contact[];
  answers: readonly Answer[];
  promises: readonly Promised[];
  payments: readonly Paid[];
};
