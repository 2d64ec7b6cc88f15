import type { ClientBook } from "../amounts/client-book.ts";
import type { MatchDocument, MatchLine } from "../model.ts";

/** One client's documents as they are compared with one line. */
export type Scope = {
  line: MatchLine;
  book: ClientBook;
  /** Those of the client that the text names. */
  named: readonly MatchDocument[];
  /** Only what the text names is compared: the payer is not known. */
  isOnlyNamed: boolean;
  /** Documents add up to the amount as they are: sums of changed amounts are not searched beside them. */
  isSettled: boolean;
  /** All of the book is issued by then: nothing need be left out. */
  isAllIssued: boolean;
  isIssued: (document: MatchDocument) => boolean;
};
