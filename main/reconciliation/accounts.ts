import type { Finding } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { foldText } from "../../shared/identifiers.ts";
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
  /** How many movements it brings; 0 makes no account. */
  lineCount?: number | undefined;
};

type KnownAccount = Account & { cci: string | null };

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
 * The account that a statement goes to: the one chosen; the one whose number or CCI the file states; the only one that fits its bank, kind and currency;
 * or a new one made from what the file says.
 * @throws AppError not_found | conflict when the file is of another known account, kind or currency than the one chosen, or when several accounts fit
 */
export function accountFor(tx: Command, stated: StatedAccount, chosenId: number | undefined): { account: Account; warnings: Finding[] } {
  const known = tx.bulk.all<KnownAccount>(`SELECT ${COLUMNS}, cci FROM bank_accounts ORDER BY id`);
  const byNumber = findByNumber(known, stated);
  if (chosenId !== undefined) return { account: checkChosen(requireAccount(tx, chosenId), stated, byNumber, known), warnings: [] };
  if (byNumber) return { account: byNumber, warnings: [] };
  const kind = stated.accountKind ?? "ordinary";
  const fits = fitting(known, stated, kind);
  const [only] = fits;
  if (!stated.account && fits.length > 1) throw askWhich(fits);
  if (only && !stated.account) return { account: only, warnings: [] };
  const currency = stated.currency ?? "PEN";
  if (stated.lineCount === 0) {
    const standIn = only ?? known.find((account) => account.currency === currency) ?? known[0];
    if (standIn) return { account: standIn, warnings: [nothingIn(stated)] };
  }
  const account = createAccount(tx, stated.bank ?? "Banco", stated.account ?? "sin número", currency, kind);
  return {
    account,
    warnings: [{ code: "account_created", message: `Se creó la cuenta ${account.bank} ${account.number}. Revisa sus datos en Ajustes.` }],
  };
}

/** Accounts of the kind that the file may be of, as far as it says its bank and currency. */
function fitting(known: readonly KnownAccount[], stated: StatedAccount, kind: Account["kind"]): KnownAccount[] {
  return known.filter(
    (account) =>
      account.kind === kind &&
      (stated.currency === undefined || account.currency === stated.currency) &&
      mayBeBank(account.bank, stated.bank),
  );
}

function askWhich(fits: readonly Account[]): AppError {
  return new AppError(
    "conflict",
    `El archivo no dice de qué cuenta es y puede ser de ${fits.length} de las tuyas. Elige la cuenta e impórtalo otra vez.`,
    {
      accounts: fits.map(({ id, bank, number }) => ({ id, bank, number })),
    },
  );
}

function nothingIn({ account }: StatedAccount): Finding {
  const which = account ? ` ${account}` : "";
  return { code: "no_movements", message: `La cuenta${which} del archivo no trae movimientos: no se creó ni cambió nada.` };
}

/** How the banks of Peru are called on screens, in files and by their SWIFT codes. */
const BANKS: readonly (readonly [string, RegExp])[] = [
  ["bcp", /\bbcp\b|banco de credito|^bcplpepl/],
  ["bbva", /\bbbva\b|continental|^bconpepl/],
  ["interbank", /interbank|\bibk\b|internacional del peru|^binppepl/],
  ["scotiabank", /scotia|^bsudpepl/],
  ["bn", /banco de la nacion|\bbn\b|^bancpepl/],
  ["banbif", /banbif|interamericano de finanzas|^bifspepl/],
  ["pichincha", /pichincha|^finapepl/],
  ["yape", /\byape\b/],
  ["plin", /\bplin\b/],
];

function bankOf(name: string): string | undefined {
  const folded = foldText(name);
  return BANKS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** False only where both names are of banks that we know, and of different ones: people write their bank in many ways. */
function mayBeBank(name: string, stated: string | undefined): boolean {
  const [a, b] = [bankOf(name), bankOf(stated ?? "")];
  return a === undefined || b === undefined || a === b;
}

const digitsOf = (text: string) => text.replace(/\D/g, "");
const MIN_DIGITS = 6;
/** Digits that two ways to write one number must share at its end: banks put their own code, the office or zeros before it. */
const SHARED_DIGITS = 8;

/** By all its digits or its CCI; by its end where the bank writes more or fewer of them, or hides some (`***1234`), when only one account ends so. */
function findByNumber(known: readonly KnownAccount[], stated: StatedAccount): Account | undefined {
  if (!stated.account) return undefined;
  const fits = known.filter((account) => !stated.currency || account.currency === stated.currency);
  const literal = fits.find((account) => account.number === stated.account && mayBeBank(account.bank, stated.bank));
  if (literal) return literal;
  const digits = digitsOf(stated.account);
  const isSame = (account: KnownAccount) => account.number_digits === digits || digitsOf(account.cci ?? "") === digits;
  const exact = digits.length >= MIN_DIGITS ? fits.filter(isSame) : [];
  if (exact.length > 0) return exact.find((account) => mayBeBank(account.bank, stated.bank)) ?? exact[0];
  const alike = fits.filter((account) => mayBeBank(account.bank, stated.bank));
  const shown = /(\d{3,})\D*$/.exec(stated.account)?.[1];
  if (/[*xX•]/.test(stated.account)) return shown ? onlyOne(alike.filter((account) => account.number_digits.endsWith(shown))) : undefined;
  return onlyOne(alike.filter((account) => sharesEnd(account.number_digits, digits)));
}

function sharesEnd(a: string, b: string): boolean {
  const [short = "", long = ""] = [a, b].map((digits) => digits.replace(/^0+/, "")).toSorted((one, other) => one.length - other.length);
  return short.length >= SHARED_DIGITS && long.endsWith(short);
}

const onlyOne = (accounts: readonly Account[]) => (accounts.length === 1 ? accounts[0] : undefined);

function checkChosen(chosen: Account, stated: StatedAccount, byNumber: Account | undefined, known: readonly Account[]): Account {
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
  const own =
    stated.accountKind === "detraccion" && chosen.kind !== "detraccion" ? known.find(({ kind }) => kind === "detraccion") : undefined;
  if (own) {
    throw new AppError(
      "conflict",
      `El archivo es de detracciones y la cuenta ${chosen.bank} ${chosen.number} no lo es. Elige ${own.bank} ${own.number}.`,
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
