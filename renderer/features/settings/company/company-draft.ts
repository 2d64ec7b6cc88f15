import type { BankAccountInput, CompanyInput } from "../../../../shared/contract/settings.ts";
import { isValidCci, parseMobile } from "../../../../shared/identifiers.ts";
import { BANKS } from "./banks.ts";

export type TextField = Exclude<keyof CompanyInput, "bankAccounts" | "isMype">;

/** The company's form as it is typed: every field a text, empty where there is nothing, and a switch. */
export type CompanyDraft = Record<TextField, string> & { isMype: boolean };

export type AccountDraft = { key: string; bank: string; number: string; currency: string; cci: string; kind: BankAccountInput["kind"] };

export const EMPTY_COMPANY: CompanyDraft = {
  ruc: "",
  legalName: "",
  tradeName: "",
  address: "",
  city: "",
  email: "",
  phone: "",
  signatory: "",
  signatoryRole: "",
  paymentLink: "",
  isMype: false,
};

/** An empty account row; `key` only tells rows of the form apart. */
export function emptyAccount(): AccountDraft {
  return { key: crypto.randomUUID(), bank: "BCP", number: "", currency: "PEN", cci: "", kind: "ordinary" };
}

/** A form filled with what the ledger has. */
export function draftOf(company: Partial<Omit<CompanyInput, "bankAccounts">> | null): CompanyDraft {
  const known = Object.entries(company ?? {}).filter(([, value]) => value !== undefined);
  return { ...EMPTY_COMPANY, ...Object.fromEntries(known) };
}

/** What to mend before the form can be sent, by field; nothing in it when it is ready. */
export function companyErrors(draft: CompanyDraft): Partial<Record<TextField, string>> {
  const errors: Partial<Record<TextField, string>> = {};
  if (draft.ruc.length !== 11) errors.ruc = "El RUC tiene 11 dígitos";
  if (draft.legalName.trim() === "") errors.legalName = "Escribe la razón social, como figura en la ficha RUC";
  if (draft.email.trim() !== "" && !/^\S+@\S+\.\S+$/.test(draft.email.trim())) errors.email = "Falta algo en el correo: nombre@empresa.pe";
  if (!/^(https:\/\/\S+)?$/.test(draft.paymentLink.trim())) errors.paymentLink = "Copia la dirección completa: empieza con https://";
  return errors;
}

/** The form as the contract takes it: trimmed, empty fields and empty account rows left out. */
export function companyInputOf({ isMype, ...draft }: CompanyDraft, accounts: readonly AccountDraft[]): CompanyInput {
  const texts = Object.fromEntries(Object.entries(draft).map(([key, value]) => [key, value.trim()])) as Record<TextField, string>;
  const bankAccounts = accounts
    .filter((account) => account.number.trim() !== "")
    .map(({ bank, number, currency, cci, kind }) => ({
      bank: bank.trim(),
      number: number.trim(),
      currency,
      kind,
      ...(cci.trim() === "" ? {} : { cci: cci.replace(/[\s-]/g, "") }),
    }));
  return { ...texts, isMype, bankAccounts };
}

/** What looks odd about an account; a warning, never a refusal. */
export function accountWarning(account: AccountDraft): string | undefined {
  const cci = account.cci.replace(/[\s-]/g, "");
  if (account.kind === "wallet" && account.number.trim() !== "" && !parseMobile(account.number))
    return "Yape y Plin usan un celular de 9 dígitos";
  if (cci === "") return undefined;
  if (!/^\d{20}$/.test(cci)) return `El CCI tiene 20 dígitos; van ${cci.length}`;
  if (!isValidCci(cci)) return "Los dígitos de control del CCI no cuadran; revísalo";
  const code = BANKS.find((bank) => bank.name === account.bank)?.code;
  return code && !cci.startsWith(code) ? `Ese CCI no empieza con ${code}, el código de ${account.bank}` : undefined;
}
