import type { agendaContract } from "../../../shared/contract/followup-agenda.ts";
import type { Handlers } from "../../ledger/context.ts";
import { getAgenda } from "./agenda.ts";
import { assign } from "./assign.ts";
import { moveItem } from "./move.ts";
import { noteContact } from "./note-contact.ts";
import { resolveTask, saveTask } from "./tasks.ts";

export const agendaProcedures: Handlers<typeof agendaContract> = {
  "followup.getAgenda": getAgenda,
  "followup.assign": assign,
  "followup.moveItem": moveItem,
  "followup.saveTask": saveTask,
  "followup.resolveTask": resolveTask,
  "followup.noteContact": noteContact,
};
