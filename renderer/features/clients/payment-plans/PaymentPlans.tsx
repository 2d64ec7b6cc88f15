import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import type { PaymentPlan } from "../../../../shared/contract/followup-payment-plans.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import page from "../page/page.module.css";
import { CancelPlan } from "./CancelPlan.tsx";
import { PlanCard } from "./PlanCard.tsx";
import { isOpen } from "./plan-words.ts";

const FIRST = 2;
const MOST = 100;

type Props = { clientId: number; owes: boolean; onPropose: () => void };

/** The payment plans agreed with a client: how each stands, its cuotas, its paper. */
export function PaymentPlans({ clientId, owes, onPropose }: Props) {
  const [isAll, setAll] = useState(false);
  const [cancelling, setCancelling] = useState<PaymentPlan>();
  const list = useCall("followup.listPaymentPlans", { clientId, limit: MOST });
  const plans = list.data?.plans ?? [];
  const section = useAskedFor(list.isSuccess);
  if (list.isPending || (plans.length === 0 && !owes && !list.error)) return null;
  const open = plans.filter(isOpen).length;
  const first = Math.max(FIRST, open);
  return (
    <section ref={section} aria-labelledby="convenios">
      <div className={page.heading}>
        <SectionTitle id="convenios">Convenios de pago</SectionTitle>
        {owes && (
          <button type="button" className={page.link} onClick={onPropose}>
            Proponer convenio
          </button>
        )}
      </div>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {plans.length === 0 && !list.error && <p className={page.quiet}>No tiene un convenio: lo que debe se puede repartir en cuotas.</p>}
      {(isAll ? plans : plans.slice(0, first)).map((plan) => (
        <PlanCard key={plan.id} plan={plan} onCancel={() => setCancelling(plan)} />
      ))}
      {plans.length > first && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? "Ver menos" : `Ver los ${plans.length}`}
        </Button>
      )}
      {cancelling && <CancelPlan plan={cancelling} onClose={() => setCancelling(undefined)} />}
    </section>
  );
}

/** Brings the agreements into sight when the address asks for them (`?ver=convenios`). */
function useAskedFor(isReady: boolean) {
  const section = useRef<HTMLElement>(null);
  const [query] = useSearchParams();
  const isAsked = query.get("ver") === "convenios";
  useEffect(() => {
    if (isAsked && isReady) section.current?.scrollIntoView({ block: "center" });
  }, [isAsked, isReady]);
  return section;
}
