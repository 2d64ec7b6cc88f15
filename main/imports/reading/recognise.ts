import { AppError } from "../../../shared/contract/errors.ts";
import { isPurchaseRegister, isRegister } from "../../invoices/reading.ts";
import { decodeText } from "../../platform/table-encoding.ts";

export type Recognised = { is: "document" | "other" } | { is: "register" | "purchases"; text: string };

const HEAD = 200_000;

/**
 * What a file is by its first bytes: an electronic document, a sales register, or another thing (a statement, a list) to be opened as such.
 * @throws AppError unsupported_file for a PDF or a picture, unreadable_file for other binaries
 */
export function recogniseText(bytes: Uint8Array, name: string): Recognised {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw new AppError(
      "unsupported_file",
      `${name} es un PDF: de ahí no se leen importes. Trae el XML del comprobante, o el estado de cuenta en Excel o CSV.`,
    );
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38))
    throw new AppError(
      "unsupported_file",
      `${name} es una imagen: de ahí no se leen importes. Trae el XML, o el documento en Excel o CSV.`,
    );
  if (starts(0x50, 0x4b) || starts(0xd0, 0xcf, 0x11, 0xe0)) return { is: "other" };
  // Ten thousand XMLs are decoded whole once only, by what reads them.
  const { text: head } = decodeText(bytes.subarray(0, HEAD), name);
  if (/^\s*</.test(head)) return isTableOrStatement(head) ? { is: "other" } : { is: "document" };
  const { text } = decodeText(bytes, name);
  if (isPurchaseRegister(text, name)) return { is: "purchases", text };
  if (isRegister(text, name)) return { is: "register", text };
  return { is: "other" };
}

/** Spreadsheets that banks write as HTML or XML, OFX 2, and camt.05x. */
function isTableOrStatement(head: string): boolean {
  return /<html|<table|<ofx|<\?ofx|<stmttrn|<(\w+:)?workbook[\s>]|iso:20022:tech:xsd:camt|<(\w+:)?BkTo(CstmrStmt|CstmrAcctRpt|CstmrDbtCdtNtfctn)[\s>]/i.test(
    head,
  );
}
