import type { knowledgeContract } from "../../../shared/contract/reconciliation-knowledge.ts";
import type { Handlers } from "../../ledger/context.ts";

const notYet = async (): Promise<never> => {
  throw new Error("being written");
};

export const knowledgeProcedures: Handlers<typeof knowledgeContract> = {
  "reconciliation.listKnowledge": notYet,
  "reconciliation.addAlias": notYet,
  "reconciliation.forgetLesson": notYet,
  "reconciliation.setAgreement": notYet,
  "reconciliation.endAgreement": notYet,
};
