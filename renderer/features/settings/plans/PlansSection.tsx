import { Button } from "@mantine/core";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import settings from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { copyOf, draftOf, newDraft, type Plan, type PlanDraft } from "./plan-draft.ts";
import { PlanEditor } from "./PlanEditor.tsx";
import { PlanLine } from "./PlanLine.tsx";
import { PlanRules } from "./PlanRules.tsx";
import { StepPanel } from "./StepPanel.tsx";

type Chosen = number | "new" | null;

const NO_PLANS: readonly Plan[] = [];

/** The plans of follow-up: which steps each takes, what a client would receive and when, and which clients get which. */
export function PlansSection({ todayOn }: { todayOn: string }) {
  const listed = useCall("followup.listPlans", {});
  const people = useCall("settings.listPeople", {}).data?.people ?? [];
  const segments = useCall("followup.listPlanRules", {}).data?.segments ?? [];
  const plans = listed.data?.plans ?? NO_PLANS;
  const work = usePlanWork(plans);
  const { draft, openStep } = work;
  return (
    <SettingsPage
      section="planes"
      action={<Button onClick={() => work.begin(newDraft())}>Nuevo plan</Button>}
      panel={
        draft &&
        openStep && (
          <StepPanel
            key={openStep.key}
            step={openStep}
            people={people}
            segments={segments}
            onChange={(step) => work.change({ ...draft, steps: draft.steps.map((each) => (each.key === step.key ? step : each)) })}
            onClose={() => work.open(undefined)}
          />
        )
      }
    >
      <p className={settings.lead}>
        Un plan dice qué pasos dar y cuándo, contados desde el vencimiento. Cada día los pasos que tocan aparecen en Hoy, y ninguno sale
        contra tus reglas de contacto. «Automático» vale solo para lo que el programa puede enviar por sí mismo: un WhatsApp, una llamada o
        una carta siempre te esperan. Quien no cumple su palabra sube un paso.
      </p>
      {listed.error && <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.data && <PlanChips plans={plans} chosen={work.chosen} onChoose={work.choose} />}
      {draft && (
        <>
          <PlanEditor
            draft={draft}
            isTouched={work.isTouched}
            people={people}
            openKey={openStep?.key}
            onOpen={work.open}
            onChange={work.change}
            onSaved={work.settle}
            onCopy={() => work.begin(copyOf(draft))}
            onDrop={work.drop}
            onGone={work.drop}
          />
          <PlanLine steps={draft.steps} todayOn={todayOn} />
        </>
      )}
      {plans.length > 0 && <PlanRules plans={plans} />}
    </SettingsPage>
  );
}

type ChipsProps = { plans: readonly Plan[]; chosen: Chosen; onChoose: (id: number) => void };

function PlanChips({ plans, chosen, onChoose }: ChipsProps) {
  return (
    <fieldset className={settings.views}>
      <legend className="visually-hidden">Qué plan</legend>
      {plans.map(({ id, name, clients }) => (
        <FilterChip
          key={id}
          isOn={id === chosen}
          aria-pressed={id === chosen}
          aria-label={`${name} · ${clients === 1 ? "1 cliente" : `${clients.toLocaleString("en-US")} clientes`}`}
          title={name}
          onClick={() => onChoose(id)}
        >
          {name} · {clients.toLocaleString("en-US")}
        </FilterChip>
      ))}
      {chosen === "new" && (
        <FilterChip isOn aria-pressed>
          Plan nuevo
        </FilterChip>
      )}
    </fieldset>
  );
}

/** Which plan is worked on (`?plan=2` in the address to begin with), and what was changed of each and is not saved yet. */
function usePlanWork(plans: readonly Plan[]) {
  const [query] = useSearchParams();
  const [asked, setAsked] = useState<Chosen>(Number(query.get("plan")) || null);
  const [edits, setEdits] = useState<Readonly<Record<string, PlanDraft>>>({});
  const [openKey, setOpenKey] = useState<string>();
  const isNew = asked === "new" && edits.new !== undefined;
  const plan = isNew ? undefined : (plans.find(({ id }) => id === asked) ?? plans[0]);
  const chosen: Chosen = isNew ? "new" : (plan?.id ?? null);
  const edited = chosen === null ? undefined : edits[chosen];
  const draft = edited ?? (plan && draftOf(plan));
  const choose = (next: Chosen) => {
    setAsked(next);
    setOpenKey(undefined);
  };
  const forget = () => setEdits(Object.fromEntries(Object.entries(edits).filter(([key]) => key !== String(chosen))));
  return {
    chosen,
    draft,
    isTouched: edited !== undefined,
    openStep: draft?.steps.find(({ key }) => key === openKey),
    choose,
    open: setOpenKey,
    change: (next: PlanDraft) => chosen !== null && setEdits({ ...edits, [chosen]: next }),
    begin: (next: PlanDraft) => {
      setEdits({ ...edits, new: next });
      choose("new");
    },
    settle: (id: number) => {
      forget();
      choose(id);
    },
    drop: () => {
      forget();
      choose(isNew ? null : chosen);
    },
  };
}
