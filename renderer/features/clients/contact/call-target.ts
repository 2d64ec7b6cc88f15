import type { Client } from "../../../../shared/contract/clients.ts";
import { daysBetween } from "../../../../shared/dates.ts";
import { stageFor } from "../../../../shared/letter-stage.ts";
import type { Target } from "../../../ui/contact/target.ts";

/** A client as the one who is called: about what is late, or else about all that is open, of the first currency in which anything is. */
export function callTarget({ id, name, phone, balances }: Client, todayOn: string): Target {
  const owed = balances.find(({ overdueMinor }) => overdueMinor > 0) ?? balances.find(({ openMinor }) => openMinor > 0);
  const oldest = balances.flatMap(({ oldestDueOn }) => oldestDueOn ?? []).toSorted()[0] ?? todayOn;
  const daysLate = daysBetween(oldest, todayOn);
  return {
    clientId: id,
    clientName: name,
    currency: owed?.currency ?? null,
    amountMinor: owed ? owed.overdueMinor || owed.openMinor : 0,
    daysLate,
    why: "",
    stage: stageFor(daysLate),
    phone,
    item: undefined,
  };
}
