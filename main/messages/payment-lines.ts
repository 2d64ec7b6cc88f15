import { type BankAccount, waysToPay } from "../templates/index.ts";

/** How to pay what is owed in these currencies: `BCP soles 215-... (CCI ...); Yape al 958 700 120`. Empty when no account is known. */
export function payInto(accounts: readonly BankAccount[], currencies: ReadonlySet<string>): string {
  const usable = accounts.filter((account) => currencies.has(account.currency));
  const ofKind = (kind: BankAccount["kind"]) => usable.filter((account) => account.kind === kind);
  return waysToPay(ofKind("ordinary"), ofKind("wallet")).join("; ");
}
