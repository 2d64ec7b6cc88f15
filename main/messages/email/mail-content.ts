import type { Block, CurrencyTable } from "../../templates/index.ts";
import type { paymentColumns } from "../../letters/index.ts";

/** A mail before it is HTML or plain text: its words, and what its blocks draw. */
export type MailContent = {
  subject: string;
  blocks: readonly Block[];
  tables: readonly CurrencyTable[];
  payment: ReturnType<typeof paymentColumns>;
  company: { name: string; lines: string[] };
  /** Under every mail of the account, line by line. */
  signature: string[];
  /** The Content-ID of the company's logo, with the width it is shown in; null where there is none. */
  logo: { cid: string; width: number; height: number } | null;
};
