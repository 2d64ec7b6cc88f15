import { currencyName } from "../../shared/money.ts";

type AccountName = { bank: string; number: string; currency: string; kind: "ordinary" | "detraccion" | "wallet" };

/** `193-…-12` from `193-1234567-0-12`: enough to tell two accounts apart. */
function shortAccountNumber(number: string): string {
  const pieces = number.split("-");
  if (pieces.length >= 3) return `${pieces[0]}-…-${pieces.at(-1)}`;
  return number.length > 10 ? `${number.slice(0, 3)}…${number.slice(-4)}` : number;
}

/** `BCP soles 193-…-12`, `Banco de la Nación detracciones 00-…-77`, `Yape 958700120`. */
export function accountLabel(account: AccountName): string {
  const what = account.kind === "detraccion" ? "detracciones " : account.kind === "ordinary" ? `${currencyName(account.currency)} ` : "";
  return `${account.bank} ${what}${shortAccountNumber(account.number)}`;
}
