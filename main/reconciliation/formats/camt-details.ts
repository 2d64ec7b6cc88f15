import { textOf, type XmlElement } from "../../platform/xml-tree.ts";
import { all, at, textAt } from "./camt-elements.ts";
import { referenceOf, tidyText } from "./texts.ts";

/** What an entry tells besides its day and amount. */
export type EntryTexts = { description: string; operation?: string; counterpartyName?: string; counterpartyDoc?: string };

const MAX_DETAILS = 20;

/**
 * Reads the remittance texts, the bank's reference and the other party. An entry stays one movement however many
 * transactions the bank booked in it; with more than one, nobody in particular is the other party.
 */
export function readEntryTexts(entry: XmlElement, isCredit: boolean): EntryTexts {
  const details = all(entry, "NtryDtls")
    .flatMap((group) => all(group, "TxDtls"))
    .slice(0, MAX_DETAILS);
  const purposes = details.flatMap(remittance);
  const parties = [...new Set(details.map((detail) => partyName(detail, isCredit)).filter(Boolean))];
  const extra = [textAt(entry, "AddtlNtryInf"), ...details.map((detail) => textAt(detail, "AddtlTxInf"))];
  const words = purposes.length > 0 ? purposes : extra;
  const description = tidyText([...new Set([...parties, ...words].filter(Boolean))].join(" "));
  const references = [
    textAt(entry, "AcctSvcrRef"),
    ...(details.length === 1 ? details.map((detail) => textAt(detail, "Refs/AcctSvcrRef", "Refs/TxId", "Refs/EndToEndId")) : []),
    textAt(entry, "NtryRef"),
  ];
  const texts: EntryTexts = { description: description || tidyText(textAt(entry, "BkTxCd/Prtry/Cd", "BkTxCd/Domn/Fmly/SubFmlyCd")) };
  const operation = referenceOf(...references);
  if (operation) texts.operation = operation;
  const [name] = parties;
  if (name && parties.length === 1) texts.counterpartyName = name;
  const [detail] = details;
  const doc = detail && details.length === 1 ? partyDocument(detail, isCredit) : undefined;
  if (doc) texts.counterpartyDoc = doc;
  return texts;
}

function remittance(detail: XmlElement): string[] {
  const info = at(detail, "RmtInf");
  if (!info) return [];
  const free = all(info, "Ustrd").map(textOf);
  const structured = all(info, "Strd").map((one) => textAt(one, "RfrdDocInf/Nb", "CdtrRefInf/Ref", "AddtlRmtInf"));
  return [...free, ...structured].filter(Boolean);
}

/** Who paid a credit, who was paid a debit; later versions put the party one level deeper, and some banks name only who stands behind it. */
function partyName(detail: XmlElement, isCredit: boolean): string {
  const who = isCredit ? ["Dbtr", "UltmtDbtr", "InitgPty"] : ["Cdtr", "UltmtCdtr"];
  return tidyText(textAt(detail, ...who.flatMap((party) => [`RltdPties/${party}/Nm`, `RltdPties/${party}/Pty/Nm`])));
}

/** A RUC or a DNI, where the bank gives it. */
function partyDocument(detail: XmlElement, isCredit: boolean): string | undefined {
  const who = isCredit ? "Dbtr" : "Cdtr";
  const ids = ["OrgId", "PrvtId"].flatMap((kind) => [`RltdPties/${who}/Id/${kind}/Othr/Id`, `RltdPties/${who}/Pty/Id/${kind}/Othr/Id`]);
  const text = textAt(detail, ...ids);
  return /^(\d{8}|\d{11})$/.test(text) ? text : undefined;
}
