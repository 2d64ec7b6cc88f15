import type { Stage } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { stageFor } from "../../shared/letter-stage.ts";
import { requireCompany } from "../ledger/company.ts";
import type { CallContext } from "../ledger/context.ts";
import { type MobileChannel, readRecipient, type Recipient } from "./recipient.ts";
import { deadlineFor, nothingOwed, oldestDaysLate, type OpenPart, partsForStage, readOpenParts } from "../templates/index.ts";

export type MessageRequest = { clientId: number; stage?: Stage | undefined; contactId?: number | undefined };

/** Whom it goes to depends on the channel: somebody may prefer it. */
type Asked = MessageRequest & { channel?: MobileChannel };

/** What a message to a client is about, and whom it goes to. */
export type Debt = {
  companyName: string;
  clientName: string;
  stage: Stage;
  todayOn: string;
  deadlineOn: string;
  /** Oldest first, at least one. */
  parts: OpenPart[];
  recipient: Recipient;
};

/**
 * Reads what a client is written to about: what fits the stage, which follows from the oldest debt where none is given.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function readDebt(
  { read, todayOn }: CallContext,
  { clientId, contactId, channel = "whatsapp", ...asked }: Asked,
): Promise<Debt> {
  const company = await requireCompany(read);
  const client = await read.selectFrom("clients").select(["name", "phone"]).where("id", "=", clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const open = await readOpenParts(read, clientId, todayOn);
  const stage = asked.stage ?? stageFor(oldestDaysLate(open, todayOn));
  const parts = partsForStage(open, stage, todayOn);
  if (parts.length === 0) throw await nothingOwed(read, { id: clientId, name: client.name }, open.length > 0, todayOn);
  return {
    companyName: company.tradeName || company.legalName,
    clientName: client.name,
    stage,
    todayOn,
    deadlineOn: deadlineFor(stage, todayOn),
    parts,
    recipient: await readRecipient(read, clientId, client.phone, { contactId, channel }),
  };
}
