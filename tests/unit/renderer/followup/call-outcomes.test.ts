import { expect, test } from "vitest";
import { CALL_OUTCOMES, outcomeNote } from "../../../../renderer/features/followup/call-outcomes.ts";
import { duePromises } from "../../../../renderer/features/followup/use-promises.ts";
import type { PaymentPromise } from "../../../../shared/contract/followup-promises.ts";

test("how a call ended begins its note, and what was written already stays", () => {
  expect(outcomeNote("no_answer", "", "(054) 250 480")).toBe("No contestó.");
  expect(outcomeNote("wrong_number", "", "(054) 250 480")).toBe("Número equivocado: (054) 250 480.");
  expect(outcomeNote("wrong_number", "Es una peluquería.", null)).toBe("Número equivocado. Es una peluquería.");
  expect(outcomeNote("later", "Está de viaje.", null)).toBe("Pide que lo vuelvan a llamar. Está de viaje.");
  expect(outcomeNote("complains", "", null)).toBe("Reclama: ");
});

test("choosing another outcome takes the words of the first one away, not those of the user", () => {
  expect(outcomeNote("complains", "No contestó. Llegó incompleto.", null)).toBe("Reclama: Llegó incompleto.");
  expect(outcomeNote("no_answer", "Reclama: ", null)).toBe("No contestó.");
  expect(outcomeNote("promised", "No contestó.", null)).toBe("");
});

test("each outcome has its key", () => {
  expect(CALL_OUTCOMES.map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5"]);
});

test("Hoy speaks of promises whose day has come, and for a week of those that did not come", () => {
  const promise = (id: number, dueOn: string, graceUntilOn: string) => ({ id, dueOn, graceUntilOn }) as PaymentPromise;
  const waiting = [promise(1, "2026-11-19", "2026-11-23"), promise(2, "2026-11-20", "2026-11-23"), promise(3, "2026-11-21", "2026-11-23")];
  const over = [promise(4, "2026-11-11", "2026-11-13"), promise(5, "2026-11-10", "2026-11-12")];
  expect(duePromises(waiting, over, "2026-11-20").map(({ id }) => id)).toEqual([1, 2, 4]);
});
