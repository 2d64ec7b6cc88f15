import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { Notifications } from "@mantine/notifications";
import { expect, test } from "vitest";
import { PaysPanel } from "../../../../renderer/features/clients/pays/PaysPanel.tsx";
import type { Knowledge } from "../../../../renderer/features/clients/pays/pays-words.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { Client } from "../../../../shared/contract/clients.ts";
import { answering, show } from "../ui/render.tsx";

const client = { id: 7, name: "Transportes Cóndor S.R.L." } as Client;
const learned = {
  kind: "name" as const,
  key: "percy cam",
  shown: "PERCY CAM",
  times: 4,
  lastOn: "2026-11-12",
  isManual: false,
  timesOthers: 2,
};
const written = { ...learned, kind: "doc" as const, key: "40506070", shown: "40506070", times: 0, isManual: true, timesOthers: 0 };
const nothing: Knowledge = { aliases: [], habits: [], agreements: [], payingDays: null };

function open(known: Partial<Knowledge>, answers: Record<string, (input: never) => unknown> = {}) {
  const edge = answering({
    "reconciliation.listKnowledge": () => ({ ...nothing, ...known }),
    "reconciliation.forgetLesson": () => ({ forgotten: 1 }),
    "reconciliation.addAlias": () => ({ key: "percy camacho" }),
    "reconciliation.setAgreement": () => ({ id: 9 }),
    "reconciliation.endAgreement": ({ id }: { id: number }) => ({ id }),
    ...answers,
  });
  show(
    <>
      <Notifications />
      <PaysPanel client={client} onClose={() => undefined} />
    </>,
    edge.call,
  );
  const asked = (name: string) => edge.calls.filter((call) => call.name === name).map(({ input }) => input);
  return { asked };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

test("nothing known is said in one sentence, with the ways to write it by hand", async () => {
  open({});
  await screen.findByText(/Todavía no se sabe nada: se aprende cuando dices de quién es un abono en Bancos/);
  expect(screen.getByRole("button", { name: "Añadir otra forma" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Añadir interés pactado" })).toBeTruthy();
});

test("what was learned is forgotten after a question that says what it means", async () => {
  const { asked } = open({ aliases: [learned] });
  await screen.findByText(/4 veces, la última el 12\/11\/2026/);
  expect(screen.getByText(/también pagó por otros 2 veces/)).toBeTruthy();
  press("Olvidar: PERCY CAM");
  const dialog = await screen.findByRole("dialog");
  within(dialog).getByText(/Los abonos que ya aplicaste se quedan como están/);
  expect(asked("reconciliation.forgetLesson")).toEqual([]);
  fireEvent.click(within(dialog).getByRole("button", { name: "Olvidar" }));
  await waitFor(() => expect(asked("reconciliation.forgetLesson")).toEqual([{ clientId: 7, kind: "name", key: "percy cam" }]));
});

test("what was only written by hand goes at once, with the way back", async () => {
  const { asked } = open({ aliases: [written] });
  await screen.findByText(/escrito a mano/);
  press("Olvidar: 40506070");
  fireEvent.click(await screen.findByRole("button", { name: "Deshacer" }));
  await waitFor(() => expect(asked("reconciliation.addAlias")).toEqual([{ clientId: 7, kind: "doc", text: "40506070" }]));
});

test("a change writes the new one before it forgets the old one", async () => {
  const { asked } = open({ aliases: [learned] });
  await screen.findByText("PERCY CAM");
  press("Cambiar: PERCY CAM");
  fireEvent.change(screen.getByRole("textbox", { name: "Qué dice el banco" }), { target: { value: "PERCY CAMACHO" } });
  press("Guardar el cambio");
  await waitFor(() => expect(asked("reconciliation.forgetLesson")).toEqual([{ clientId: 7, kind: "name", key: "percy cam" }]));
  expect(asked("reconciliation.addAlias")).toEqual([{ clientId: 7, kind: "name", text: "PERCY CAMACHO" }]);
});

test("a change that is refused forgets nothing and says why", async () => {
  const { asked } = open(
    { aliases: [learned] },
    {
      "reconciliation.addAlias": () => {
        throw new AppError("conflict", "Eso ya está anotado para este cliente.");
      },
    },
  );
  await screen.findByText("PERCY CAM");
  press("Cambiar: PERCY CAM");
  fireEvent.change(screen.getByRole("textbox", { name: "Qué dice el banco" }), { target: { value: "OTRO NOMBRE" } });
  press("Guardar el cambio");
  await screen.findByText("Eso ya está anotado para este cliente.");
  expect(asked("reconciliation.forgetLesson")).toEqual([]);
});

test("an agreement is written by hand, explained as it is typed, and ended with the way back", async () => {
  const agreement = { id: 3, kind: "late_interest" as const, percentHundredths: 150, days: 5, createdAt: "2026-11-01T15:00:00.000Z" };
  const { asked } = open({ agreements: [agreement] });
  await screen.findByText("Paga 1.5 % más por cada mes de atraso, desde 5 días después de vencer.");
  press("Añadir descuento por pronto pago");
  fireEvent.change(screen.getByRole("textbox", { name: "Descuento (%)" }), { target: { value: "2,5" } });
  fireEvent.change(screen.getByRole("textbox", { name: "Días antes de vencer" }), { target: { value: "10" } });
  screen.getByText("Paga 2.5 % menos si paga 10 días antes de vencer, o más.");
  press("Guardar acuerdo");
  await waitFor(() =>
    expect(asked("reconciliation.setAgreement")).toEqual([{ clientId: 7, kind: "early_discount", percentHundredths: 250, days: 10 }]),
  );
  press("Olvidar: Interés pactado");
  fireEvent.click(await screen.findByRole("button", { name: "Deshacer" }));
  await waitFor(() => expect(asked("reconciliation.setAgreement")).toHaveLength(2));
  expect(asked("reconciliation.setAgreement")[1]).toEqual({ clientId: 7, kind: "late_interest", percentHundredths: 150, days: 5 });
});

test("what is usually missing is forgotten after a question", async () => {
  const habit = {
    kind: "fee" as const,
    key: "PEN 750",
    currency: "PEN",
    amountMinor: 750,
    percentHundredths: null,
    times: 3,
    lastOn: "2026-11-12",
  };
  const { asked } = open({ habits: [habit] });
  await screen.findByText(/El banco suele descontarle S\/\s7\.50 de comisión/);
  press(/^Olvidar: El banco/);
  fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Olvidar" }));
  await waitFor(() => expect(asked("reconciliation.forgetLesson")).toEqual([{ clientId: 7, kind: "fee", key: "PEN 750" }]));
});
