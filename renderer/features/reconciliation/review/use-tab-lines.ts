import { useMemo } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatAmount } from "../../../../shared/money.ts";
import { foldText } from "../../../../shared/identifiers.ts";
import { useCall } from "../../../ui/calls.ts";
import { isWaitingTab, type LineTab, type ReviewTab } from "./tabs.ts";
import { type LineList, type Proposals, useLines, useProposals } from "./use-lines.ts";

export type Reversal = OutputOf<"reconciliation.listReversals">["reversals"][number];
type Unidentified = OutputOf<"reconciliation.listUnidentified">;

export type TabLines = LineList & {
  proposals: Proposals;
  /** What the bank took back, by the deposit. */
  reversals: ReadonlyMap<number, Reversal>;
  /** Days that each deposit without a payer waits. */
  ages: ReadonlyMap<number, number>;
  unidentified: Unidentified | undefined;
};

export type LineView = { tab: ReviewTab; search: string; onlySure: boolean; onlyCredits: boolean };

const NOTHING: readonly never[] = [];

/** The lines of the tab in sight, and what is known of all tabs. `isPaused`: see useHurry. */
export function useTabLines(bankAccountId: number, { tab, search, onlySure, onlyCredits }: LineView, isPaused: boolean): TabLines {
  const proposals = useProposals(bankAccountId, isPaused || !isWaitingTab(tab));
  const { byLine } = proposals;
  const keep = useMemo(
    () => (onlySure && tab === "pending" ? (line: BankLine) => byLine.get(line.id)?.automatic === true : undefined),
    [onlySure, tab, byLine],
  );
  const status = tab === "applied" || tab === "ignored" ? tab : "pending";
  const own = useLines(bankAccountId, { status, search, onlyCredits: onlyCredits || tab !== "ignored", keep }, isPaused || !isOwn(tab));
  const unidentified = useCall("reconciliation.listUnidentified", { bankAccountId }, { enabled: !isPaused });
  const reversed = useCall("reconciliation.listReversals", { bankAccountId }, { enabled: !isPaused });
  const ages = useMemo(() => new Map(unidentified.data?.lines.map((line) => [line.id, line.ageDays])), [unidentified.data]);
  const reversals = useMemo(() => new Map(reversed.data?.reversals.map((one) => [one.credit.id, one])), [reversed.data]);
  const other = tab === "reversed" ? reversed : unidentified;
  const found = tab === "reversed" ? reversed.data?.reversals.map(({ credit }) => credit) : unidentified.data?.lines;
  const others = isOwn(tab) ? NOTHING : (found ?? NOTHING).filter((line) => isFound(line, search));
  const list: LineList = isOwn(tab)
    ? own
    : {
        lines: others,
        all: async () => others,
        isReady: found !== undefined,
        error: other.error,
        hasMore: false,
        loadMore: () => undefined,
        retry: () => void other.refetch(),
      };
  const waits = isWaitingTab(tab);
  return {
    ...list,
    isReady: list.isReady && (!waits || proposals.isReady),
    error: list.error ?? (waits ? proposals.error : null),
    retry: () => {
      list.retry();
      if (waits) proposals.retry();
    },
    proposals,
    reversals,
    ages,
    unidentified: unidentified.data,
  };
}

function isOwn(tab: ReviewTab): tab is Exclude<LineTab, "unidentified" | "reversed"> {
  return tab === "pending" || tab === "applied" || tab === "ignored";
}

function isFound(line: BankLine, search: string): boolean {
  const wanted = foldText(search);
  if (wanted === "") return true;
  const texts = [
    line.description,
    line.operation,
    line.counterpartyDoc,
    line.counterpartyName,
    line.note,
    formatAmount(line.amountMinor, line.currency),
  ];
  return texts.some((text) => text !== null && (foldText(text).includes(wanted) || text.replaceAll(",", "").includes(wanted)));
}
