import { z } from "zod";
import { empty, id, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const personRole = z.enum(["owner", "clerk", "accountant"]);

const person = z.object({ id, name: z.string(), role: personRole, clients: z.int() });

export const peopleContract = {
  "settings.listPeople": query(
    "The people of the office, and how many clients each looks after.",
    empty,
    z.object({ people: z.array(person) }),
  ),
  "settings.savePerson": mutation(
    "Adds or changes a person of the office.",
    z.object({ id: id.optional(), name: shortText.min(1), role: personRole }),
    z.object({ id }),
  ),
  "settings.archivePerson": mutation(
    "Takes a person out of the office: what was hers or his waits for anybody.",
    z.object({ id }),
    z.object({ id }),
  ),
};
export type Person = z.infer<typeof person>;
