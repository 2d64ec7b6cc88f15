import type { CompanyInput } from "../../shared/contract/settings.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { ReadDb } from "./context.ts";

export type Company = Omit<CompanyInput, "bankAccounts"> & { isExample?: boolean };

/** The company whose ledger this is, or undefined before it was set. */
export async function findCompany(read: ReadDb): Promise<Company | undefined> {
  const row = await read.selectFrom("settings").select("value").where("name", "=", "company").executeTakeFirst();
  return row ? (JSON.parse(row.value) as Company) : undefined;
}

/**
 * The company whose ledger this is.
 * @throws AppError no_company
 */
export async function requireCompany(read: ReadDb): Promise<Company> {
  const company = await findCompany(read);
  if (!company) throw new AppError("no_company", "Primero registra los datos de tu empresa (RUC y razón social).");
  return company;
}
