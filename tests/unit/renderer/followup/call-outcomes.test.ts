import { expect, test } from "vitest";
import { outcomeNote, outcomesOf } from "../../../../renderer/ui/contact/outcomes.ts";
import { duePromises } from "../../../../renderer/features/followup/use-promises.ts";
import type { PaymentPromise } from "../../../../shared/contract/followup-promises.ts";

const call = { phone: null, channel: "call" } as const;

test("how a call ended begins its note, and what was written already stays", () => {
  expect(outcomeNote("no_answer", "", call)).toBe("No contestó.");
  expect(outcomeNote("wrong_person", "", { ...call, phone: "(054) 250 480" })).toBe("Número equivocado: (054) 250 480.");
  expect(outcomeNote("wrong_person", "Es una peluquería.", call)).toBe("Número equivocado. Es una peluquería.");
  expect(outcomeNote("call_back", "Está de viaje.", call)).toBe("Pide que lo vuelvan a llamar. Está de viaje.");
  expect(outcomeNote("no_answer", "", { ...call, channel: "visit" })).toBe("No había nadie.");
});

test("choosing another outcome takes the words of the first one away, not those of the user", () => {
  expect(outcomeNote("dispute", "No contestó. Llegó incompleto.", call)).toBe("Reclama. Llegó incompleto.");
  expect(outcomeNote("no_answer", "Reclama.", call)).toBe("No contestó.");
  expect(outcomeNote("talked", "No contestó. Dice que el lunes.", call)).toBe("Dice que el lunes.");
});

test("each outcome has its key; who got in touch did answer, and is the right person", () => {
  expect(outcomesOf("call", "out").map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(outcomesOf("call", "in").map(({ key, label }) => `${key} ${label}`)).toEqual([
    "3 Prometió pagar",
    "4 Reclama",
    "5 Volver a llamar",
    "6 Conversamos",
  ]);
});

test("Hoy speaks of promises whose day has come, and for a week of those that did not come", () => {
  const promise = (id: number, dueOn: string, graceUntilOn: string) => ({ id, dueOn, graceUntilOn }) as PaymentPromise;
  const waiting = [promise(1, "2026-11-19", "2026-11-23"), promise(2, "2026-11-20", "2026-11-23"), promise(3, "2026-11-21", "2026-11-23")];
  const over = [promise(4, "2026-11-11", "2026-11-13"), promise(5, "2026-11-10", "2026-11-12")];
  expect(duePromises(waiting, over, "2026-11-20").map(({ id }) => id)).toEqual([1, 2, 4]);
});
