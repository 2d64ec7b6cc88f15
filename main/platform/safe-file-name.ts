const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_LENGTH = 100;

/**
 * What is kept of the name of a file from outside: letters, digits and a few signs of its last part, so that it can be written and named.
 * Never a folder, a hidden name or a name that Windows reserves; "archivo" when nothing is left.
 */
export function safeFileName(given: string): string {
  const last = given.normalize("NFC").split(/[\\/]/).pop() ?? "";
  const plain = last.replace(/[^\p{L}\p{N} ._()+-]/gu, "_").replace(/^[. ]+|[. ]+$/g, "");
  const dot = plain.lastIndexOf(".");
  const extension = dot > 0 ? plain.slice(dot).slice(0, 12) : "";
  const stem = (dot > 0 ? plain.slice(0, dot) : plain).slice(0, MAX_LENGTH - extension.length).trimEnd();
  const name = `${stem}${extension}`;
  if (!stem) return `archivo${extension}`;
  return RESERVED.test(name) ? `_${name}` : name;
}
