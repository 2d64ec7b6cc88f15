import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { callKey, useCall, useCaller } from "../../../ui/calls.ts";

export type LineTab = BankLine["status"];
type Page = OutputOf<"reconciliation.listLines">;

const PAGE = 400;

export type LineList = {
  lines: BankLine[];
  proposals: ReadonlyMap<number, Proposal>;
  isReady: boolean;
  error: Error | null;
  hasMore: boolean;
  loadMore: () => void;
  retry: () => void;
};

/** `sure`: only what can be applied without looking; `credits`: only money that came in. */
export type LineFilter = { sure: boolean; credits: boolean };

/** The lines of one tab of an account, newest first, by page, with the proposals of those that wait. */
export function useLines(bankAccountId: number, status: LineTab, search: string, only: LineFilter): LineList {
  const call = useCaller();
  const filter = { bankAccountId, status, onlyCredits: only.credits || undefined, search: search.trim() || undefined };
  const pages = useInfiniteQuery<Page, Error, BankLine[], readonly unknown[], number | undefined>({
    queryKey: [...callKey("reconciliation.listLines", filter), "pages"],
    queryFn: ({ pageParam, signal }) => call("reconciliation.listLines", { ...filter, beforeId: pageParam, limit: PAGE }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => (page.lines.length < PAGE ? undefined : page.lines.at(-1)?.id),
    select: ({ pages }) => pages.flatMap((page) => page.lines),
    placeholderData: (previous) => (search === "" ? undefined : previous),
  });
  const matches = useCall("reconciliation.proposeMatches", { bankAccountId }, { enabled: status === "pending", keepPrevious: true });
  const proposals = useMemo(() => new Map(matches.data?.proposals.map((proposal) => [proposal.lineId, proposal])), [matches.data]);
  const lines = useMemo(() => {
    const all = pages.data ?? [];
    return only.sure ? all.filter((line) => proposals.get(line.id)?.automatic) : all;
  }, [pages.data, only.sure, proposals]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const loadMore = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  useEffect(() => {
    if (only.sure && lines.length < PAGE && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [only.sure, lines.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    lines,
    proposals,
    isReady: pages.data !== undefined && (status !== "pending" || matches.data !== undefined || matches.isError),
    error: pages.error ?? (status === "pending" ? matches.error : null),
    hasMore: hasNextPage,
    loadMore,
    retry: () => void Promise.all([pages.refetch(), matches.refetch()]),
  };
}
