import type { CompanyInput } from "../../../shared/contract/settings.ts";
import { cciOf, fictionalMobile, fictionalRuc } from "./identities.ts";

/** BCP writes an account as office, number, currency (0 soles, 1 dollars) and two check digits. */
export const SOLES_ACCOUNT = "215-2345678-0-47";
const DOLLARS_ACCOUNT = "215-2345699-1-52";

/** Ferretería El Misti S.A.C., of Arequipa: it does not exist. */
export function exampleCompany(): CompanyInput {
  return {
    ruc: fictionalRuc("company", 0),
    legalName: "Ferretería El Misti S.A.C.",
    tradeName: "Ferretería El Misti",
    address: "Av. Ejército 1710, Yanahuara",
    city: "Arequipa",
    email: "cobranzas@elmisti.example",
    phone: fictionalMobile(0),
    signatory: "Carmen Rosa Valdivia Salas",
    signatoryRole: "Administradora",
    bankAccounts: [
      { bank: "BCP", number: SOLES_ACCOUNT, currency: "PEN", cci: cciOf("002", "215", digits(SOLES_ACCOUNT)), kind: "ordinary" },
      { bank: "BCP", number: DOLLARS_ACCOUNT, currency: "USD", cci: cciOf("002", "215", digits(DOLLARS_ACCOUNT)), kind: "ordinary" },
      {
        bank: "Banco de la Nación",
        number: "00-101-204518",
        currency: "PEN",
        cci: cciOf("018", "101", "000101204518"),
        kind: "detraccion",
      },
      { bank: "Yape", number: fictionalMobile(0), currency: "PEN", kind: "wallet" },
    ],
  };
}

/** The twelve digits of the account inside a CCI: without the office, which stands before them. */
function digits(account: string): string {
  return account.slice(4).replaceAll("-", "");
}
