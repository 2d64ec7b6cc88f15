import type { contactsContract } from "../../../shared/contract/messages-contacts.ts";
import type { Handlers } from "../../ledger/context.ts";
import { exportMeasure } from "./export.ts";
import { measure } from "./measure.ts";

export const measureProcedures: Handlers<Pick<typeof contactsContract, "messages.measure" | "messages.exportMeasure">> = {
  "messages.measure": ({ read, todayOn }, question) => measure(read, question, todayOn),

  "messages.exportMeasure": (context, wished) => exportMeasure(context, wished),
};
