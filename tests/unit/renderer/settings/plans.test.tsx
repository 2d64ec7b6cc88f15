import { Notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import {
  copyOf,
  draftOf,
  draftProblem,
  originalSteps,
  type Plan,
  stepInputs,
  wasChanged,
} from "../../../../renderer/features/settings/plans/plan-draft.ts";
import { daysLabel, detailsOf } from "../../../../renderer/features/settings/plans/plan-words.ts";
import { PlansSection } from "../../../../renderer/features/settings/plans/PlansSection.tsx";
import { moved, newRule, ruleInputs, rulesWarning } from "../../../../renderer/features/settings/plans/rules-draft.ts";
import { BUILT_IN_PLANS } from "../../../../shared/collection-plans.ts";
import { answering, show } from "../ui/render.tsx";

const plans: Plan[] = BUILT_IN_PLANS.map(({ code, name, about, steps }, index) => ({
  id: index + 1,
  code,
  name,
  about,
  steps: steps.map((step, place) => ({ ...step, id: (index + 1) * 100 + place })),
  clients: index,
}));
const bueno = plans[1] as Plan;
const ROSA = { id: 5, name: "Rosa Quispe", role: "clerk" as const, clients: 0 };

function open() {
  const edge = answering({
    "settings.getStatus": () => ({ company: { legalName: "Servicios del Sur S.A.C.", ruc: "20606433094" } }),
    "settings.listPeople": () => ({ people: [ROSA] }),
    "letters.listTemplates": () => ({ templates: [] }),
    "followup.listPlans": () => ({ plans }),
    "followup.savePlan": () => ({ id: 2 }),
    "followup.savePlanRules": () => ({ rules: 2 }),
    "followup.listPlanRules": () => ({
      rules: [
        { id: 1, planId: 1, segment: "Estado", clients: 4 },
        { id: 2, planId: 3, risk: "high", clients: 2 },
      ],
      rest: 9,
      segments: ["Estado"],
    }),
    "followup.previewPlan": () => ({
      days: [
        { on: "2026-12-07", days: 0, channel: "whatsapp", stage: "preventiva", movedBecause: "El sábado 5 de diciembre es sábado." },
        { on: "2026-12-10", days: 5, channel: "letter", stage: "administrativa", movedBecause: null },
      ],
    }),
  });
  show(
    <>
      <Notifications />
      <PlansSection todayOn="2026-11-20" />
    </>,
    edge.call,
  );
  return { asked: (name: string) => edge.calls.filter((call) => call.name === name).map(({ input }) => input) };
}

test("the plans, the steps of one, and on a line what a client would receive, with what a day without contact moves", async () => {
  open();
  await screen.findByRole("button", { name: "Cliente nuevo · 0 clientes" });
  screen.getByRole("button", { name: "Buen pagador · 1 cliente" });
  expect(within(screen.getByRole("region", { name: "Plan Cliente nuevo" })).getAllByRole("row")).toHaveLength(8);
  const line = within(await screen.findByRole("list"));
  line.getByText("lun 07/12/2026");
  line.getByText(/El sábado 5 de diciembre es sábado\. Pasa a este día\./);
  line.getByText("5 días después · administrativa");
});

test("a step is changed and kept under its id; one that is incomplete says so; the change waits while another plan is looked at", async () => {
  const { asked } = open();
  fireEvent.click(await screen.findByRole("button", { name: "Buen pagador · 1 cliente" }));
  expect(screen.getByRole("button", { name: "Guardar plan" })).toHaveProperty("disabled", true);
  const days = await screen.findByRole("textbox", { name: "Días del paso 1" });
  fireEvent.change(days, { target: { value: "" } });
  await screen.findByText("Hay un paso sin días: escribe cuántos.");
  fireEvent.change(days, { target: { value: "4" } });
  fireEvent.click(screen.getByRole("button", { name: "Paga tarde · 2 clientes" }));
  fireEvent.click(screen.getByRole("button", { name: "Buen pagador · 1 cliente" }));
  fireEvent.click(screen.getByRole("button", { name: "Guardar plan" }));
  const { id, name, about, steps } = bueno;
  await waitFor(() =>
    expect(asked("followup.savePlan")).toEqual([{ id, name, about, steps: [{ ...steps[0], days: -4 }, ...steps.slice(1)] }]),
  );
});

test("the details of a step are set beside the plan and said in its row", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: "Tono y condiciones del paso 4: Tono cordial" }));
  const panel = within(await screen.findByRole("complementary", { name: "Llamada, 8 días después" }));
  fireEvent.click(panel.getByRole("checkbox", { name: "Riesgo alto" }));
  await screen.findByRole("button", { name: "Tono y condiciones del paso 4: Tono cordial · riesgo alto" });
  fireEvent.click(panel.getByRole("button", { name: "Volver al plan" }));
  expect(screen.queryByRole("complementary")).toBeNull();
});

