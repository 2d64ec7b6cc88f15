import type { disputesContract } from "../../../shared/contract/followup-disputes.ts";
import type { Handlers } from "../../ledger/context.ts";
import { closeDispute } from "./close.ts";
import { saveDisputeFile } from "./evidence.ts";
import { listDisputes } from "./list.ts";
import { openDispute } from "./open.ts";

export const disputesProcedures: Handlers<typeof disputesContract> = {
  "followup.openDispute": openDispute,
  "followup.closeDispute": closeDispute,
  "followup.listDisputes": async ({ read }, input) => ({ disputes: await listDisputes(read, input) }),
  "followup.saveDisputeFile": (context, { disputeId, sha256 }) => saveDisputeFile(context, disputeId, sha256),
};
