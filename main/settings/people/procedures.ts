import type { peopleContract } from "../../../shared/contract/settings-people.ts";
import type { Handlers } from "../../ledger/context.ts";
import { notYet } from "../../ledger/not-yet.ts";

export const peopleProcedures: Handlers<typeof peopleContract> = {
  "settings.listPeople": notYet,
  "settings.savePerson": notYet,
  "settings.archivePerson": notYet,
};
