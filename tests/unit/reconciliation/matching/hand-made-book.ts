import { matchLines } from "../../../../main/reconciliation/matching/match.ts";
import type { Knowledge, MatchClient, MatchDocument, MatchLine, MatchPart } from "../../../../main/reconciliation/matching/model.ts";
import type { Proposal } from "../../../../shared/contract/reconciliation.ts";
import { makeClients } from "../../../bench/matching-clients.ts";
import { makeDocuments } from "../../../bench/matching-documents.ts";
import { seeded } from "../../../bench/random.ts";
import { matchBook } from "../../../fixtures/statements/match-book.ts";

type Label = readonly [label: string, amount: number, options?: Parameters<ReturnType<typeof matchBook>["invoice"]>[3]];
type LineOptions = Partial<Omit<MatchLine, "id" | "amountMinor" | "description">>;
export type ClientName = keyof typeof CLIENTS;

/** Clients of a firm in Arequipa: companies, people, namesakes, some from abroad. */
const CLIENTS = {
  condor: ["Transportes Cóndor S.R.L.", "20512345671"],
  andina: ["Constructora Andina del Sur S.A.C.", "20100047218"],
  quispe: ["Ferretería Quispe Hermanos E.I.R.L.", "20455512345"],
  kuelap: ["Agro Kuélap S.A.C.", "20601234565"],
  santaRosa: ["Botica Santa Rosa de Lima E.I.R.L.", "20539876541"],
  percy: ["Percy Campos Huamán", "41236547"],
  juan: ["Juan Quispe Mamani", "45678912"],
  rosa: ["Rosa Quiñones Paz", "10098765434"],
  misti: ["Textiles Misti S.A.", "20121212128"],
  mistiSrl: ["Textiles Misti S.R.L.", "20343434346"],
  minera: ["Compañía Minera Cerro Pardo S.A.A.", "20565656564"],
  hotel: ["Inversiones Hoteleras del Cusco S.A.C.", "20787878782", "Hotel Plateros"],
  grifo: ["Estación de Servicios San Martín de Porres S.A.C.", "20909090901"],
  clinica: ["Clínica Dental Sonrisas E.I.R.L.", "20611111111"],
  acme: ["Acme Trading Ltd", "GB123456789"],
  nordic: ["Nordic Seafood ApS", "DK31457862"],
  colegio: ["Asociación Educativa Los Álamos", "20622222221"],
  consorcio: ["Consorcio Vial Norte", "20633333331"],
  grafica: ["Gráfica Universal S.A.", "20644444441"],
  pesquera: ["Pesquera Bahía Azul S.A.", "20655555551"],
  lopez: ["López Rodríguez María Elena", "10293847561"],
  huancayo: ["Distribuidora Huancayo S.A.C.", "20666666661"],
  trigo: ["Panadería El Buen Trigo S.R.L.", "20677777771"],
  altiplano: ["Telecomunicaciones del Altiplano S.A.C.", "20688888881"],
} as const satisfies Record<string, readonly [name: string, docNumber: string, tradeName?: string]>;

/** Other clients and what they owe, among whom those of the statement must be told apart. */
const OTHERS = 300;
const OTHER_DOCUMENTS = 4_000;

/** Clients with many words in common with ours, and open invoices with other numbers than ours. */
function background(taken: readonly MatchDocument[]): { clients: MatchClient[]; documents: MatchDocument[] } {
  const random = seeded(2026);
  const clients = makeClients(random, OTHERS).map((client) => ({ ...client, id: client.id + 10_000 }));
  const numbers = new Set(taken.map(({ series, number }) => `${series}-${number}`));
  const documents = makeDocuments(random, clients, OTHER_DOCUMENTS).map((document) => ({ ...document, id: document.id + 100_000 }));
  return { clients, documents: documents.filter(({ series, number }) => !numbers.has(`${series}-${number}`)) };
}

const NOTHING: Knowledge = { aliases: [], habits: [], agreements: [], offers: [], payingDays: new Map(), favour: [], rates: new Map() };

