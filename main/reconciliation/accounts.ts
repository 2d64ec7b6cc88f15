import type { Finding } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { Command } from "../ledger/context.ts";

export type Account = {
  id: number;
  bank: string;
  number: string;
  number_digits: string;
  currency: string;
  kind: "ordinary" | "detraccion" | "wallet";
};

/** What a file says of the account it is about. */
export type StatedAccount = {
  bank?: string | undefined;
  account?: string | undefined;
  currency?: string | undefined;
  accountKind?: Account["kind"] | undefined;
};

const COLUMNS = "id, bank, number, number_digits, currency, kind";

/**
 * The account of a given id.
 * @throws AppError not_found
 */
export function requireAccount(tx: Command, id: number): Account {
  const account = tx.bulk.get<Account>(`SELECT ${COLUMNS} FROM bank_accounts WHERE id = ?`, id);
  if (!account) throw new AppError("not_found", "Esa cuenta bancaria no existe en estos datos.");
  return account;
}

/**
 * The account that a statement goes to: the one chosen; the one whose number the file states; the only one of its currency; or a new one made from what the file says.
 * @throws AppError not_found | conflict when the file is of another known account or of another currency than the one chosen
 */
export function accountFor(tx: Command, stated: StatedAccount, chosenId: number | undefined): { account: Account; warnings: Finding[] } {
  const known = tx.bulk.all<Account>(`SELECT ${COLUMNS} FROM bank_accounts ORDER BY id`);
  const byNumber = findByNumber(known, stated);
  if (chosenId !== undefined) return { account: checkChosen(requireAccount(tx, chosenId), stated, byNumber), warnings: [] };
  if (byNumber) return { account: byNumber, warnings: [] };
  const kind = stated.accountKind ?? "ordinary";
  const ofKind = known.filter((account) => account.kind === kind);
  const currency = stated.currency ?? (ofKind.length === 1 ? ofKind[0]?.currency : undefined) ?? "PEN";
  const alike = ofKind.filter((account) => account.currency === currency && (!stated.account || isSameBank(account.bank, stated.bank)));
  const [only] = alike;
  if (only && alike.length === 1 && !stated.account) return { account: only, warnings: [] };
  if (!stated.account && alike.length > 1) {
    throw new AppError(
      "conflict",
      `El archivo no dice de qué cuenta es y tienes ${alike.length} en esa moneda. Elige la cuenta e impórtalo otra vez.`,
      { accounts: alike.map(({ id, bank, number }) => ({ id, bank, number })) },
    );
  }
  const account = createAccount(tx, stated.bank ?? "Banco", stated.account ?? "sin número", currency, kind);
  return {
    account,
    warnings: [{ code: "account_created", message: `Se creó la cuenta ${account.bank} ${account.number}. Revisa sus datos en Ajustes.` }],
  };
}

function isSameBank(a: string, b: string | undefined): boolean {
  return b === undefined || a.trim().toLowerCase() === b.trim().toLowerCase();
}

const digitsOf = (text: string) => text.replace(/\D/g, "");

/** By all its digits; where the bank hides some (`***1234`), by the last ones when only one account ends so. */
function findByNumber(known: readonly Account[], stated: StatedAccount): Account | undefined {
  if (!stated.account) return undefined;
  const fits = known.filter((account) => !stated.currency || account.currency === stated.currency);
  const digits = digitsOf(stated.account);
  const exact = fits.find((account) => digits.length >= 6 && account.number_digits === digits);
  if (exact) return exact;
  const shown = /(\d{3,})\D*$/.exec(stated.account)?.[1];
  if (!shown || !/[*xX•]/.test(stated.account)) return undefined;
  const ending = fits.filter((account) => account.number_digits.endsWith(shown) && isSameBank(account.bank, stated.bank));
  return ending.length === 1 ? ending[0] : undefined;
}

function checkChosen(chosen: Account, stated: StatedAccount, byNumber: Account | undefined): Account {
  if (byNumber && byNumber.id !== chosen.id) {
    throw new AppError(
      "conflict",
      `El archivo es de la cuenta ${byNumber.bank} ${byNumber.number}, no de ${chosen.bank} ${chosen.number}. Elige la cuenta correcta.`,
    );
  }
  if (stated.currency && stated.currency !== chosen.currency) {
    throw new AppError(
      "conflict",
      `El archivo está en ${stated.currency} y la cuenta ${chosen.bank} ${chosen.number} es en ${chosen.currency}. Elige la cuenta correcta.`,
    );
  }
  return chosen;
}

function createAccount(tx: Command, bank: string, number: string, currency: string, kind: Account["kind"]): Account {
  const number_digits = digitsOf(number) || number;
  const twin = tx.bulk.get<Account>(
    `SELECT ${COLUMNS} FROM bank_accounts WHERE bank = ? AND number_digits = ? AND currency = ?`,
    bank,
    number_digits,
    currency,
  );
  if (twin) return twin;
  const id = tx.bulk.insert("bank_accounts", { bank, number, number_digits, currency, cci: null, kind, created_at: tx.at }) as number;
  return { id, bank, number, number_digits, currency, kind };
}