test("a plan of one's own is begun from a copy, and restoring and removing are offered where they fit", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: "Duplicar" }));
  expect(screen.getByRole("textbox", { name: "Nombre del plan" })).toHaveProperty("value", "Cliente nuevo (copia)");
  expect(screen.queryByRole("button", { name: "Quitar plan" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "No crearlo" }));
  expect(screen.queryByRole("button", { name: "Restaurar los pasos originales" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Quitar el paso 1" }));
  fireEvent.click(await screen.findByRole("button", { name: "Restaurar los pasos originales" }));
  expect(within(screen.getByRole("region", { name: "Plan Cliente nuevo" })).getAllByRole("row")).toHaveLength(8);
});

test("the rules are moved with the keyboard's buttons and saved in their order", async () => {
  const { asked } = open();
  await screen.findByText("El resto va por cómo paga: Cliente nuevo, Buen pagador o Paga tarde (9 clientes).");
  fireEvent.click(screen.getByRole("button", { name: "Subir la regla 2" }));
  fireEvent.click(await screen.findByRole("button", { name: "Guardar reglas" }));
  await waitFor(() =>
    expect(asked("followup.savePlanRules")).toEqual([
      {
        rules: [
          { planId: 3, risk: "high" },
          { planId: 1, segment: "Estado" },
        ],
      },
    ]),
  );
});

test("a plan that came with the program goes back to what it was, its kept steps under their ids", () => {
  const draft = draftOf(bueno);
  expect(wasChanged(draft)).toBe(false);
  const changed = { ...draft, steps: draft.steps.slice(1) };
  expect(wasChanged(changed)).toBe(true);
  expect(wasChanged({ ...draft, steps: draft.steps.map((step) => ({ ...step, segments: ["Estado"] })) })).toBe(true);
  const back = stepInputs(originalSteps(changed));
  expect(back.map(({ id }) => id)).toEqual([undefined, 201, 202, 203, 204, 205]);
  expect(stepInputs(copyOf(draft).steps).every((step) => !("id" in step))).toBe(true);
  expect(draftProblem({ ...draft, name: " " })).toBe("Ponle un nombre al plan.");
  expect(draftProblem({ ...draft, steps: draft.steps.map((step) => ({ ...step, days: 1, channel: "call" as const })) })).toBe(
    "Hay dos pasos el mismo día por el mismo medio: cambia o quita uno.",
  );
  expect([-1, 0, 16].map(daysLabel)).toEqual(["1 día antes", "el día que vence", "16 días después"]);
});

test("what a step has beyond its day is said in a line", () => {
  const step = { key: "n1", days: 5, channel: "call" as const, stage: "administrativa" as const, mode: "approve" as const };
  expect(detailsOf(step, [])).toBe("Para todos");
  const full = {
    ...step,
    tone: "firme" as const,
    segments: ["Estado"],
    risks: ["medium" as const, "high" as const],
    atLeast: { amountMinor: 50_000, currency: "PEN" },
    currency: "PEN",
    personId: 5,
    escalate: { afterDays: 1, toPersonId: 5 },
  };
  expect(detailsOf(full, [ROSA])).toBe(
    "Tono firme · solo Estado · riesgo medio o riesgo alto · desde S/\u00a0500.00 · solo en soles · a cargo de Rosa Quispe · a 1 día pasa a Rosa Quispe",
  );
});

test("rules: what is blank is no condition, and one for everybody hides those behind it", () => {
  const [any, high] = [
    { ...newRule(1), key: "a" },
    { ...newRule(2), key: "b", risk: "high" as const, segment: " Estado " },
  ];
  expect(ruleInputs([any, high])).toEqual([{ planId: 1 }, { planId: 2, risk: "high", segment: "Estado" }]);
  expect(rulesWarning([any, high])).toBe("La regla 1 vale para todos: las que siguen no se llegan a mirar.");
  expect(rulesWarning(moved([any, high], 1, -1))).toBeUndefined();
});
