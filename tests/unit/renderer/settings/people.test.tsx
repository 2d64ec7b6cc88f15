import { Notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { countSteps, sayLeft } from "../../../../renderer/features/settings/people/people-words.ts";
import { PeopleSection } from "../../../../renderer/features/settings/people/PeopleSection.tsx";
import { AppError } from "../../../../shared/contract/errors.ts";
import { answering, show } from "../ui/render.tsx";

const step = { id: 1, days: 3, channel: "call", stage: "administrativa", mode: "approve" } as const;
const plan = (steps: object[]) => ({
  id: 1,
  code: null,
  name: "Estado",
  about: "",
  clients: 0,
  steps: steps.map((each) => ({ ...step, ...each })),
});

function open(people: object[]) {
  const edge = answering({
    "settings.getStatus": () => ({ company: null }),
    "settings.listPeople": () => ({ people }),
    "settings.savePerson": ({ name }: { name: string }) => {
      if (name === "rosa quispe") throw new AppError("conflict", "Ya hay alguien con ese nombre: Rosa Quispe.");
      return { id: 9 };
    },
    "settings.archivePerson": () => ({ id: 5 }),
    "followup.listPlans": () => ({ plans: [plan([{ personId: 5 }, { personId: 6, escalate: { afterDays: 2, toPersonId: 5 } }])] }),
  });
  show(
    <>
      <Notifications />
      <PeopleSection />
    </>,
    edge.call,
  );
  return { asked: (name: string) => edge.calls.filter((call) => call.name === name).map(({ input }) => input) };
}

test("an office without people is told that it needs none", async () => {
  open([]);
  expect(await screen.findByText("Si cobras solo no hace falta: todo lo que toca es tuyo.")).toBeDefined();
});

test("a person is added with a role in words; a name that is taken is said at its field", async () => {
  const { asked } = open([{ id: 5, name: "Rosa Quispe", role: "clerk", clients: 3 }]);
  await screen.findByText("Asistente");
  fireEvent.click(screen.getByRole("button", { name: "Agregar persona" }));
  const name = screen.getByRole("textbox", { name: "Nombre" });
  fireEvent.change(name, { target: { value: "rosa quispe" } });
  fireEvent.click(screen.getByRole("button", { name: "Guardar" }));
  await screen.findByText("Ya hay alguien con ese nombre: Rosa Quispe.");
  fireEvent.change(name, { target: { value: " Luis Ramos " } });
  fireEvent.change(screen.getByRole("combobox", { name: "Qué hace" }), { target: { value: "accountant" } });
  fireEvent.click(screen.getByRole("button", { name: "Guardar" }));
  await waitFor(() => expect(asked("settings.savePerson").at(-1)).toEqual({ name: "Luis Ramos", role: "accountant" }));
});

test("taking a person out says how many clients and steps it leaves", async () => {
  const { asked } = open([{ id: 5, name: "Rosa Quispe", role: "clerk", clients: 3 }]);
  fireEvent.click(await screen.findByRole("button", { name: "Quitar a Rosa Quispe" }));
  await screen.findByText(/^3 clientes y 2 pasos de tus planes quedan sin responsable/);
  fireEvent.click(screen.getByRole("button", { name: "Quitar persona" }));
  await waitFor(() => expect(asked("settings.archivePerson")).toEqual([{ id: 5 }]));
});

test("what is left is said in the number it has", () => {
  expect(countSteps([plan([{ personId: 5 }, { personId: 6 }])], 5)).toBe(1);
  expect(sayLeft(1, 0)).toMatch(/^1 cliente queda sin responsable/);
  expect(sayLeft(0, 1)).toMatch(/^1 paso de tus planes queda sin responsable/);
  expect(sayLeft(0, 0)).toBe("No tiene clientes ni pasos a su cargo. Lo que hizo queda en la historia.");
});
