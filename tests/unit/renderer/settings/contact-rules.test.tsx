import { Notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ContactRulesSection } from "../../../../renderer/features/settings/rules/ContactRulesSection.tsx";
import {
  draftOf,
  hourChoices,
  isChanged,
  problemOf,
  rulesOf,
  rulesSentence,
} from "../../../../renderer/features/settings/rules/rules-draft.ts";
import type { GuardRules } from "../../../../shared/contract/followup-guard.ts";
import { answering, show } from "../ui/render.tsx";

const RULES: GuardRules = {
  fromMinutes: 420,
  untilMinutes: 1_200,
  mostPerDay: 1,
  mostPerWeek: 3,
  bankStaleDays: 10,
  promiseGraceDays: 2,
  extraHolidays: [],
  ownPhrases: [],
};

function open(history: { version: number; at: string; reason: string }[] = []) {
  const edge = answering({
    "settings.getStatus": () => ({ company: { legalName: "Servicios del Sur S.A.C.", ruc: "20606433094" } }),
    "followup.getGuardRules": () => ({ version: history[0]?.version ?? 0, rules: RULES, history }),
    "followup.setGuardRules": () => ({ version: 1 }),
  });
  show(
    <>
      <Notifications />
      <ContactRulesSection />
    </>,
    edge.call,
  );
  return { saved: () => edge.calls.filter(({ name }) => name === "followup.setGuardRules").map(({ input }) => input) };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (name: string | RegExp, value: string) => fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });

test("it says what holds, what the law says, and that nobody changed anything", async () => {
  open();
  await screen.findByText(/Se contacta a cada cliente de lunes a viernes, de 7:00 a 20:00, a lo más una vez al día y 3 cada siete días\./);
  screen.getByText(/La ley permite llamadas y visitas de lunes a viernes de 7:00 a 20:00/);
  screen.getByText(/nadie las cambió/);
  expect(screen.queryByRole("button", { name: "Guardar reglas" })).toBeNull();
  expect(screen.queryByRole("textbox", { name: /Por qué cambias/ })).toBeNull();
});

test("a phrase and a holiday are added, and kept with the reason", async () => {
  const { saved } = open([{ version: 1, at: "2026-11-18T15:00:00.000Z", reason: "Se quejaron" }]);
  await screen.findByText("18/11/2026");
  press("Agregar una frase");
  type("Frase 1 que no se usa", "última llamada");
  type("Qué escribir en lugar de la frase 1", "le recordamos");
  press("Agregar un feriado");
  type("Fecha del feriado 1", "15/08/2027");
  screen.getByText("Falta el nombre de un feriado.");
  type("Nombre del feriado 1", "Aniversario de Arequipa");
  expect(screen.getByRole("button", { name: "Guardar reglas" })).toHaveProperty("disabled", true);
  type(/Por qué cambias las reglas/, "Suena a amenaza");
  press("Guardar reglas");
  const rules = {
    ...RULES,
    extraHolidays: [{ on: "2027-08-15", name: "Aniversario de Arequipa" }],
    ownPhrases: [{ phrase: "última llamada", instead: "le recordamos" }],
  };
  await waitFor(() => expect(saved()).toEqual([{ rules, reason: "Suena a amenaza" }]));
});

test("a draft is the rules that it stands for; empty rows are not there", () => {
  const draft = draftOf(RULES);
  expect(rulesOf(draft)).toEqual(RULES);
  expect(isChanged(draft, RULES)).toBe(false);
  const empty = { ...draft, extraHolidays: [{ key: "h", on: null, name: " " }], ownPhrases: [{ key: "p", phrase: "", instead: "" }] };
  expect(isChanged(empty, RULES)).toBe(false);
  expect(problemOf(empty)).toBeUndefined();
  expect(isChanged({ ...draft, mostPerDay: 2 }, RULES)).toBe(true);
});

test("what has to be mended is said", () => {
  const draft = draftOf(RULES);
  const day = { key: "a", on: "2027-08-15", name: "Aniversario" };
  expect(problemOf({ ...draft, fromMinutes: 1_080, untilMinutes: 540 })).toBe("La primera hora va antes que la última.");
  expect(problemOf({ ...draft, mostPerDay: 3, mostPerWeek: 2 })).toBe("El tope de la semana no puede ser menor que el del día.");
  expect(problemOf({ ...draft, extraHolidays: [day, { ...day, key: "b" }] })).toBe("Un feriado está dos veces: quita uno.");
  expect(problemOf({ ...draft, extraHolidays: [{ ...day, on: null }] })).toBe("Falta la fecha de «Aniversario».");
  expect(problemOf({ ...draft, ownPhrases: [{ key: "p", phrase: "¡¡¡", instead: "" }] })).toBe("Cada frase lleva al menos tres letras.");
});

test("hours are chosen by half hours, and one that is set between them stays", () => {
  expect(hourChoices(420, 540, 420).map(({ label }) => label)).toEqual(["7:00", "7:30", "8:00", "8:30", "9:00"]);
  expect(hourChoices(420, 480, 435).map(({ label }) => label)).toEqual(["7:00", "7:15", "7:30", "8:00"]);
  expect(rulesSentence({ ...RULES, mostPerDay: 2, mostPerWeek: 1 })).toContain("2 veces al día y una vez cada siete días");
});
