import type { Channel } from "../../../../shared/contract/common.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { AnswerLimits } from "../../../../shared/contract/messages-inbox.ts";
import type { ReplyIntent } from "../../../../shared/contract/messages-replies.ts";
import { withoutDisputed } from "../../../../shared/dispute-amounts.ts";
import type { ExtraHoliday } from "../../../../shared/holidays.ts";
import { documentLabel } from "../../../../shared/identifiers.ts";
import { compareCurrencies } from "../../../../shared/money.ts";
import { readGuardRules } from "../../../followup/index.ts";
import { findCompany } from "../../../ledger/company.ts";
import type { ReadDb } from "../../../ledger/context.ts";
import { readDisputed } from "../../../ledger/disputed.ts";
import { type BankAccount, readBankAccounts } from "../../../templates/index.ts";
import { readAnswerLimits } from "../limits.ts";
import { findNamed } from "./named.ts";

export type Understood = OutputOf<"messages.understandReply">;

/** A document with what the client itself pays of it: neither what is disputed nor what it withholds. */
export type OwedDocument = { invoiceId: number; label: string; number: string; currency: string; dueOn: string; openMinor: number };

/** All that a proposal about an answer is made of. */
export type AnswerFacts = {
  todayOn: string;
  companyName: string;
  client: { id: number; name: string };
  contactName: string | null;
  channel: Channel;
  body: string;
  wroteAt: string;
  intents: Understood["intents"];
  promise: Understood["promise"];
  payment: Understood["payment"];
  /** The oldest first. */
  documents: readonly OwedDocument[];
  /** Of them, those that the answer names. */
  named: readonly OwedDocument[];
  accounts: readonly BankAccount[];
  limits: AnswerLimits;
  extraHolidays: readonly ExtraHoliday[];
};

export type StoredReply = {
  id: number;
  clientId: number | null;
  contactId: number | null;
  channel: Channel;
  sender: string;
  at: string;
  body: string;
  subject: string;
  understood: Understood;
  corrected: ReplyIntent | null;
};

/** What a client's answer is about, as the ledger stands. Only for an answer whose client is known. */
export async function readAnswerFacts(read: ReadDb, reply: StoredReply & { clientId: number }, todayOn: string): Promise<AnswerFacts> {
  const client = await read.selectFrom("clients").select(["id", "name"]).where("id", "=", reply.clientId).executeTakeFirstOrThrow();
  const contact =
    reply.contactId === null
      ? undefined
      : await read.selectFrom("contacts").select("name").where("id", "=", reply.contactId).executeTakeFirst();
  const company = await findCompany(read);
  const documents = await readDocuments(read, reply.clientId);
  const { corrected, understood } = reply;
  return {
    todayOn,
    companyName: company?.tradeName || company?.legalName || "",
    client,
    contactName: contact?.name ?? null,
    channel: reply.channel,
    body: reply.body,
    wroteAt: reply.at,
    intents: corrected === null ? understood.intents : [{ intent: corrected, confidence: 1 }],
    promise: understood.promise,
    payment: understood.payment,
    documents,
    named: findNamed(reply.body, documents),
    accounts: await readBankAccounts(read),
    limits: await readAnswerLimits(read),
    extraHolidays: (await readGuardRules(read)).extraHolidays,
  };
}

async function readDocuments(read: ReadDb, clientId: number): Promise<OwedDocument[]> {
  const parts = await read
    .selectFrom("parts")
    .innerJoin("invoices", "invoices.id", "parts.invoice_id")
    .select(["parts.invoice_id as invoiceId", "parts.part", "parts.due_on as dueOn", "parts.open_minor as openMinor", "parts.currency"])
    .select(["invoices.series", "invoices.number"])
    .where("parts.client_id", "=", clientId)
    .where("parts.open_minor", ">", 0)
    .orderBy("parts.due_on")
    .orderBy("parts.id")
    .execute();
  const disputes = (await readDisputed(read, clientId)).get(clientId) ?? [];
  const payable = withoutDisputed(parts, disputes).filter(({ part }) => part !== "retencion");
  return [...Map.groupBy(payable, ({ invoiceId }) => invoiceId).values()].map((of) => {
    const [first] = of as [(typeof of)[number]];
    return {
      invoiceId: first.invoiceId,
      label: documentLabel(first.series, first.number),
      number: first.number,
      currency: first.currency,
      dueOn: first.dueOn,
      openMinor: of.reduce((sum, { openMinor }) => sum + openMinor, 0),
    };
  });
}

/** What an answer is about where it says nothing: the documents that it names, else what is late, else all that is owed; of one currency. */
export function aboutWhat(
  facts: AnswerFacts,
  currency?: string,
): { currency: string; documents: OwedDocument[]; of: "named" | "late" | "all" } | undefined {
  const { named, documents, todayOn } = facts;
  const late = documents.filter(({ dueOn }) => dueOn < todayOn);
  const choices = [
    { of: "named" as const, documents: named },
    { of: "late" as const, documents: late },
    { of: "all" as const, documents },
  ];
  for (const choice of choices) {
    const fit = choice.documents.filter((document) => currency === undefined || document.currency === currency);
    const chosen = fit.map((document) => document.currency).toSorted(compareCurrencies)[0];
    if (chosen) return { currency: chosen, of: choice.of, documents: fit.filter((document) => document.currency === chosen) };
  }
  return undefined;
}

export const sumOf = (documents: readonly OwedDocument[]) => documents.reduce((sum, { openMinor }) => sum + openMinor, 0);
