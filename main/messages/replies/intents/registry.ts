import { alreadyPaid } from "./already-paid.ts";
import { asksAccount } from "./asks-account.ts";
import { asksDocument } from "./asks-document.ts";
import { asksInstalments } from "./asks-instalments.ts";
import { asksTime } from "./asks-time.ts";
import { dispute } from "./dispute.ts";
import type { IntentCues } from "./intent-cues.ts";
import { other } from "./other.ts";
import { promise } from "./promise.ts";
import { stop } from "./stop.ts";
import { thanks } from "./thanks.ts";
import { wrongPerson } from "./wrong-person.ts";

/** What a reply may mean and what speaks for it; a new intent is one more entry here. */
export const INTENTS: readonly IntentCues[] = [
  promise,
  alreadyPaid,
  dispute,
  asksDocument,
  asksAccount,
  asksTime,
  asksInstalments,
  wrongPerson,
  stop,
  thanks,
  other,
];
