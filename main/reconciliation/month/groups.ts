import type { OutputOf } from "../../../shared/contract/index.ts";
import type { LineKind } from "../../../shared/contract/reconciliation.ts";

export type Group = OutputOf<"reconciliation.getMonth">["groups"][number];
export type GroupCode = Group["code"];

/** A movement as its class needs it; `taken`: the deposit that the bank took back, or the movement that did. */
export type ClassedLine = {
  amountMinor: number;
  kind: LineKind;
  status: "pending" | "applied" | "ignored";
  taken: "credit" | "reversal" | null;
};

/** The classes in the order of a report, as people call them. */
export const GROUP_LABELS: Readonly<Record<GroupCode, string>> = {
  applied: "Cobranza aplicada a clientes",
  pending: "Abonos por identificar",
  reversed: "Abonos que el banco extornó",
  interest: "Intereses ganados",
  other_credits: "Otros abonos",
  itf: "ITF",
  fees: "Comisiones y gastos del banco",
  reversals: "Extornos",
  other_debits: "Otros cargos",
};

/** What a movement is to the month: what clients paid, what waits, what is no collection, what the bank took. */
export function classOf({ amountMinor, kind, status, taken }: ClassedLine): GroupCode {
  if (taken === "credit") return "reversed";
  if (taken === "reversal") return "reversals";
  if (status === "applied") return "applied";
  if (kind === "itf") return "itf";
  if (amountMinor >= 0) return status === "pending" ? "pending" : kind === "interest" ? "interest" : "other_credits";
  if (kind === "reversal") return "reversals";
  return kind === "fee" || kind === "interest" ? "fees" : "other_debits";
}

/** Counts and adds up movements by class, in the order of a report; classes without any are left out. */
export function groupLines(lines: readonly ClassedLine[]): Group[] {
  const groups = new Map<GroupCode, Group>();
  for (const line of lines) {
    const code = classOf(line);
    const group = groups.get(code) ?? { code, label: GROUP_LABELS[code], count: 0, amountMinor: 0 };
    groups.set(code, { ...group, count: group.count + 1, amountMinor: group.amountMinor + line.amountMinor });
  }
  return Object.keys(GROUP_LABELS).flatMap((code) => groups.get(code as GroupCode) ?? []);
}
