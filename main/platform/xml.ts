/** XML of strangers, read safely: no DTD, no entities of their own, bounded size and depth, well-formed to the end. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { AppError } from "../../shared/contract/errors.ts";
import { decodeXml } from "./xml-encoding.ts";
import { rootElement, type XmlElement } from "./xml-tree.ts";

const MEGABYTE = 1024 * 1024;
const MAX_DEPTH = 64;

/** What kind of file it is: how large it may be, and what to do when it cannot be read. */
export type XmlSource = { maxMegabytes: number; maxTags: number; mend: string };

const TAX_DOCUMENT: XmlSource = {
  maxMegabytes: 10,
  maxTags: 1_000_000,
  mend: "Descárgalo otra vez del portal de SUNAT o de tu sistema de facturación.",
};

/**
 * Parts that hold most of the bytes (the signature, the lines of the document) and nothing that is owed. They are kept as raw text, unparsed,
 * under the prefixes that everybody uses; under other prefixes they are parsed like the rest, only slower. Their namespace does not matter:
 * no element that we read has one of these names.
 */
const UNPARSED = ["*.ext:UBLExtensions", "*.cac:InvoiceLine", "*.cac:CreditNoteLine", "*.cac:DebitNoteLine", "*.cac:Signature"];

const OPTIONS = {
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  jPath: false,
  maxNestedTags: MAX_DEPTH,
  // Needed for numeric references such as &#209;.
  htmlEntities: true,
} as const;

const documentParser = new XMLParser({ ...OPTIONS, stopNodes: UNPARSED });
const fragmentParser = new XMLParser(OPTIONS);

/**
 * Parses a whole XML file.
 * @param source a tax document unless told
 * @throws AppError unreadable_file when it is empty, larger than its kind may be, not well-formed, nested too deep, or declares a DOCTYPE
 */
export function parseXml(bytes: Uint8Array, source: XmlSource = TAX_DOCUMENT): XmlElement {
  const { maxMegabytes, maxTags, mend } = source;
  if (bytes.length === 0) throw unreadable("está vacío", mend);
  if (bytes.length > maxMegabytes * MEGABYTE) throw unreadable(`pesa más de ${maxMegabytes} MB, más de lo que debe pesar`, mend);
  const text = decodeXml(bytes).trimStart();
  if (!text.startsWith("<")) throw unreadable("no es un XML", mend);
  refuseDeclarations(text, mend);
  if (text.length > maxTags && countTags(text) > maxTags) throw unreadable("tiene demasiados elementos", mend);
  if (XMLValidator.validate(text) !== true) throw unreadable("está dañado o incompleto", mend);
  const root = rootElement(parse(documentParser, text, mend));
  if (!root) throw unreadable("no tiene un solo elemento raíz", mend);
  return root;
}

/** Parses the raw text of a part that was left unparsed; its prefixes are those of `parent`. */
export function parseUnparsed(parent: XmlElement, raw: string): XmlElement | undefined {
  return rootElement(parse(fragmentParser, `<fragment>${raw}</fragment>`, TAX_DOCUMENT.mend), parent.scope);
}

function parse(parser: XMLParser, text: string, mend: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    // The parser refuses reserved names (__proto__), too many levels and broken tags.
    throw unreadable("está dañado o no se puede leer", mend);
  }
}

/** A DOCTYPE is how entity bombs and references to other files come in; no tax document and no bank statement has one (XML 1.0, 2.8). */
function refuseDeclarations(text: string, mend: string): void {
  for (let at = text.indexOf("<!"); at >= 0; at = text.indexOf("<!", at + 2)) {
    if (text.startsWith("--", at + 2) || text.startsWith("[CDATA[", at + 2)) continue;
    throw unreadable("trae una declaración DOCTYPE, que no debe llevar y puede ser peligrosa", mend);
  }
}

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) count += 1;
  return count;
}

function unreadable(what: string, mend: string): AppError {
  return new AppError("unreadable_file", `El archivo ${what}. ${mend}`);
}
