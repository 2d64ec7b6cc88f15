import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import type { Plan } from "./plan-draft.ts";
import styles from "./plans.module.css";
import { RuleRow } from "./RuleRow.tsx";
import { moved, newRule, type RuleDraft, ruleDraft, ruleInputs, rulesWarning } from "./rules-draft.ts";

/** Which clients get which plan: the rules in order, and below them those who go by how they pay. */
export function PlanRules({ plans }: { plans: readonly Plan[] }) {
  const listed = useCall("followup.listPlanRules", {});
  const saving = useMutationCall("followup.savePlanRules");
  const [edited, setEdited] = useState<RuleDraft[]>();
  const add = useRef<HTMLButtonElement>(null);
  /** The buttons that saved or gave up are gone: the focus stays beside them. */
  const close = () => {
    setEdited(undefined);
    add.current?.focus();
  };
  if (listed.error) return <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />;
  if (!listed.data) return null;
  const rules = edited ?? listed.data.rules.map(ruleDraft);
  const warning = rulesWarning(rules);
  const save = () =>
    saving.mutate(
      { rules: ruleInputs(rules) },
      {
        onSuccess: () => {
          close();
          toastDone(rules.length === 0 ? "Ya no hay reglas: cada cliente sigue el plan de cómo paga." : "Se guardaron las reglas.");
        },
        onError: toastError,
      },
    );
  return (
    <section className={styles.block} aria-labelledby="planes-reglas">
      <SectionTitle id="planes-reglas">A quién le toca cada plan</SectionTitle>
      <p className={styles.about}>
        La primera regla que cumple un cliente le da su plan; «Clientes» cuenta a los que te deben. En la página de un cliente puedes darle
        otro plan: eso va antes que las reglas.
      </p>
      {rules.length > 0 && <RulesTable rules={rules} plans={plans} segments={listed.data.segments} onChange={setEdited} />}
      <p className={styles.rest}>
        {rules.length > 0 ? "El resto va por cómo paga" : "Todos van por cómo pagan"}: Cliente nuevo, Buen pagador o Paga tarde
        {edited === undefined && ` (${listed.data.rest === 1 ? "1 cliente" : `${listed.data.rest.toLocaleString("en-US")} clientes`})`}.
      </p>
      <div className={styles.buttons}>
        <Button
          ref={add}
          variant="default"
          disabled={rules.length >= 50 || plans.length === 0}
          onClick={() => setEdited([...rules, newRule(plans[0]?.id ?? 1)])}
        >
          Agregar regla
        </Button>
        {edited && (
          <>
            <Button loading={saving.isPending} onClick={save}>
              Guardar reglas
            </Button>
            <Button variant="subtle" onClick={close}>
              Dejarlas como estaban
            </Button>
          </>
        )}
        {warning && (
          <span className={styles.problem} role="status">
            {warning}
          </span>
        )}
      </div>
    </section>
  );
}

type TableProps = {
  rules: readonly RuleDraft[];
  plans: readonly Plan[];
  segments: readonly string[];
  onChange: (rules: RuleDraft[]) => void;
};

function RulesTable({ rules, plans, segments, onChange }: TableProps) {
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">N.º</th>
            <th scope="col">Segmento</th>
            <th scope="col">Riesgo</th>
            <th scope="col">Debe desde</th>
            <th scope="col">Plan</th>
            <th scope="col">Clientes</th>
            <th scope="col">
              <span className="visually-hidden">Mover y quitar</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <RuleRow
              key={rule.key}
              rule={rule}
              place={index + 1}
              count={rules.length}
              plans={plans}
              segments={segments}
              onChange={(next) => onChange(rules.map((each) => (each.key === rule.key ? { ...next, clients: undefined } : each)))}
              onMove={(by) => onChange(moved(rules, index, by))}
              onRemove={() => onChange(rules.filter(({ key }) => key !== rule.key))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
