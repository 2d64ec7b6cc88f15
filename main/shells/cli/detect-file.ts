import { closeSync, openSync, readSync } from "node:fs";

/** What a file given to `import` is: documents (XML, or a ZIP of them), a bank statement, or nothing we take. */
export type DetectedFile = { kind: "documents" | "statement" } | { kind: "none"; why: string };

const HEAD_BYTES = 65_536;

/** Looks at how a file begins, not at its name: what people get by mail is often misnamed. */
export function detectFile(path: string): DetectedFile {
  let head: Buffer;
  try {
    head = readHead(path);
  } catch {
    return { kind: "none", why: "No se pudo leer. Revisa que el archivo exista y que no sea una carpeta." };
  }
  return detectContent(head);
}

function readHead(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** What the first bytes of a file tell. */
export function detectContent(head: Uint8Array): DetectedFile {
  if (head.length === 0) return { kind: "none", why: "El archivo está vacío." };
  const bytes = Buffer.from(head);
  const raw = bytes.toString("latin1");
  if (raw.startsWith("PK")) return { kind: isWorkbook(raw) ? "statement" : "documents" };
  if (raw.startsWith("\xd0\xcf\x11\xe0")) return { kind: "statement" };
  if (raw.startsWith("%PDF"))
    return { kind: "none", why: "Es un PDF. Importa el XML del comprobante, o el estado de cuenta en Excel o CSV." };
  const text = plainText(bytes, raw);
  if (text.includes("\0")) return { kind: "none", why: "No es un comprobante electrónico ni un estado de cuenta que se pueda leer." };
  return { kind: text.startsWith("<") && !isStatementMarkup(text) ? "documents" : "statement" };
}

/** XLSX and ODS are ZIPs too; their parts have names of their own. */
function isWorkbook(raw: string): boolean {
  return raw.includes("[Content_Types].xml") || raw.includes("xl/workbook.xml") || raw.includes("opendocument.spreadsheet");
}

function plainText(bytes: Buffer, raw: string): string {
  if (raw.startsWith("\xff\xfe"))
    return bytes
      .toString("utf16le")
      .replace(/^\uFEFF/, "")
      .trimStart();
  if (raw.startsWith("\xfe\xff")) return raw.replaceAll("\0", "").slice(2).trimStart();
  return raw.replace(/^\xef\xbb\xbf/, "").trimStart();
}

/** Spreadsheets that banks write as HTML or XML, OFX 2, and camt.05x. */
function isStatementMarkup(text: string): boolean {
  return /<html|<table|<ofx|office:spreadsheet|iso:20022:tech:xsd:camt/i.test(text);
}