/** One line written by hand, beside what it really pays. */
type Expected = { line: number; text: string; pays: string[] };
export type Verdict = { text: string; isRight: boolean; isAutomatic: boolean; expected: string[]; proposed: string[]; reasons: string[] };

const shown = ({ series, number }: MatchDocument, { cuota, part }: MatchPart, amountMinor: number) =>
  `${series ? `${series}-` : ""}${number} ${part}#${cuota} ${(amountMinor / 100).toFixed(2)}`;

/** A statement written line by line, each line with the invoices it pays. Amounts in soles (or the invoice's currency). */
export function handMade() {
  const book = matchBook();
  const ids = new Map<string, number>();
  for (const [key, [name, docNumber, tradeName]] of Object.entries<readonly [string, string, string?]>(CLIENTS))
    ids.set(key, book.client(name, docNumber, tradeName ?? null));
  const expected: Expected[] = [];
  const make = (client: ClientName, [label, amount, options]: Label) =>
    book.invoice(idOf(client), label, Math.round(amount * 100), options);
  const idOf = (client: ClientName) => ids.get(client) as number;
  const netOf = (document: MatchDocument) => document.parts.filter((part) => part.part === "net");
  const add = (text: string, amountMinor: number, pays: string[], options: LineOptions) => {
    expected.push({ line: book.line(text, amountMinor, options), text, pays: pays.sort() });
  };
  return {
    idOf,
    ruc: (client: ClientName) => CLIENTS[client][1],
    /** Open invoices that nobody pays in this statement. */
    also: (client: ClientName, ...labels: Label[]) => labels.map((label) => make(client, label)),
    /** A deposit of exactly what these invoices are paid by into an ordinary account. */
    pays(client: ClientName, labels: Label | readonly Label[], text: string, options: LineOptions = {}) {
      const list = (typeof labels[0] === "string" ? [labels] : labels) as readonly Label[];
      const shares = list.map((label) => make(client, label)).flatMap((document) => netOf(document).map((part) => ({ document, part })));
      const currency = shares[0]?.document.currency ?? "PEN";
      const total = shares.reduce((sum, { part }) => sum + part.openMinor, 0);
      add(text, total, shares.map(({ document, part }) => shown(document, part, part.openMinor)), { currency, ...options }); // biome-ignore format: one call
    },
    /** A deposit of another amount; `pays` as paid: `F001-1 net#1 100.00`. */
    deposit: (text: string, amount: number, pays: string[], options: LineOptions = {}) =>
      add(text, Math.round(amount * 100), pays, options),
    /** Proposals for all lines together, each judged. */
    async judge(knowledge: Partial<Knowledge> = {}): Promise<Verdict[]> {
      const others = background(book.documents);
      const clients = [...book.clients, ...others.clients];
      const documents = [...book.documents, ...others.documents];
      const proposals = await matchLines({ lines: book.lines, clients, documents, knowledge: { ...NOTHING, ...knowledge } });
      const byLine = new Map(proposals.map((proposal) => [proposal.lineId, proposal]));
      return expected.map(({ line, text, pays }) => toVerdict(text, pays, byLine.get(line)));
    },
  };
}

function toVerdict(text: string, expected: string[], proposal: Proposal | undefined): Verdict {
  const label = (key: string) => key.slice("20601234565-01-".length);
  const proposed = (proposal?.allocations ?? [])
    .map(({ key, part, cuota, amountMinor }) => `${label(key)} ${part}#${cuota} ${(amountMinor / 100).toFixed(2)}`)
    .sort();
  const reasons = [proposal?.word ?? "", ...(proposal?.reasons ?? []).map((reason) => reason.text)];
  return { text, isRight: proposed.join() === expected.join(), isAutomatic: proposal?.automatic === true, expected, proposed, reasons };
}

export const wrongAutomatic = (verdicts: readonly Verdict[]) => verdicts.filter(({ isAutomatic, isRight }) => isAutomatic && !isRight);
export const wrong = (verdicts: readonly Verdict[]) => verdicts.filter(({ isRight }) => !isRight);
