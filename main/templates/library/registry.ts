import { administrativa } from "./administrativa.ts";
import { extrajudicial } from "./extrajudicial.ts";
import { preventiva } from "./preventiva.ts";
import { SMS } from "./sms/sms.ts";
import type { BuiltIn } from "./template.ts";
import { WHATSAPP_DEBT } from "./whatsapp/debt.ts";

/** The templates of the program. A new one is an entry in one of these lists. */
export const TEMPLATES: readonly BuiltIn[] = [preventiva, administrativa, extrajudicial, ...WHATSAPP_DEBT, ...SMS];
