import { Button } from "@mantine/core";
import { useState } from "react";
import type { PaymentPlan } from "../../../../shared/contract/followup-payment-plans.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { Money } from "../../../ui/Money.tsx";
import page from "../page/page.module.css";
import { CuotasTable } from "./CuotasTable.tsx";
import styles from "./payment-plans.module.css";
import { cuotasInSight, isOpen, nameDocuments } from "./plan-words.ts";
import { usePrintPlan } from "./use-print-plan.ts";

type Props = { plan: PaymentPlan; onCancel: () => void };

/** One payment plan: its state in words, how much came in, its cuotas. One that ended shows them when asked. */
export function PlanCard({ plan, onCancel }: Props) {
  const [isWhole, setWhole] = useState(false);
  const printing = usePrintPlan(plan);
  const { number, currency, totalMinor, cuotas, state, why } = plan;
  const runs = isOpen(plan);
  const shown = isWhole ? cuotas : runs ? cuotasInSight(cuotas) : [];
  const more = [`De ${nameDocuments(plan.documents)}`, plan.signedBy && `firma ${plan.signedBy}`].filter(Boolean).join("; ");
  return (
    <article className={styles.plan} data-state={state} aria-label={`Convenio ${number}`}>
      <div className={styles.planHead}>
        <h3 className={styles.number}>{number}</h3>
        <Money minor={totalMinor} currency={currency} withSymbol />
      </div>
      <p className={styles.why}>{why}</p>
      {state !== "cancelled" && <Progress plan={plan} />}
      <CuotasTable cuotas={shown} of={cuotas.length} currency={currency} label={`Cuotas de ${number}`} />
      {(shown.length < cuotas.length || isWhole) && (
        <button type="button" className={page.link} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Ver menos cuotas" : cuotas.length === 1 ? "Ver la cuota" : `Ver las ${cuotas.length} cuotas`}
        </button>
      )}
      <p className={page.small}>{[`${more}.`, plan.notes].filter(Boolean).join(" ")}</p>
      <div className={styles.actions}>
        {(runs || plan.file) && (
          <Button size="compact-sm" variant="default" loading={printing.isBusy} onClick={printing.print}>
            {plan.file ? "Guardar convenio" : "Imprimir convenio"}
          </Button>
        )}
        {runs && (
          <Button size="compact-sm" variant="subtle" onClick={onCancel} aria-label={`Anular el convenio ${number}`}>
            Anular
          </Button>
        )}
      </div>
    </article>
  );
}

function Progress({ plan: { paidMinor, totalMinor, currency, number } }: { plan: PaymentPlan }) {
  const share = totalMinor === 0 ? 0 : (100 * paidMinor) / totalMinor;
  return (
    <div className={styles.progress}>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={`Pagado del convenio ${number}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share)}
        aria-valuetext={`${formatMoney(paidMinor, currency)} de ${formatMoney(totalMinor, currency)}`}
      >
        <span style={{ width: `${share}%` }} />
      </div>
      <p className={page.small}>
        {paidMinor === 0
          ? "Todavía no entró nada."
          : paidMinor >= totalMinor
            ? "Entró todo."
            : `Entraron ${formatMoney(paidMinor, currency)}; faltan ${formatMoney(totalMinor - paidMinor, currency)}.`}
      </p>
    </div>
  );
}
