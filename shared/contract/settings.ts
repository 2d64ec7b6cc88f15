import { z } from "zod";
import { currency, empty, id, on, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const bankAccountKind = z.enum(["ordinary", "detraccion", "wallet"]);
export const bankAccountInput = z.object({
  bank: shortText.min(1),
  number: shortText.min(1),
  currency,
  cci: shortText.optional(),
  /** detraccion = the account at Banco de la Nación; wallet = Yape or Plin, whose number is a mobile. */
  kind: bankAccountKind,
});
const bankAccount = bankAccountInput.extend({ id });

export const companyInput = z.object({
  ruc: z
    .string()
    .trim()
    .regex(/^\d{11}$/, "11 dígitos"),
  legalName: shortText.min(1),
  tradeName: shortText.optional(),
  address: shortText.optional(),
  city: shortText.optional(),
  email: shortText.optional(),
  phone: shortText.optional(),
  /** Who signs the letters, and as what. */
  signatory: shortText.optional(),
  signatoryRole: shortText.optional(),
  /** Where clients pay on the web; empty: nowhere. */
  paymentLink: shortText.regex(/^(https:\/\/\S+)?$/, "una dirección que empiece con https://").optional(),
  /** Whether the business is a micro or small enterprise (MYPE): then the legal term of Ley 31362 protects it. */
  isMype: z.boolean().optional(),
  bankAccounts: z.array(bankAccountInput).max(50).optional(),
});
const company = companyInput.omit({ bankAccounts: true });

const pictureName = z.enum(["logo", "qr-yape", "qr-plin"]);
const picture = z.object({
  name: pictureName,
  mime: z.enum(["image/png", "image/jpeg"]),
  dataBase64: z.string(),
  width: z.int(),
  height: z.int(),
});

export const settingsContract = {
  "settings.getStatus": query(
    "Which company is open, today's date in Lima, how fresh the bank is, and the counts of the navigation.",
    empty,
    z.object({
      company: company.nullable(),
      bankAccounts: z.array(bankAccount),
      ledgerFolder: z.string().nullable(),
      isExample: z.boolean(),
      /** Files that the example company brings to be imported; null once they were. */
      exampleFiles: z.object({ statementPath: z.string().nullable(), documentsPath: z.string().nullable() }).optional(),
      todayOn: on,
      version: z.string(),
      bankUpToOn: on.nullable(),
      counts: z.object({
        today: z.int(),
        linesToReview: z.int(),
        openInvoices: z.int(),
        clients: z.int(),
        /** Answers that wait, and mails that a person has to decide on. */
        repliesWaiting: z.int(),
        mailsToDecide: z.int(),
      }),
    }),
  ),
  "settings.setCompany": mutation(
    "Sets the company and adds or updates its bank accounts (recognised by bank and number).",
    companyInput,
    z.object({ bankAccounts: z.array(z.object({ id, number: z.string() })), warnings: z.array(z.string()) }),
  ),
  "settings.setPicture": mutation(
    "Keeps a picture (PNG or JPEG) of the company, or takes it away: the logo of the letterhead, the codes that Yape and Plin give.",
    z.object({ name: pictureName, path: z.string().min(1).nullable() }),
    z.object({ picture: picture.nullable() }),
  ),
  "settings.getPictures": query("The company's pictures.", empty, z.object({ pictures: z.array(picture) })),
  "settings.listCompanies": query(
    "Ledger folders opened before, latest first.",
    empty,
    z.object({
      companies: z.array(
        z.object({
          folder: z.string(),
          ruc: z.string(),
          name: z.string(),
          lastOpenedAt: z.string(),
          isCurrent: z.boolean(),
          isExample: z.boolean(),
        }),
      ),
      home: z.string(),
    }),
  ),
  "settings.createCompany": mutation("Makes a ledger folder for a company and opens it.", companyInput, z.object({ folder: z.string() })),
  "settings.openCompany": mutation(
    "Opens another ledger folder.",
    z.object({ folder: z.string().min(1) }),
    z.object({ folder: z.string() }),
  ),
  "settings.openExample": mutation(
    "Makes (once) and opens the fictional example company.",
    empty,
    z.object({
      folder: z.string(),
      /** A bank statement that waits to be imported. */
      statementPath: z.string(),
      /** A ZIP of electronic documents that waits to be imported. */
      documentsPath: z.string().optional(),
    }),
  ),
};
export type CompanyInput = z.infer<typeof companyInput>;
export type BankAccountInput = z.infer<typeof bankAccountInput>;
