import { cleanLine } from "../../../shared/clean-text.ts";
import { formatMobile, parseMobile } from "../../../shared/identifiers.ts";
import { currencyName } from "../../../shared/money.ts";
import type { BankAccount, LetterFacts } from "../facts/facts.ts";

type Payable = Pick<LetterFacts, "accounts" | "wallets" | "depositAccounts">;

/** Accounts that a message to a telephone names at most; a letter and an e-mail name them all. */
const NAMED = 2;

/** Where to pay, a line each: the box of a letter as text. */
export function accountLines({ accounts, wallets, depositAccounts }: Payable): string {
  return [
    ...accounts.map((account) => ofAccount(account, account.cci ? `, CCI ${cleanLine(account.cci)}` : "")),
    ...walletLines(wallets),
    ...depositAccounts.map((number) => `Detracción: Banco de la Nación ${cleanLine(number)}`),
  ].join("\n");
}

/** The same in one sentence: `Puede pagar en: BCP soles 215-... (CCI ...); Yape o Plin al 958 700 120.` Empty when no account is known. */
export function accountSentence({ accounts, wallets, depositAccounts }: Payable): string {
  const ways = waysToPay(accounts, wallets);
  const deposit = depositAccounts[0];
  return [
    ways.length > 0 ? `Puede pagar en: ${ways.join("; ")}.` : "",
    deposit === undefined ? "" : `La detracción, en nuestra cuenta del Banco de la Nación N.º ${cleanLine(deposit)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The first accounts and wallet, as one says them: `BCP soles 215-... (CCI ...)`, `Yape o Plin al 958 700 120`. */
export function waysToPay(accounts: readonly BankAccount[], wallets: readonly BankAccount[]): string[] {
  const transfers = accounts.slice(0, NAMED).map((account) => ofAccount(account, account.cci ? ` (CCI ${cleanLine(account.cci)})` : ""));
  return [...transfers, ...walletLines(wallets).slice(0, 1)];
}

function ofAccount({ bank, currency, number }: BankAccount, cci: string): string {
  return `${cleanLine(bank)} ${currencyName(currency)} ${cleanLine(number)}${cci}`;
}

/** Wallets of one number together: `Yape o Plin al 958 700 120`. */
function walletLines(wallets: readonly BankAccount[]): string[] {
  const groups = Map.groupBy(wallets, ({ number }) => walletNumber(number));
  return [...groups].map(([number, named]) => `${[...new Set(named.map(({ bank }) => cleanLine(bank)))].join(" o ")} al ${number}`);
}

/** `958 700 120` */
export function walletNumber(number: string): string {
  const mobile = parseMobile(number);
  return mobile ? formatMobile(mobile) : cleanLine(number);
}
