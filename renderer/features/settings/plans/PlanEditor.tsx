import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { AssignPlan } from "./AssignPlan.tsx";
import { draftProblem, originalSteps, type PlanDraft, sorted, type StepDraft, stepInputs, wasChanged } from "./plan-draft.ts";
import { PlanLine } from "./PlanLine.tsx";
import styles from "./plans.module.css";
import { StepRow } from "./StepRow.tsx";

type Props = { initial: PlanDraft; todayOn: string; onSaved: (id: number) => void; onGone: () => void };

/** A plan with its steps in a small table, and what it would bring on a line below. */
export function PlanEditor({ initial, todayOn, onSaved, onGone }: Props) {
  const [draft, setDraft] = useState(initial);
  const [isTouched, setTouched] = useState(initial.id === null);
  const change = (next: Partial<PlanDraft>) => {
    setTouched(true);
    setDraft({ ...draft, ...next });
  };
  const saving = useMutationCall("followup.savePlan");
  const problem = draftProblem(draft);
  const save = () =>
    saving.mutate(
      { ...(draft.id === null ? {} : { id: draft.id }), name: draft.name.trim(), about: draft.about, steps: stepInputs(draft.steps) },
      {
        onSuccess: ({ id }) => {
          toastDone(`Se guardó el plan «${draft.name.trim()}».`);
          onSaved(id);
        },
        onError: toastError,
      },
    );
  return (
    <>
      {draft.about && <p className={styles.about}>{draft.about}</p>}
      <TextInput
        className={styles.name}
        label="Nombre del plan"
        maxLength={300}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Steps steps={draft.steps} onChange={(steps) => change({ steps })} />
      <div className={styles.buttons}>
        <Button
          variant="default"
          disabled={draft.steps.length >= 40}
          onClick={() => change({ steps: [...draft.steps, nextStep(draft.steps)] })}
        >
          Agregar paso
        </Button>
        <Button disabled={!isTouched || problem !== undefined} loading={saving.isPending} onClick={save}>
          Guardar plan
        </Button>
        {wasChanged(draft) && (
          <Button variant="subtle" onClick={() => change({ steps: originalSteps(draft) })}>
            Volver al original
          </Button>
        )}
        {draft.id !== null && draft.code === null && <RemovePlan id={draft.id} name={draft.name} onGone={onGone} />}
        {isTouched && problem && (
          <span className={styles.problem} role="status">
            {problem}
          </span>
        )}
      </div>
      <PlanLine steps={draft.steps} todayOn={todayOn} />
      {draft.id !== null && <AssignPlan planId={draft.id} planName={draft.name} />}
    </>
  );
}

function nextStep(steps: readonly StepDraft[]): StepDraft {
  const last = sorted(steps).at(-1);
  return {
    key: `n${Math.max(0, ...steps.map(({ key }) => Number(key.slice(1)))) + 1}`,
    days: Math.min(720, (last?.days ?? 0) + 15),
    channel: "call",
    stage: last?.stage ?? "administrativa",
    mode: "approve",
  };
}

function Steps({ steps, onChange }: { steps: readonly StepDraft[]; onChange: (steps: StepDraft[]) => void }) {
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Días, antes o después de vencer</th>
            <th scope="col">Medio</th>
            <th scope="col">Etapa</th>
            <th scope="col">Solo si debe vencido desde</th>
            <th scope="col">Cómo sale</th>
            <th scope="col">
              <span className="visually-hidden">Quitar</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <StepRow
              key={step.key}
              step={step}
              place={index + 1}
              onChange={(next) => onChange(steps.map((each) => (each.key === step.key ? next : each)))}
              onRemove={() => onChange(steps.filter(({ key }) => key !== step.key))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RemovePlan({ id, name, onGone }: { id: number; name: string; onGone: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const removing = useMutationCall("followup.archivePlan");
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        Quitar plan
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`¿Quitar el plan «${name}»?`}
          confirmLabel="Quitar plan"
          isDestructive
          isBusy={removing.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={() => removing.mutate({ id }, { onSuccess: onGone, onError: toastError })}
        >
          Sus clientes vuelven al plan de cómo pagan. Lo que ya se hizo queda en su historia.
        </ConfirmDialog>
      )}
    </>
  );
}
