import type { peopleContract } from "../../../shared/contract/settings-people.ts";
import type { Handlers } from "../../ledger/context.ts";
import { listPeople } from "./list.ts";
import { archivePerson, savePerson } from "./save.ts";

export const peopleProcedures: Handlers<typeof peopleContract> = {
  "settings.listPeople": ({ read }) => listPeople(read),
  "settings.savePerson": savePerson,
  "settings.archivePerson": (context, { id }) => archivePerson(context, id),
};
