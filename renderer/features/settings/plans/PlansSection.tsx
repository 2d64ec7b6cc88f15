import { Button } from "@mantine/core";
import { useState } from "react";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import settings from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { draftOf, newDraft } from "./plan-draft.ts";
import { PlanEditor } from "./PlanEditor.tsx";

type Chosen = number | "new" | null;

/** The plans of follow-up: which steps each takes, what a client would receive and when, and who has it. */
export function PlansSection({ todayOn }: { todayOn: string }) {
  const listed = useCall("followup.listPlans", {});
  const [chosen, setChosen] = useState<Chosen>(null);
  const plans = listed.data?.plans ?? [];
  const plan = chosen === "new" ? undefined : (plans.find(({ id }) => id === chosen) ?? plans[0]);
  return (
    <SettingsPage section="planes" action={<Button onClick={() => setChosen("new")}>Nuevo plan</Button>}>
      <p className={settings.lead}>
        Un plan dice qué pasos dar y cuándo, contados desde el vencimiento. Cada cliente sigue el de cómo paga, salvo que le des otro; lo
        que toca aparece en tu lista y nada sale sin ti.
      </p>
      {listed.error && <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.data && (
        <fieldset className={settings.views}>
          <legend className="visually-hidden">Qué plan</legend>
          {plans.map(({ id, name, clients }) => (
            <FilterChip key={id} isOn={id === plan?.id} aria-pressed={id === plan?.id} onClick={() => setChosen(id)}>
              {name} · {clients === 1 ? "1 cliente" : `${clients} clientes`}
            </FilterChip>
          ))}
          {chosen === "new" && (
            <FilterChip isOn aria-pressed>
              Plan nuevo
            </FilterChip>
          )}
        </fieldset>
      )}
      {plan && (
        <PlanEditor
          key={JSON.stringify([plan.id, plan.name, plan.steps])}
          initial={draftOf(plan)}
          todayOn={todayOn}
          onSaved={setChosen}
          onGone={() => setChosen(null)}
        />
      )}
      {chosen === "new" && (
        <PlanEditor key="new" initial={newDraft()} todayOn={todayOn} onSaved={setChosen} onGone={() => setChosen(null)} />
      )}
    </SettingsPage>
  );
}
