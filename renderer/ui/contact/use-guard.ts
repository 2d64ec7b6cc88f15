import { useState } from "react";
import type { GuardReason } from "../../../shared/contract/followup.ts";
import { useCall } from "../calls.ts";
import type { ContactChannel, Direction } from "./target.ts";

export type GuardAnswer = {
  /** Why the business may not begin this contact now; empty where it may. */
  reasons: readonly GuardReason[];
  nextAllowedAt: string | null;
  /** Whether a reason given by a person is enough. */
  yields: boolean;
  reason: string;
  setReason: (reason: string) => void;
  /** It may be noted as it stands. */
  isFree: boolean;
  override: { reason: string } | undefined;
};

/** What the guard says of contacting a client now; of who got in touch itself it says nothing. */
export function useGuard(clientId: number, channel: ContactChannel, direction: Direction): GuardAnswer {
  const [reason, setReason] = useState("");
  const asked = useCall("followup.checkContact", { clientId, channel }, { enabled: direction === "out" });
  const reasons = direction === "out" ? (asked.data?.reasons ?? []) : [];
  const yields = reasons.length > 0 && reasons.every(({ overridable }) => overridable);
  const said = reason.trim();
  const isPassed = yields && said.length >= 3;
  return {
    reasons,
    nextAllowedAt: asked.data?.nextAllowedAt ?? null,
    yields,
    reason,
    setReason,
    isFree: reasons.length === 0 || isPassed,
    override: isPassed ? { reason: said } : undefined,
  };
}
