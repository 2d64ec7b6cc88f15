import { normaliseNumber } from "../../../../shared/identifiers.ts";
import { documentsIn } from "../whose/whose.ts";

type Document = { label: string; number: string };

const BY_NUMBER =
  /\b(?:facturas?|fact\.?|boletas?|recibos?|documentos?|doc\.?|comprobantes?)\s*(?:n[°º.]*|nro\.?|n[uú]mero)?\s*#?\s*(\d{1,8})(?!\d|[.,]\d|\s*soles)/gi;

/** The documents of a client that a text names: `F001-123`, or `la factura 123`. */
export function findNamed<Of extends Document>(text: string, documents: readonly Of[]): Of[] {
  const labels = new Set(documentsIn(text).map(({ series, number }) => `${series}-${number}`));
  const numbers = new Set([...text.slice(0, 4000).matchAll(BY_NUMBER)].map(([, number = ""]) => normaliseNumber(number)));
  const whole = documents.filter(({ label }) => labels.has(label.toUpperCase()));
  return whole.length > 0 ? whole : documents.filter(({ number }) => numbers.has(normaliseNumber(number)));
}
