import { Button } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { Proposal } from "../../../../shared/contract/reconciliation.ts";
import type { useMutationCall } from "../../../ui/calls.ts";
import { ProgressOverlay } from "../../../ui/ProgressOverlay.tsx";
import { toastError } from "../../../ui/toast.ts";
import { sureByClient } from "../view/sure-summary.ts";
import styles from "./Sure.module.css";
import { SurePlan } from "./SurePlan.tsx";

type Props = {
  bankAccountId: number;
  currency: string;
  proposals: readonly Proposal[];
  apply: ReturnType<typeof useMutationCall<"reconciliation.applyMatches">>;
  onApplied: (result: OutputOf<"reconciliation.applyMatches">) => void;
  onShowLines: () => void;
};

/** The one main action while something is sure: all of it at once, with what that would do one click away. */
export function ApplySure({ bankAccountId, currency, proposals, apply, onApplied, onShowLines }: Props) {
  const [isPlanOpen, setPlanOpen] = useState(false);
  const count = proposals.length;
  const run = () => {
    setPlanOpen(false);
    apply.mutate({ automatic: true, bankAccountId }, { onError: toastError, onSuccess: onApplied });
  };
  return (
    <div className={styles.pair}>
      <Button loading={apply.isPending} onClick={run}>
        {count === 1 ? "Aplicar el seguro" : `Aplicar los ${count.toLocaleString("en-US")} seguros`}
      </Button>
      <Button
        aria-label="Ver antes qué se aplicará"
        title="Ver antes qué se aplicará"
        px={9}
        disabled={apply.isPending}
        onClick={() => setPlanOpen(true)}
      >
        <IconListDetails size={18} aria-hidden="true" />
      </Button>
      <ProgressOverlay isRunning={apply.isPending} label="Aplicando los abonos seguros" progress={apply.progress} onCancel={apply.cancel} />
      {isPlanOpen && (
        <SurePlan
          clients={sureByClient(proposals, currency)}
          count={count}
          onApply={run}
          onShowLines={() => {
            setPlanOpen(false);
            onShowLines();
          }}
          onClose={() => setPlanOpen(false)}
        />
      )}
    </div>
  );
}
