import { CALLS } from "./call/calls.ts";
import { EMAIL_AGREED } from "./email/agreed.ts";
import { EMAIL_DEBT } from "./email/debt.ts";
import { administrativa } from "./letter/administrativa.ts";
import { extrajudicial } from "./letter/extrajudicial.ts";
import { OTHER_LETTERS } from "./letter/others.ts";
import { preventiva } from "./letter/preventiva.ts";
import { SMS } from "./sms/sms.ts";
import type { BuiltIn } from "./template.ts";
import { WHATSAPP_AGREED } from "./whatsapp/agreed.ts";
import { WHATSAPP_DEBT } from "./whatsapp/debt.ts";

/** The templates of the program. A new one is an entry in one of these lists. */
export const TEMPLATES: readonly BuiltIn[] = [
  preventiva,
  administrativa,
  extrajudicial,
  ...OTHER_LETTERS,
  ...EMAIL_DEBT,
  ...EMAIL_AGREED,
  ...WHATSAPP_DEBT,
  ...WHATSAPP_AGREED,
  ...SMS,
  ...CALLS,
];
