import { z } from "zod";
import { channel, clientDocType, currency, finding, id, longText, minor, on, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

const contactInput = z.object({
  id: id.optional(),
  name: shortText.min(1),
  role: shortText.optional(),
  phone: shortText.optional(),
  email: shortText.optional(),
  preferredChannel: channel.optional(),
});
export const clientInput = z.object({
  id: id.optional(),
  docType: clientDocType,
  docNumber: shortText.min(1),
  name: shortText.min(1),
  tradeName: shortText.optional(),
  address: shortText.optional(),
  email: shortText.optional(),
  phone: shortText.optional(),
  preferredChannel: channel.optional(),
  /** Days of credit that invoices without a due date get. */
  termDays: z.int().min(0).max(365).optional(),
  creditLimitMinor: z.int().min(0).optional(),
  notes: longText.optional(),
  /** In the user's own words: mayorista, Estado, colegio ... */
  segment: z.string().trim().max(60).optional(),
  /** Who of the office looks after it; null: nobody. */
  personId: id.nullable().optional(),
  /** When given, replaces the client's contacts. */
  contacts: z.array(contactInput).max(50).optional(),
});

const balance = z.object({
  currency,
  openMinor: minor,
  overdueMinor: minor,
  /** Money received and not yet allocated, and credit notes not yet used. */
  inFavourMinor: minor,
  documents: z.int(),
  oldestDueOn: on.nullable(),
  /** Open balance by age: current, 1-30, 31-60, 61-90, over 90 days. */
  buckets: z.array(minor).length(5),
});

export const client = z.object({
  id,
  docType: clientDocType,
  docNumber: z.string(),
  name: z.string(),
  tradeName: z.string().nullable(),
  address: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  preferredChannel: channel.nullable(),
  termDays: z.int().nullable(),
  creditLimitMinor: minor.nullable(),
  notes: z.string(),
  segment: z.string(),
  personId: id.nullable(),
  warnings: z.array(finding),
  contacts: z.array(
    z.object({
      id,
      name: z.string(),
      role: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      preferredChannel: channel.nullable(),
    }),
  ),
  balances: z.array(balance),
  /** Median days from due date to full payment over the last 20 settled documents; null before there are three. */
  habitDays: z.number().nullable(),
});

const timelineKind = z.enum([
  "invoice",
  "payment",
  "credit_note",
  "letter",
  "whatsapp",
  "sms",
  "email",
  "call",
  "visit",
  "note",
  "promise",
  "dispute",
  "payment_plan",
  "offer",
  "import",
  "other",
]);

export const clientsContract = {
  "clients.saveClients": mutation(
    "Creates or updates clients, recognised by document type and number (or by id).",
    z.object({ clients: z.array(clientInput).min(1).max(100_000) }),
    z.object({ clients: z.array(z.object({ id, docNumber: z.string(), warnings: z.array(finding).optional() })) }),
  ),
  "clients.getClient": query("One client with balances per currency.", z.object({ id }), client),
  "clients.listClients": query(
    "Clients with what they owe in one currency, by page.",
    z.object({
      search: shortText.optional(),
      onlyOwing: z.boolean().optional(),
      sort: z.enum(["name", "open", "overdue", "oldest"]).optional(),
      descending: z.boolean().optional(),
      limit: z.int().min(1).max(100_000).optional(),
    }),
    z.object({
      rows: z.array(
        z.object({
          id,
          docType: clientDocType,
          docNumber: z.string(),
          name: z.string(),
          phone: z.string().nullable(),
          email: z.string().nullable(),
          balances: z.array(z.object({ currency, openMinor: minor, overdueMinor: minor })),
          documents: z.int(),
          oldestDueOn: on.nullable(),
          habitDays: z.number().nullable(),
          lastContactOn: on.nullable(),
          lastContactKind: z.string().nullable(),
          creditLimitMinor: minor.nullable(),
        }),
      ),
      total: z.int(),
    }),
  ),
  "clients.getTimeline": query(
    "Everything said, sent, charged and paid with one client, newest first.",
    z.object({ clientId: id, limit: z.int().min(1).max(1000).optional() }),
    z.object({
      entries: z.array(
        z.object({
          id: z.string(),
          at: z.string(),
          on,
          kind: timelineKind,
          title: z.string(),
          text: z.string(),
          amountMinor: minor.nullable(),
          currency: currency.nullable(),
          state: z.string().nullable(),
          /** A message that waits for "was it sent?". */
          messageId: id.nullable(),
          file: z.string().nullable(),
        }),
      ),
    }),
  ),
  "clients.addNote": mutation(
    "Adds a note of the office to a client's timeline; what was said with the client is followup.noteContact.",
    z.object({ clientId: id, text: longText.min(1) }),
    z.object({ id }),
  ),
  "clients.exportClients": mutation(
    "Writes the list of clients with balances as XLSX or CSV.",
    z.object({ format: z.enum(["xlsx", "csv"]), search: shortText.optional(), onlyOwing: z.boolean().optional() }),
    z.object({ file: z.object({ path: z.string(), name: z.string(), mime: z.string(), bytes: z.int() }) }),
  ),
};
export type ClientInput = z.infer<typeof clientInput>;
export type Client = z.infer<typeof client>;
