/** The table of documents and the box of accounts, where they stand in a text. */
export const DOCUMENTS = "{{ documentos }}";
export const ACCOUNTS = "{{ cuentas }}";

/** A body from its paragraphs. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.join("\n\n");
}
