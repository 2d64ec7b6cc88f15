import type { Contract } from "../shared/contract/index.ts";
import { clientsProcedures } from "./clients/index.ts";
import { dossierProcedures, threadProcedures } from "./dossier/index.ts";
import {
  agendaProcedures,
  calendarProcedures,
  disputesProcedures,
  followupProcedures,
  guardProcedures,
  interestProcedures,
  offersProcedures,
  paymentPlansProcedures,
  plansProcedures,
  promisesProcedures,
} from "./followup/index.ts";
import { importsProcedures } from "./imports/index.ts";
import { insightsProcedures } from "./insights/index.ts";
import { invoicesProcedures } from "./invoices/index.ts";
import type { Handlers } from "./ledger/context.ts";
import { letterFilesProcedures, lettersProcedures } from "./letters/index.ts";
import {
  callProcedures,
  inboxProcedures,
  fetchProcedures,
  mailAccountsProcedures,
  mailProcedures,
  measureProcedures,
  messagesProcedures,
  outboxProcedures,
  repliesProcedures,
  roundProcedures,
} from "./messages/index.ts";
import { paymentsProcedures } from "./payments/index.ts";
import { ratesProcedures } from "./rates/index.ts";
import { knowledgeProcedures, monthProcedures, reconciliationProcedures } from "./reconciliation/index.ts";
import { peopleProcedures, settingsProcedures, type Workspace } from "./settings/index.ts";
import { templatesProcedures } from "./templates/index.ts";
import { ledgerProcedures, undoProcedures } from "./undo/index.ts";

/** The handlers of every feature: one for each procedure of the contract, or this does not compile. */
export function buildHandlers(workspace: Workspace): Handlers<Contract> {
  return {
    ...settingsProcedures(workspace),
    ...clientsProcedures,
    ...invoicesProcedures,
    ...paymentsProcedures,
    ...reconciliationProcedures,
    ...knowledgeProcedures,
    ...monthProcedures,
    ...ratesProcedures,
    ...importsProcedures,
    ...followupProcedures,
    ...guardProcedures,
    ...promisesProcedures,
    ...disputesProcedures,
    ...plansProcedures,
    ...agendaProcedures,
    ...calendarProcedures,
    ...paymentPlansProcedures,
    ...offersProcedures,
    ...interestProcedures,
    ...dossierProcedures,
    ...threadProcedures,
    ...peopleProcedures,
    ...templatesProcedures,
    ...lettersProcedures,
    ...letterFilesProcedures,
    ...mailProcedures,
    ...mailAccountsProcedures,
    ...outboxProcedures,
    ...inboxProcedures,
    ...fetchProcedures,
    ...measureProcedures,
    ...callProcedures,
    ...roundProcedures,
    ...messagesProcedures,
    ...repliesProcedures,
    ...insightsProcedures,
    ...ledgerProcedures,
    ...undoProcedures,
  };
}
