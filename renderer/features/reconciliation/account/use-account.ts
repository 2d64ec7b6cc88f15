import { useSearchParams } from "wouter";
import type { OutputOf } from "../../../../shared/contract/index.ts";

export type BankAccount = OutputOf<"reconciliation.listAccounts">["accounts"][number];

/** The account of the address (`?cuenta=3`); otherwise the first with something to review, otherwise the first. */
export function useAccount(accounts: readonly BankAccount[]): { account: BankAccount | undefined; choose: (id: number) => void } {
  const [query, setQuery] = useSearchParams();
  const wanted = Number(query.get("cuenta"));
  const account =
    accounts.find(({ id }) => id === wanted) ??
    accounts.find(({ pending }) => pending > 0) ??
    accounts.find(({ lines }) => lines > 0) ??
    accounts[0];
  return { account, choose: (id) => setQuery({ cuenta: String(id) }, { replace: true }) };
}
