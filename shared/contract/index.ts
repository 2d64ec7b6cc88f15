import type { z } from "zod";
import { clientsContract } from "./clients.ts";
import { dossierContract } from "./dossier.ts";
import { followupContract } from "./followup.ts";
import { agendaContract } from "./followup-agenda.ts";
import { calendarContract } from "./followup-calendar.ts";
import { disputesContract } from "./followup-disputes.ts";
import { guardContract } from "./followup-guard.ts";
import { interestContract } from "./followup-interest.ts";
import { offersContract } from "./followup-offers.ts";
import { paymentPlansContract } from "./followup-payment-plans.ts";
import { plansContract } from "./followup-plans.ts";
import { promisesContract } from "./followup-promises.ts";
import { importsContract } from "./imports.ts";
import { insightsContract } from "./insights.ts";
import { invoicesContract } from "./invoices.ts";
import { ledgerContract, undoContract } from "./ledger.ts";
import { lettersContract } from "./letters.ts";
import { letterFilesContract } from "./letters-files.ts";
import { messagesContract } from "./messages.ts";
import { contactsContract } from "./messages-contacts.ts";
import { inboxContract } from "./messages-inbox.ts";
import { mailContract } from "./messages-mail.ts";
import { outboxContract } from "./messages-outbox.ts";
import { repliesContract } from "./messages-replies.ts";
import { paymentsContract } from "./payments.ts";
import { mergeContracts } from "./procedure.ts";
import { ratesContract } from "./rates.ts";
import { knowledgeContract } from "./reconciliation-knowledge.ts";
import { monthContract } from "./reconciliation-month.ts";
import { reconciliationContract } from "./reconciliation.ts";
import { settingsContract } from "./settings.ts";
import { peopleContract } from "./settings-people.ts";
import { templatesContract } from "./templates.ts";

/** Every procedure of the application: what each shell can call. */
export const contract = mergeContracts(
  settingsContract,
  peopleContract,
  clientsContract,
  invoicesContract,
  paymentsContract,
  reconciliationContract,
  knowledgeContract,
  monthContract,
  ratesContract,
  importsContract,
  followupContract,
  guardContract,
  promisesContract,
  disputesContract,
  plansContract,
  agendaContract,
  calendarContract,
  paymentPlansContract,
  offersContract,
  interestContract,
  dossierContract,
  templatesContract,
  lettersContract,
  letterFilesContract,
  messagesContract,
  mailContract,
  outboxContract,
  inboxContract,
  contactsContract,
  repliesContract,
  insightsContract,
  ledgerContract,
  undoContract,
);

export type Contract = typeof contract;
export type ProcedureName = keyof Contract & string;
/** What the caller writes, before defaults. */
export type InputOf<Name extends ProcedureName> = z.input<Contract[Name]["input"]>;
/** What the handler receives, parsed. */
export type ParsedInputOf<Name extends ProcedureName> = z.output<Contract[Name]["input"]>;
export type OutputOf<Name extends ProcedureName> = z.output<Contract[Name]["output"]>;
