import type { BankAccountInput, CompanyInput } from "../../shared/contract/settings.ts";
import { isValidCci, isValidRuc, parseMobile } from "../../shared/identifiers.ts";
import type { Command } from "../ledger/context.ts";

/** What looks wrong about a company's data; nothing of it blocks. */
export function checkCompany(company: CompanyInput): string[] {
  const warnings: string[] = [];
  if (!isValidRuc(company.ruc)) warnings.push(`El RUC ${company.ruc} no pasa la verificación: revisa los dígitos.`);
  for (const account of company.bankAccounts ?? []) {
    if (account.cci && !isValidCci(account.cci))
      warnings.push(`El CCI de ${account.bank} ${account.number} no pasa la verificación: revisa los 20 dígitos.`);
    if (account.kind === "wallet" && !parseMobile(account.number))
      warnings.push(`${account.bank} ${account.number} no es un celular de 9 dígitos.`);
  }
  return warnings;
}

/**
 * Writes the company and adds or updates its accounts, recognised by bank, number and currency. Gives the ids in the order given.
 * Whether it is a MYPE stays as it was said before where the input does not say it: the law's terms hang on it.
 */
export function saveCompany(tx: Command, { bankAccounts, ...input }: CompanyInput, isExample: boolean): { id: number; number: string }[] {
  const isMype = input.isMype ?? formerIsMype(tx);
  const company = isMype === undefined ? input : { ...input, isMype };
  const value = JSON.stringify(isExample ? { ...company, isExample } : company);
  tx.bulk.run("INSERT INTO settings (name, value) VALUES ('company', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", value);
  return (bankAccounts ?? []).map((account) => ({ id: saveAccount(tx, account), number: account.number }));
}

function formerIsMype(tx: Command): boolean | undefined {
  const row = tx.bulk.get<{ value: string }>("SELECT value FROM settings WHERE name = 'company'");
  return row ? (JSON.parse(row.value) as CompanyInput).isMype : undefined;
}

function saveAccount(tx: Command, account: BankAccountInput): number {
  const digits = account.number.replace(/\D/g, "") || account.number;
  const twin = tx.bulk.get<{ id: number }>(
    "SELECT id FROM bank_accounts WHERE bank = ? AND number_digits = ? AND currency = ?",
    account.bank,
    digits,
    account.currency,
  );
  if (twin) {
    tx.bulk.run(
      "UPDATE bank_accounts SET number = ?, cci = ?, kind = ? WHERE id = ?",
      account.number,
      account.cci || null,
      account.kind,
      twin.id,
    );
    return twin.id;
  }
  return tx.bulk.insert("bank_accounts", {
    bank: account.bank,
    number: account.number,
    number_digits: digits,
    currency: account.currency,
    cci: account.cci || null,
    kind: account.kind,
    created_at: tx.at,
  }) as number;
}
