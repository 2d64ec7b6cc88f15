/** A file that a mail carries. */
export type MailFile = { name: string; mime: string; content: Uint8Array };
