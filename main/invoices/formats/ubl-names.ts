import { childOf, childrenOf, textOf, type XmlElement } from "../../platform/xml-tree.ts";

/** The namespaces of UBL 2 (OASIS) and of the extensions that SUNAT added to it before 2.1. */
export const CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
export const CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
export const EXT = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
export const SAC = "urn:sunat:names:specification:ubl:peru:schema:xsd:SunatAggregateComponents-1";

/** The first `cac` child of that name. */
export function aggregate(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childOf(parent, CAC, name);
}

/** All `cac` children of that name. */
export function aggregates(parent: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(parent, CAC, name);
}

/** The text of the first `cbc` child of that name (or of `namespace`), with runs of blanks made one; "" where it is absent. */
export function basicText(parent: XmlElement | undefined, name: string, namespace = CBC): string {
  return tidy(textOf(childOf(parent, namespace, name)));
}

/**
 * Collapses blanks, and copies the text: what the parser gives are slices that would keep the whole file in memory
 * for as long as one name of it is remembered (10,000 files = 100 MB).
 */
export function tidy(text: string): string {
  return ` ${text}`.slice(1).replace(/\s+/g, " ").trim();
}
