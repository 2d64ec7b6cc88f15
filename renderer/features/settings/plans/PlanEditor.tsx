import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Person } from "../../../../shared/contract/settings-people.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { draftProblem, nextStep, originalSteps, type PlanDraft, type StepDraft, stepInputs, wasChanged } from "./plan-draft.ts";
import { detailsOf } from "./plan-words.ts";
import styles from "./plans.module.css";
import { StepRow } from "./StepRow.tsx";

type Props = {
  draft: PlanDraft;
  isTouched: boolean;
  people: readonly Person[];
  /** The key of the step whose details are open. */
  openKey: string | undefined;
  onOpen: (key: string | undefined) => void;
  onChange: (draft: PlanDraft) => void;
  onSaved: (id: number) => void;
  onCopy: () => void;
  onDrop: () => void;
  onGone: () => void;
};

/** A plan with its steps in a small table, and what can be done with it. */
export function PlanEditor(props: Props) {
  const { draft, onChange } = props;
  return (
    <section aria-label={draft.id === null ? "Plan nuevo" : `Plan ${draft.name}`}>
      <div className={styles.names}>
        <TextInput
          label="Nombre del plan"
          maxLength={300}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
        <Textarea
          label="Para quién es"
          autosize
          minRows={1}
          maxLength={300}
          value={draft.about}
          onChange={(event) => onChange({ ...draft, about: event.currentTarget.value })}
        />
      </div>
      <Steps {...props} />
      <Actions {...props} />
    </section>
  );
}

function Steps({ draft, people, openKey, onOpen, onChange }: Props) {
  const { steps } = draft;
  const set = (next: readonly StepDraft[]) => onChange({ ...draft, steps: [...next] });
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Días, antes o después de vencer</th>
            <th scope="col">Medio</th>
            <th scope="col">Etapa</th>
            <th scope="col">Cómo sale</th>
            <th scope="col">Tono, para quién y quién lo hace</th>
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
              details={detailsOf(step, people)}
              isOpen={step.key === openKey}
              onChange={(next) => set(steps.map((each) => (each.key === step.key ? next : each)))}
              onOpen={() => onOpen(step.key === openKey ? undefined : step.key)}
              onRemove={() => {
                if (step.key === openKey) onOpen(undefined);
                set(steps.filter(({ key }) => key !== step.key));
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Actions({ draft, isTouched, onChange, onSaved, onCopy, onDrop, onGone }: Props) {
  const saving = useMutationCall("followup.savePlan");
  const problem = draftProblem(draft);
  const name = draft.name.trim();
  const save = () =>
    saving.mutate(
      { ...(draft.id === null ? {} : { id: draft.id }), name, about: draft.about.trim(), steps: stepInputs(draft.steps) },
      {
        onSuccess: ({ id }) => {
          toastDone(`Se guardó el plan «${name}».`);
          onSaved(id);
        },
        onError: toastError,
      },
    );
  return (
    <div className={styles.buttons}>
      <Button
        variant="default"
        disabled={draft.steps.length >= 40}
        onClick={() => onChange({ ...draft, steps: [...draft.steps, nextStep(draft.steps)] })}
      >
        Agregar paso
      </Button>
      <Button disabled={!isTouched || problem !== undefined} loading={saving.isPending} onClick={save}>
        Guardar plan
      </Button>
      {isTouched && (
        <Button variant="subtle" onClick={onDrop}>
          {draft.id === null ? "No crearlo" : "Dejarlo como estaba"}
        </Button>
      )}
      {draft.id !== null && (
        <Button variant="subtle" onClick={onCopy}>
          Duplicar
        </Button>
      )}
      {wasChanged(draft) && (
        <Button variant="subtle" onClick={() => onChange({ ...draft, steps: originalSteps(draft) })}>
          Restaurar los pasos originales
        </Button>
      )}
      {draft.id !== null && draft.code === null && <RemovePlan id={draft.id} name={name} onGone={onGone} />}
      {isTouched && problem && (
        <span className={styles.problem} role="status">
          {problem}
        </span>
      )}
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
          Sus clientes vuelven al plan de tus reglas o de cómo pagan, y se quitan las reglas que daban este. Lo que ya se hizo queda en su
          historia.
        </ConfirmDialog>
      )}
    </>
  );
}
