import { Notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import {
  daysLabel,
  draftOf,
  draftProblem,
  originalSteps,
  stepInputs,
  wasChanged,
} from "../../../../renderer/features/settings/plans/plan-draft.ts";
import { PlansSection } from "../../../../renderer/features/settings/plans/PlansSection.tsx";
import { BUILT_IN_PLANS } from "../../../../shared/collection-plans.ts";
import type { Plan } from "../../../../shared/contract/followup-plans.ts";
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

function open() {
  const edge = answering({
    "settings.getStatus": () => ({ company: { legalName: "Servicios del Sur S.A.C.", ruc: "20606433094" } }),
    "followup.listPlans": () => ({ plans }),
    "followup.savePlan": () => ({ id: 2 }),
    "followup.assignPlan": () => ({ clients: 1 }),
    "followup.planOf": () => ({ planId: 1, name: "Cliente nuevo", why: "Aún no pagó ningún documento.", next: null }),
    "clients.listClients": () => ({ rows: [] }),
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
  expect(screen.getAllByRole("row")).toHaveLength(8);
  const line = within(await screen.findByRole("list"));
  line.getByText("lun 07/12/2026");
  line.getByText(/El sábado 5 de diciembre es sábado\. Pasa a este día\./);
  line.getByText("5 días después · administrativa");
});

test("a step is changed and kept under its id; one that is incomplete says so", async () => {
  const { asked } = open();
  fireEvent.click(await screen.findByRole("button", { name: "Buen pagador · 1 cliente" }));
  expect(screen.getByRole("button", { name: "Guardar plan" })).toHaveProperty("disabled", true);
  const days = await screen.findByRole("textbox", { name: "Días del paso 1" });
  fireEvent.change(days, { target: { value: "" } });
  await screen.findByText("Hay un paso sin días: escribe cuántos.");
  fireEvent.change(days, { target: { value: "4" } });
  fireEvent.click(screen.getByRole("button", { name: "Guardar plan" }));
  const { id, name, about, steps } = bueno;
  await waitFor(() =>
    expect(asked("followup.savePlan")).toEqual([{ id, name, about, steps: [{ ...steps[0], days: -4 }, ...steps.slice(1)] }]),
  );
});

test("a plan that came with the program goes back to what it was, its kept steps under their ids", () => {
  const draft = draftOf(bueno);
  expect(wasChanged(draft)).toBe(false);
  const changed = { ...draft, steps: draft.steps.slice(1) };
  expect(wasChanged(changed)).toBe(true);
  const back = stepInputs(originalSteps(changed));
  expect(back.map(({ id }) => id)).toEqual([undefined, 201, 202, 203, 204, 205]);
  expect(draftProblem({ ...draft, name: " " })).toBe("Ponle un nombre al plan.");
  expect(draftProblem({ ...draft, steps: draft.steps.map((step) => ({ ...step, days: 1, channel: "call" as const })) })).toBe(
    "Hay dos pasos el mismo día por el mismo medio: cambia o quita uno.",
  );
  expect([-1, 0, 16].map(daysLabel)).toEqual(["1 día antes", "el día que vence", "16 días después"]);
});
