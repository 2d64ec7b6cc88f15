import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { callKey, useCall, useCaller } from "../../../ui/calls.ts";

type Page = OutputOf<"reconciliation.listLines">;

const PAGE = 400;
const WHOLE = 5000;

export type LineList = {
  lines: readonly BankLine[];
  isReady: boolean;
  error: Error | null;
  hasMore: boolean;
  loadMore: () => void;
  retry: () => void;
  /** Every line, those of the pages to come too: what goes to paper or to a file is whole. */
  all: () => Promise<readonly BankLine[]>;
};

export type LineFilter = {
  status: BankLine["status"];
  search: string;
  onlyCredits: boolean;
  /** Keeps only the lines for which it says so; pages are asked for until enough are left. */
  keep: ((line: BankLine) => boolean) | undefined;
};

/** The lines of one status of an account, newest first, by page. While `isPaused`, what it holds may be old and nothing is asked. */
export function useLines(bankAccountId: number, { status, search, onlyCredits, keep }: LineFilter, isPaused: boolean): LineList {
  const call = useCaller();
  const filter = { bankAccountId, status, onlyCredits: onlyCredits || undefined, search: search.trim() || undefined };
  const pages = useInfiniteQuery<Page, Error, BankLine[], readonly unknown[], number | undefined>({
    queryKey: [...callKey("reconciliation.listLines", filter), "pages"],
    queryFn: ({ pageParam, signal }) => call("reconciliation.listLines", { ...filter, beforeId: pageParam, limit: PAGE }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => (page.lines.length < PAGE ? undefined : page.lines.at(-1)?.id),
    select: ({ pages }) => pages.flatMap((page) => page.lines),
    placeholderData: (previous) => (search === "" ? undefined : previous),
    enabled: !isPaused,
  });
  const lines = useMemo(() => (keep ? (pages.data ?? []).filter(keep) : (pages.data ?? [])), [pages.data, keep]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const wantsMore = keep !== undefined && lines.length < PAGE && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
  return {
    lines,
    isReady: pages.data !== undefined,
    error: pages.error,
    hasMore: hasNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    retry: () => void pages.refetch(),
    all: async () => {
      const found: BankLine[] = [];
      for (let page = await call("reconciliation.listLines", { ...filter, limit: WHOLE }); ; ) {
        found.push(...page.lines);
        if (page.lines.length < WHOLE) break;
        page = await call("reconciliation.listLines", { ...filter, limit: WHOLE, beforeId: found.at(-1)?.id });
      }
      return keep ? found.filter(keep) : found;
    },
  };
}

export type Proposals = { byLine: ReadonlyMap<number, Proposal>; isReady: boolean; error: Error | null; retry: () => void };

/** What each waiting deposit of an account most likely pays. While `isPaused`, what it holds may be old and nothing is asked. */
export function useProposals(bankAccountId: number, isPaused: boolean): Proposals {
  const matches = useCall("reconciliation.proposeMatches", { bankAccountId }, { enabled: !isPaused });
  const byLine = useMemo(() => new Map(matches.data?.proposals.map((proposal) => [proposal.lineId, proposal])), [matches.data]);
  return { byLine, isReady: matches.data !== undefined || matches.isError, error: matches.error, retry: () => void matches.refetch() };
}
