import type { Proposal } from "../../shared/contract/reconciliation.ts";
import type { MatchLine } from "../../main/reconciliation/matching/model.ts";
import type { Truth } from "./matching-making.ts";
import type { Year } from "./matching-year.ts";

/** A proposal beside the truth. */
export type Judged = { line: MatchLine; truth: Truth; proposal: Proposal; isRight: boolean };

/** Compares proposals with what was really paid: every part and amount, and what is closed beside the money, must be the same. */
export function judge(year: Year, proposals: readonly Proposal[]): Judged[] {
  const lines = new Map(year.lines.map((line) => [line.id, line]));
  return proposals.flatMap((proposal) => {
    const line = lines.get(proposal.lineId);
    const truth = year.truths.get(proposal.lineId);
    return line && truth ? [{ line, truth, proposal, isRight: isRight(truth, proposal) }] : [];
  });
}

type Allocation = Proposal["allocations"][number];
const written = ({ invoiceId, cuota, part, amountMinor }: Allocation) => `${invoiceId} ${cuota} ${part} ${amountMinor}`;

function isRight(truth: Truth, proposal: Proposal): boolean {
  if (proposal.allocations.map(written).sort().join() !== truth.pays.join()) return false;
  return truth.closes === undefined || closesOf(proposal).join() === truth.closes.join();
}

function closesOf({ adjustments, favour }: Proposal): string[] {
  const closed = adjustments.map((adjustment) => `${adjustment.kind} ${written(adjustment)}`);
  return [...closed, ...favour.map((used) => `favour ${written(used)}`)].sort();
}

export function percent<Value>(all: readonly Value[], is: (value: Value) => boolean): number {
  return (100 * all.filter(is).length) / Math.max(1, all.length);
}

export const automatic = (judged: readonly Judged[]) => judged.filter(({ proposal }) => proposal.automatic);
export const matchable = (judged: readonly Judged[]) => judged.filter(({ truth }) => truth.isMatchable);

/** A line for each kind: how many, how many right, how many applied without asking, and how many of those wrong. */
export function tableOfKinds(judged: readonly Judged[]): string[] {
  const rows = [...Map.groupBy(judged, ({ truth }) => truth.kind)].map(([kind, all]) => {
    const pays = all.filter(({ truth }) => truth.pays.length > 0);
    // Of money that pays nothing, right is what is not applied.
    const right = pays.length > 0 ? percent(pays, ({ isRight }) => isRight) : percent(all, ({ proposal }) => !proposal.automatic);
    const wrong = automatic(all).filter(({ isRight }) => !isRight).length;
    return { kind, count: all.length, right, auto: percent(all, ({ proposal }) => proposal.automatic), wrong };
  });
  rows.sort((a, b) => a.right - b.right);
  const line = (cells: readonly string[]) => `  ${cells[0]?.padEnd(32)}${cells.slice(1).map((cell) => cell.padStart(8)).join("")}`; // biome-ignore format: one line
  return [
    line(["kind", "lines", "right", "auto", "wrong"]),
    ...rows.map(({ kind, count, right, auto, wrong }) =>
      line([kind, String(count), `${right.toFixed(1)}%`, `${auto.toFixed(0)}%`, String(wrong)]),
    ),
  ];
}

/** Two or three lines of each kind that went wrong, those applied without asking first: what the bank wrote, what it was, what was proposed. */
export function examplesOf(judged: readonly Judged[], year: Year, most = 3): string[] {
  const wrong = judged.filter(({ isRight, truth, proposal }) => !isRight && (truth.isMatchable || proposal.automatic));
  const labels = new Map(year.documents.map((document) => [String(document.id), `${document.series}-${document.number}`]));
  const read = (pay: string) => pay.replace(/\d+(?= \d+ (net|detraccion|retencion))/, (id) => labels.get(id) ?? id);
  return [...Map.groupBy(wrong, ({ truth }) => truth.kind)].flatMap(([kind, all]) => {
    const first = all.toSorted((a, b) => Number(b.proposal.automatic) - Number(a.proposal.automatic)).slice(0, most);
    return first.flatMap(({ line, truth, proposal }) => [
      `  ${proposal.automatic ? "AUTOMATIC, " : ""}${kind}: ${line.bookedOn} ${line.currency} ${(line.amountMinor / 100).toFixed(2)} «${line.description}» ${line.counterpartyName ?? ""} ${line.counterpartyDoc ?? ""}`,
      `    is       ${[...truth.pays, ...(truth.closes ?? [])].map(read).join("; ") || "nothing"}`,
      `    proposed ${[...proposal.allocations.map(written), ...closesOf(proposal)].map(read).join("; ") || "nothing"} (${proposal.word}; ${proposal.reasons.map(({ text }) => text).join("; ")})`,
    ]);
  });
}
