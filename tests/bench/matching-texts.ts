import type { MatchClient, MatchDocument, MatchLine } from "../../main/reconciliation/matching/model.ts";
import type { Random } from "./random.ts";

/** How banks and payers write: the same thing in many spellings. */

const PREFIXES = [
  "TRAN.CTAS.TERC",
  "ABONO CCE",
  "TRF INTERB",
  "DEP EFECTIVO",
  "PAGO PROVEEDORES",
  "TRANSF. INMED.",
  "ABONO TRANSFERENCIA",
  "DEPOSITO AGENTE",
  "TRANSF.BCO.SCOTIABANK",
  "ABONO POR TRANSF. INTERBANCARIA",
  "DE CTA.CTE.",
  "N/A TRANSFERENCIA",
  "PAGO VARIOS BPI",
];
const FOREIGN_PREFIXES = ["WIRE IN", "TRANSF EXTERIOR /ORDP/", "INCOMING WIRE B/O", "SWIFT MT103"];
const BRANCHES = ["AG. CAYMA", "AG MIRAFLORES", "OF. SAN ISIDRO", "AGENCIA LA MOLINA"];

export const plain = (text: string) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toUpperCase(); // biome-ignore format: one chain

export function prefixOf(random: Random, currency: string): string {
  return currency === "USD" && random.chance(0.4) ? random.pick(FOREIGN_PREFIXES) : random.pick(PREFIXES);
}

function spellNumber(random: Random, { series, number }: MatchDocument): string {
  if (series === "") return spellOther(random, number);
  const padded = number.padStart(8, "0");
  return random.pick([
    `${series}-${number}`,
    `${series}-${padded}`,
    `${series} ${padded}`,
    `FACT ${number}`,
    `FT.${number}`,
    `FT ${series}-${number}`,
    `${series}${padded}`,
    `factura ${series} ${number}`,
    `FAC. N° ${number}`,
    `${series}/${number}`,
    `PAGO${series}-${number}`,
    `${series.replace(/0+/, "")}-${number}`,
    `${series.replaceAll("0", "O")}-${number}`,
    `FACTURA ELECTRONICA ${series}-${padded}`,
    `FACT ${series.slice(1)}-${padded}`,
    `F/${number}`,
  ]);
}

function spellOther(random: Random, number: string): string {
  const short = number.slice("INV-".length);
  return random.pick([
    number,
    number.replaceAll("-", ""),
    `/INV/${number}`,
    `INVOICE ${short}`,
    number.toLowerCase(),
    short.replace("-", "/"),
  ]);
}

/** Several numbers, each whole or the later ones short. */
export function spellNumbers(random: Random, documents: readonly MatchDocument[]): string {
  const [first] = documents;
  const isOneSeries = first !== undefined && first.series !== "" && documents.every((document) => document.series === first.series);
  if (first && isOneSeries && documents.length > 1 && random.chance(0.35)) {
    const rest = documents.slice(1).map((document) => document.number);
    const head = random.chance(0.5) ? `${first.series}-${first.number}` : `FACT ${first.number}`;
    return `${head}${random.pick(["/", ", ", " - "])}${rest.join(random.pick(["/", ", "]))}`;
  }
  return documents.map((document) => spellNumber(random, document)).join(random.pick([" ", ", ", " Y "]));
}

function spellName(random: Random, name: string): string {
  const words = plain(name).replace(/[.&]/g, "").split(/\s+/); // biome-ignore format: one chain
  switch (random.below(8)) {
    case 0:
      return words.join(" ");
    case 1:
      return words.join(" ").slice(0, 16 + random.below(8));
    case 2:
      return words.slice(0, -1).join(" ");
    case 3:
      return `${words[0]?.slice(0, 5)} ${words.slice(1, 3).join(" ")}`;
    case 4:
      return words.slice(0, 3).join(" ");
    case 5:
      return `${words.slice(1, 3).join(" ")} ${words[0]}`;
    case 6:
      return words.length > 3 ? `${words.slice(0, 2).join(" ")} ${words[2]?.[0]}` : words.join(" ");
    default: {
      const text = words.slice(0, 3).join(" ");
      const at = 1 + random.below(Math.max(1, text.length - 2));
      return text.slice(0, at) + text.slice(at + 1);
    }
  }
}

/** As Yape shows a payer: first name, and a piece of the surname. */
export function yapeName(name: string): string {
  const [surname = "", , given = ""] = name.split(" ");
  return `${given} ${surname.slice(0, 3)}*`;
}

export type PayerText = { text: string } & Partial<Pick<MatchLine, "counterpartyDoc" | "counterpartyName">>;

/** Who pays, as the bank writes it: RUC, name, both, or the payer's fields. */
export function payerText(random: Random, client: Pick<MatchClient, "name" | "docNumber">): PayerText {
  const roll = random.next();
  if (roll < 0.26) return { text: client.docNumber };
  if (roll < 0.3) return { text: mistype(random, client.docNumber) };
  if (roll < 0.65) return { text: spellName(random, client.name) };
  if (roll < 0.75) return { text: `${client.docNumber} ${spellName(random, client.name)}` };
  if (roll < 0.85) return { text: "", counterpartyDoc: client.docNumber };
  return { text: "", counterpartyName: spellName(random, client.name) };
}

/** Two neighbours of a number swapped. */
function mistype(random: Random, number: string): string {
  const at = 3 + random.below(number.length - 4);
  return number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
}

/** What stands in a text beside the payer and the documents, and means neither. */
export function noise(random: Random, line: Pick<MatchLine, "operation" | "bookedOn" | "amountMinor">): string {
  const roll = random.next();
  if (roll < 0.08) return `OPER ${line.operation}`;
  if (roll < 0.14) return random.pick(BRANCHES);
  if (roll < 0.18) return `${line.bookedOn.slice(8)}/${line.bookedOn.slice(5, 7)}/${line.bookedOn.slice(0, 4)}`;
  if (roll < 0.21) return `S/ ${(line.amountMinor / 100).toFixed(2)}`;
  if (roll < 0.23) return `CEL 9${10 + random.below(89)} ${100 + random.below(899)} ${100 + random.below(899)}`;
  if (roll < 0.25) return `CTA 193-${1_000_000 + random.below(8_999_999)}-0-${10 + random.below(89)}`;
  return roll < 0.28 ? "GRACIAS" : "";
}
