import type { Finding } from "../../../shared/contract/common.ts";
import { parseDocumentNumber } from "../../../shared/identifiers.ts";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../../platform/xml-tree.ts";
import type { Certificate, CertificateLine } from "./electronic-document.ts";
import { missing } from "./ubl-missing.ts";
import { aggregate, basicText, CBC, SAC } from "./ubl-names.ts";
import { clientDocType, readParty } from "./ubl-parties.ts";
import { amountOf, dateOf, percentOfText } from "./ubl-values.ts";

/** A certificate states its sums in soles, whatever the currency of the documents (R.S. 274-2015/SUNAT, annexes). */
const CURRENCY = "PEN";

/** The names that the two kinds give to the same things. */
const NAMES = {
  retention: { type: "20", percent: "SUNATRetentionPercent", document: "SUNATRetentionDocumentReference" },
  perception: { type: "40", percent: "SUNATPerceptionPercent", document: "SUNATPerceptionDocumentReference" },
} as const;
const INFORMATION = {
  retention: { element: "SUNATRetentionInformation", amount: "SUNATRetentionAmount", on: "SUNATRetentionDate", net: "SUNATNetTotalPaid" },
  perception: {
    element: "SUNATPerceptionInformation",
    amount: "SUNATPerceptionAmount",
    on: "SUNATPerceptionDate",
    net: "SUNATNetTotalCashed",
  },
} as const;

/**
 * The facts of a certificate of retention or perception.
 * @throws AppError unreadable_file when number, date, agent, receiver or every line is missing or wrong
 */
export function readCertificate(root: XmlElement, kind: Certificate["kind"]): Certificate {
  const names = NAMES[kind];
  const id = basicText(root, "ID");
  const number = parseDocumentNumber(id) ?? missing(`el número («${id.slice(0, 40)}»)`);
  const issueOn = dateOf(root, "IssueDate") ?? missing("la fecha de emisión");
  const agent = readParty(aggregate(root, "AgentParty"));
  if (!/^\d{11}$/.test(agent.docNumber)) missing("el RUC del agente que lo emite");
  const receiver = readParty(aggregate(root, "ReceiverParty"));
  if (receiver.docNumber === "") missing("el RUC de quien lo recibe");
  const warnings: Finding[] = [];
  const percent = percentOfText(basicText(root, names.percent, SAC)) ?? 0;
  const lines = childrenOf(root, SAC, names.document).flatMap((element, index) => {
    const line = readLine(element, kind, issueOn);
    // Credit notes that the payment took into account are named without an amount.
    if (!line && childOf(element, SAC, INFORMATION[kind].element))
      warnings.push({
        code: "line_unreadable",
        message: `No se entiende el documento de la línea ${index + 1} del certificado; registra esa parte a mano.`,
      });
    return line ?? [];
  });
  if (lines.length === 0) missing("el documento al que se refiere");
  return {
    kind,
    type: names.type,
    id,
    ...number,
    issueOn,
    agent: { ruc: agent.docNumber, name: agent.name },
    receiver: { docType: clientDocType(receiver), docNumber: receiver.docNumber, name: receiver.name },
    percent,
    totalMinor: Math.max(
      0,
      amountOf(root, "TotalInvoiceAmount", CURRENCY)?.minor ?? lines.reduce((sum, line) => sum + line.amountMinor, 0),
    ),
    lines,
    warnings,
  };
}

/** undefined when it does not say which document, or how much of it in soles. */
function readLine(element: XmlElement, kind: Certificate["kind"], issueOn: string): CertificateLine | undefined {
  const names = INFORMATION[kind];
  const about = parseDocumentNumber(basicText(element, "ID"));
  const information = childOf(element, SAC, names.element);
  const amount = amountOf(information, names.amount, CURRENCY, SAC);
  if (!about || !amount || amount.minor < 0 || amount.currency !== CURRENCY) return undefined;
  const total = amountOf(element, "TotalInvoiceAmount", CURRENCY);
  const payment = aggregate(element, "Payment");
  const paid = amountOf(payment, "PaidAmount", total?.currency ?? CURRENCY);
  const amountOn = dateOf(information, names.on, SAC) ?? dateOf(payment, "PaidDate") ?? issueOn;
  return {
    type: typeOf(element, about.series),
    ...about,
    issueOn: dateOf(element, "IssueDate") ?? null,
    currency: total?.currency ?? paid?.currency ?? CURRENCY,
    totalMinor: total?.minor ?? null,
    paid: paid && paid.minor >= 0 ? { amountMinor: paid.minor, currency: paid.currency } : null,
    paidOn: dateOf(payment, "PaidDate") ?? amountOn,
    amountMinor: amount.minor,
    amountOn,
    netMinor: amountOf(information, names.net, CURRENCY, SAC)?.minor ?? null,
    rate: readRate(information),
  };
}

function typeOf(element: XmlElement, series: string): string {
  const stated = attributeOf(childOf(element, CBC, "ID"), "schemeID") ?? "";
  return /^\d\d$/.test(stated) ? ` ${stated}`.slice(1) : series.startsWith("B") ? "03" : "01";
}

function readRate(information: XmlElement | undefined): number | null {
  const text = basicText(aggregate(information, "ExchangeRate"), "CalculationRate");
  const rate = /^\d{1,6}(\.\d{1,10})?$/.test(text) ? Number(text) : 0;
  return rate > 0 ? rate : null;
}
