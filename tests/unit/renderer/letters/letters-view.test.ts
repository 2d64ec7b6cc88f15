import { expect, test } from "vitest";
import {
  batchHeadline,
  clientsForStage,
  type OwingClient,
  stageByAge,
  toggleChoice,
} from "../../../../renderer/features/letters/view/batch.ts";
import { deliverySentence, deliveryText } from "../../../../renderer/features/letters/view/deliveries.ts";
import { guardReasonsOf, reopensText, tooLongForLink } from "../../../../renderer/features/letters/view/guard.ts";
import { letterPath, readLetterLink } from "../../../../renderer/features/letters/view/letter-link.ts";
import { totalsText } from "../../../../renderer/features/letters/view/totals.ts";

test("a link from Hoy opens the client's letter", () => {
  expect(readLetterLink("?cliente=12&etapa=administrativa")).toEqual({ clientId: 12, stage: "administrativa", tab: "escribir" });
  expect(readLetterLink("?cliente=12;drop&etapa=embargo&vista=otra")).toEqual({ clientId: undefined, stage: undefined, tab: "escribir" });
});

test("an address reads back as it was written", () => {
  const link = { clientId: 7, stage: "preventiva", template: "propia-3", tab: "word" } as const;
  expect(readLetterLink(letterPath(link).slice("/cartas".length))).toEqual(link);
  expect(letterPath({})).toBe("/cartas");
  expect(readLetterLink("?plantilla=../../x").template).toBeUndefined();
});

test("the days late choose the letter", () => {
  expect(stageByAge("2026-11-25", "2026-11-20")).toBe("preventiva");
  expect(stageByAge("2026-11-20", "2026-11-20")).toBe("preventiva");
  expect(stageByAge("2026-11-19", "2026-11-20")).toBe("administrativa");
  expect(stageByAge("2026-09-21", "2026-11-20")).toBe("administrativa");
  expect(stageByAge("2026-09-20", "2026-11-20")).toBe("extrajudicial");
});

const owing = (id: number, oldestDueOn: string, openMinor: number): OwingClient => ({
  id,
  docType: "RUC",
  docNumber: "20487654329",
  name: `Cliente ${id}`,
  phone: null,
  email: null,
  balances: [{ currency: "PEN", openMinor, overdueMinor: openMinor }],
  documents: 1,
  oldestDueOn,
  habitDays: null,
  lastContactOn: null,
  lastContactKind: null,
  creditLimitMinor: null,
});

test("a batch offers only the clients whom the letter fits", () => {
  const clients = [owing(1, "2026-10-20", 100), owing(2, "2026-06-01", 100), owing(3, "2026-10-20", 0)];
  expect(clientsForStage(clients, "administrativa", "2026-11-20").map((client) => client.id)).toEqual([1]);
});

test("a check comes and goes", () => {
  expect([...toggleChoice(new Set([1, 2]), 2)]).toEqual([1]);
  expect([...toggleChoice(new Set([1]), 2)]).toEqual([1, 2]);
});

test("a batch says which numbers it took", () => {
  const letter = (number: string) => ({ clientId: 1, id: 1, number, file: { path: "", name: "", mime: "", bytes: 0 } });
  expect(
    batchHeadline({
      issued: [letter("CAR-2026-0001"), letter("CAR-2026-0002")],
      skipped: [{ clientId: 3, message: "x", overridable: false }],
    }),
  ).toBe("Se emitieron 2 cartas, de CAR-2026-0001 a CAR-2026-0002. Una no se emitió.");
  expect(batchHeadline({ issued: [], skipped: [] })).toBe("No se emitió ninguna carta.");
});

test("totals stand apart by currency", () => {
  expect(
    totalsText([
      { currency: "USD", amountMinor: 35000 },
      { currency: "PEN", amountMinor: 472000 },
    ]).replaceAll("\u00a0", " "),
  ).toBe("S/ 4,720.00 y US$ 350.00");
  expect(totalsText([])).toBe("nada");
});

test("the guard says when it opens again, in Lima's time", () => {
  expect(reopensText("2026-11-23T12:00:00.000Z")).toBe("Podrás desde el lunes 23 de noviembre a las 7:00.");
  expect(reopensText(null)).toBeUndefined();
});

test("a very long text is copied instead of carried by the link", () => {
  expect(tooLongForLink("987654321", "Buenos días")).toBe(false);
  expect(tooLongForLink("987654321", "á".repeat(400))).toBe(true);
});

test("a delivery is told by its day and who received it", () => {
  const delivery = { id: 1, letterId: 1, on: "2026-11-20", way: "courier", receivedBy: "Carmen Flores", note: "", file: null } as const;
  expect(deliveryText([])).toBe("–");
  expect(deliveryText([delivery])).toBe("20/11/2026, a Carmen Flores");
  expect(deliverySentence({ ...delivery, receivedBy: "" })).toBe("Entregada el 20/11/2026 por courier");
});

test("only a refusal of the guard has its reasons", () => {
  const reason = { code: "money_waiting", text: "Tiene un abono sin aplicar.", basis: "Regla de tu empresa", overridable: true };
  expect(guardReasonsOf({ code: "not_allowed", details: { reasons: [reason] } })).toEqual([reason]);
  expect(guardReasonsOf({ code: "not_found", details: { reasons: [reason] } })).toEqual([]);
  expect(guardReasonsOf({ code: "not_allowed", details: "x" })).toEqual([]);
});
