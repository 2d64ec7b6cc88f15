import type { agendaContract } from "../../../shared/contract/followup-agenda.ts";
import type { Handlers } from "../../ledger/context.ts";
import { notYet } from "../../ledger/not-yet.ts";

export const agendaProcedures: Handlers<typeof agendaContract> = {
  "followup.getAgenda": notYet,
  "followup.assign": notYet,
  "followup.moveItem": notYet,
  "followup.saveTask": notYet,
  "followup.resolveTask": notYet,
  "followup.noteContact": notYet,
};
