import { cleanLine } from "../../shared/clean-text.ts";
import { formatMobile, parseMobile } from "../../shared/identifiers.ts";
import { currencyName } from "../../shared/money.ts";
import type { BankAccount } from "../templates/index.ts";

/** Accounts that a message names at most; the letter names them all. */
const NAMED_ACCOUNTS = 2;

/** How to pay what is owed in these currencies: `BCP soles 215-... (CCI ...), o Yape al 958 700 120`. Empty when no account is known. */
export function payInto(accounts: readonly BankAccount[], currencies: ReadonlySet<string>): string {
  const usable = accounts.filter((account) => currencies.has(account.currency));
  const ordinary = usable.filter((account) => account.kind === "ordinary").slice(0, NAMED_ACCOUNTS);
  const transfers = ordinary.map((account) => {
    const cci = account.cci ? ` (CCI ${cleanLine(account.cci)})` : "";
    return `${cleanLine(account.bank)} ${currencyName(account.currency)} ${cleanLine(account.number)}${cci}`;
  });
  const wallets = Map.groupBy(
    usable.filter((account) => account.kind === "wallet"),
    (wallet) => walletNumber(wallet.number),
  );
  const byWallet = [...wallets]
    .slice(0, 1)
    .map(([number, names]) => `${names.map((wallet) => cleanLine(wallet.bank)).join(" o ")} al ${number}`);
  return [...transfers, ...byWallet].join("; ");
}

function walletNumber(number: string): string {
  const mobile = parseMobile(number);
  return mobile ? formatMobile(mobile) : cleanLine(number);
}
