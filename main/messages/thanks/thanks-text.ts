import { messageName } from "../../../shared/clean-text.ts";
import type { DocumentType } from "../../../shared/contract/common.ts";
import { formatLongDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";

export type ThanksFacts = {
  companyName: string;
  /** Who reads it; null = nobody in particular. */
  contactName: string | null;
  /** The money that came in, all in one currency, on one day or several. */
  paid: readonly { on: string; amountMinor: number }[];
  currency: string;
  /** The documents that it closed whole, the oldest first; one that still owes anything is not among them. */
  settled: readonly { type: DocumentType; label: string }[];
};

/** More documents than these are counted, not named. */
const NAMED_DOCUMENTS = 3;

/** A warm word of thanks for what was paid. It names nothing that is still owed and asks for nothing. */
export function writeThanks(facts: ThanksFacts): string {
  return [
    greeting(facts),
    received(facts),
    `${closed(facts.settled)} Es un gusto contar con su confianza.`,
    "¡Que tenga un buen día!",
  ].join("\n");
}

function greeting({ contactName, companyName }: ThanksFacts): string {
  const whom = contactName ? `, ${messageName(contactName)}` : "";
  const company = messageName(companyName);
  return `Hola${whom}. Le escribimos de ${company}${company.endsWith(".") ? "" : "."}`;
}

function received({ paid, currency }: ThanksFacts): string {
  const days = new Set(paid.map(({ on }) => on));
  const [on] = days;
  const when = on !== undefined && days.size === 1 ? ` del ${formatLongDate(on)}` : "";
  // Plain spaces: a no-break space costs six characters in the link.
  const total = formatMoney(
    paid.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    currency,
  ).replaceAll("\u00a0", " ");
  return paid.length === 1
    ? `¡Muchas gracias por su pago de ${total}${when}!`
    : `¡Muchas gracias por sus ${paid.length} pagos${when}, que suman ${total}!`;
}

function closed(settled: ThanksFacts["settled"]): string {
  const [first] = settled;
  if (!first) return "Ya lo tenemos registrado.";
  const areInvoices = settled.every(({ type }) => type === "01");
  if (settled.length === 1)
    return areInvoices ? `La factura ${name(first)} quedó cancelada.` : `El documento ${name(first)} quedó cancelado.`;
  const [which, done] = areInvoices ? ["Las facturas", "canceladas"] : ["Los documentos", "cancelados"];
  if (settled.length > NAMED_DOCUMENTS) return `Con eso quedaron ${done} ${settled.length} ${areInvoices ? "facturas" : "documentos"}.`;
  return `${which} ${settled.slice(0, -1).map(name).join(", ")} y ${name(settled.at(-1) as typeof first)} quedaron ${done}.`;
}

const name = ({ label }: ThanksFacts["settled"][number]) => messageName(label);
