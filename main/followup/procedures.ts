import { AppError } from "../../shared/contract/errors.ts";
import type { followupContract } from "../../shared/contract/followup.ts";
import type { Handlers } from "../ledger/context.ts";
import { checkContact } from "./check-contact.ts";
import { readToday } from "./today/today.ts";

export const followupProcedures: Handlers<typeof followupContract> = {
  "followup.getToday": (context) => readToday(context),

  "followup.checkContact": ({ read, at }, question) => checkContact(read, { ...question, at: question.at ?? at }),

  "followup.snoozeClient": (context, { clientId, untilOn }) =>
    context.command({ what: "followup.snoozeClient", topics: ["followup", "clients"], detail: { clientId, untilOn } }, async (tx) => {
      const changed = tx.bulk.run("UPDATE clients SET snoozed_until_on = ? WHERE id = ?", untilOn, clientId);
      if (changed === 0) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
      return { clientId };
    }),
};
