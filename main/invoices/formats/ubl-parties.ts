import type { ClientDocType } from "../../../shared/contract/common.ts";
import { aggregate, basicText, CBC } from "./ubl-names.ts";
import { attributeOf, childOf, textOf, type XmlElement } from "../../platform/xml-tree.ts";

/** `scheme` is the code of SUNAT's catalogue 06; "" where the file does not give one. */
export type Party = { scheme: string; docNumber: string; name: string };

/**
 * Who issues or receives. `wrapper` is AccountingSupplierParty, AccountingCustomerParty and the like, or a bare party such as AgentParty. The identity stands
 * in Party/PartyIdentification; in the PartyTaxScheme of SUNAT's first guides of 2.1 (2017); in the legal entity of the answers of its delegates; or, in 2.0,
 * in CustomerAssignedAccountID.
 */
export function readParty(wrapper: XmlElement | undefined): Party {
  const party = aggregate(wrapper, "Party") ?? wrapper;
  const [entity, taxpayer] = [aggregate(party, "PartyLegalEntity"), aggregate(party, "PartyTaxScheme")];
  const name =
    basicText(entity, "RegistrationName") || basicText(taxpayer, "RegistrationName") || basicText(aggregate(party, "PartyName"), "Name");
  const identities = [
    childOf(aggregate(party, "PartyIdentification"), CBC, "ID"),
    childOf(taxpayer, CBC, "CompanyID"),
    childOf(entity, CBC, "CompanyID"),
  ];
  for (const identity of identities) {
    const docNumber = textOf(identity).replace(/\s+/g, "");
    if (docNumber !== "") return { scheme: attributeOf(identity, "schemeID") ?? "", docNumber: ` ${docNumber}`.slice(1), name };
  }
  return {
    scheme: basicText(wrapper, "AdditionalAccountID"),
    docNumber: basicText(wrapper, "CustomerAssignedAccountID").replace(/\s+/g, ""),
    name,
  };
}

const DOC_TYPES: Readonly<Record<string, ClientDocType>> = { "1": "DNI", "4": "CE", "6": "RUC", "7": "PASSPORT" };

/** The kind of identity of a client, from catalogue 06; by its digits where the file gives no code. */
export function clientDocType(party: Party): ClientDocType {
  // Some programs write the code with the zero of other catalogues: 06.
  const known = DOC_TYPES[party.scheme.replace(/^0(?=\d)/, "")];
  if (known)
    return known === "RUC" && !/^\d{11}$/.test(party.docNumber)
      ? "OTHER"
      : known === "DNI" && !/^\d{8}$/.test(party.docNumber)
        ? "OTHER"
        : known;
  if (party.scheme !== "") return "OTHER";
  return /^\d{11}$/.test(party.docNumber) ? "RUC" : /^\d{8}$/.test(party.docNumber) ? "DNI" : "OTHER";
}
