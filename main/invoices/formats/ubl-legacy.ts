import type { Detraccion } from "./electronic-document.ts";
import { basicText, EXT, SAC } from "./ubl-names.ts";
import { amountOf, percentOfText } from "./ubl-values.ts";
import { parseUnparsed } from "../../platform/xml.ts";
import { childOf, childrenOf, textOf, type XmlElement } from "../../platform/xml-tree.ts";

/** What files of UBL 2.0 (until 2019) keep in SUNAT's extension. */
export type LegacyInformation = { detraccion?: Detraccion; legends: { code: string | null; text: string }[] };

/** Monetary total 2003 = detracción; property 3000 = code of the good or service, 3001 = account at Banco de la Nación (catalogues 14 and 15). */
export function readLegacyInformation(root: XmlElement): LegacyInformation | undefined {
  const information = findInformation(root);
  if (!information) return undefined;
  const properties = new Map(
    childrenOf(information, SAC, "AdditionalProperty").map((property) => [basicText(property, "ID"), basicText(property, "Value")]),
  );
  const legends = [...properties].filter(([code]) => /^[12]\d{3}$/.test(code)).map(([code, text]) => ({ code, text }));
  const total = childrenOf(information, SAC, "AdditionalMonetaryTotal").find((element) => basicText(element, "ID") === "2003");
  const amount = amountOf(total, "PayableAmount", "PEN");
  if (!amount || amount.minor <= 0) return { legends };
  return {
    legends,
    detraccion: {
      code: properties.get("3000") || null,
      percent: percentOfText(basicText(total, "Percent") || basicText(total, "Percent", SAC)) ?? 0,
      amountMinor: amount.minor,
      currency: amount.currency,
      account: properties.get("3001") || null,
    },
  };
}

function findInformation(root: XmlElement): XmlElement | undefined {
  const extensions = childOf(root, EXT, "UBLExtensions");
  if (!extensions) return undefined;
  const raw = textOf(extensions);
  const parsed = raw === "" ? extensions : raw.includes("AdditionalInformation") ? parseUnparsed(extensions, raw) : undefined;
  for (const extension of childrenOf(parsed, EXT, "UBLExtension")) {
    const information = childOf(childOf(extension, EXT, "ExtensionContent"), SAC, "AdditionalInformation");
    if (information) return information;
  }
  return undefined;
}
