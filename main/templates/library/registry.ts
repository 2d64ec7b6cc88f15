import { administrativa } from "./administrativa.ts";
import { extrajudicial } from "./extrajudicial.ts";
import { preventiva } from "./preventiva.ts";
import type { BuiltIn } from "./template.ts";

/** The templates of the program. A new one is a file beside these and a line here. */
export const TEMPLATES: readonly BuiltIn[] = [preventiva, administrativa, extrajudicial];
