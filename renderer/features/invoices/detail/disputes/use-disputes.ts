import type { Dispute } from "../../../../../shared/contract/followup-disputes.ts";
import { useCall } from "../../../../ui/calls.ts";

const NONE: readonly Dispute[] = [];

/** The disputes of a document, open ones first; none until they are known. */
export function useDisputes(invoiceId: number): readonly Dispute[] {
  return useCall("followup.listDisputes", { invoiceId }).data?.disputes ?? NONE;
}
