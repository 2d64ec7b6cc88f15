import { describe, expect, it } from "vitest";
import { agendaSentence } from "../../../../renderer/features/followup/agenda/agenda-words.ts";
import { formatMoney } from "../../../../shared/money.ts";

const soles = formatMoney(840_000, "PEN");
const workload = [
  { personId: 1, name: "Rosa Mamani", waiting: 2, late: 0 },
  { personId: null, name: "De nadie", waiting: 10, late: 3 },
];
const money = [{ currency: "PEN", amountMinor: 840_000 }];

describe("the first sentence of the agenda", () => {
  it("says how many steps and tasks, for how much in each currency, and what was left over", () => {
    const totals = { steps: 11, tasks: 1, late: 3, money: [...money, { currency: "USD", amountMinor: 23_000 }] };
    expect(agendaSentence({ totals, workload, doneToday: 2 }, "all")).toBe(
      `Hay 11 pasos y una tarea por hacer, para cobrar ${soles} y ${formatMoney(23_000, "USD")}; 3 quedaron de días anteriores. Hoy ya se hicieron 2.`,
    );
  });
  it("of one person, or of nobody, tells theirs alone", () => {
    const totals = { steps: 1, tasks: 0, late: 1, money };
    expect(agendaSentence({ totals, workload, doneToday: 2 }, 1)).toBe(
      `Rosa Mamani tiene un paso por hacer, para cobrar ${soles}; uno quedó de un día anterior.`,
    );
    expect(agendaSentence({ totals, workload, doneToday: 0 }, "nobody")).toContain("Sin nadie a cargo hay un paso");
  });
  it("names no money where nothing is owed, and says when there is nothing to do", () => {
    expect(agendaSentence({ totals: { steps: 0, tasks: 2, late: 0, money: [] }, workload, doneToday: 0 }, "all")).toBe(
      "Hay 2 tareas por hacer.",
    );
    expect(agendaSentence({ totals: { steps: 0, tasks: 0, late: 0, money: [] }, workload, doneToday: 1 }, "all")).toBe(
      "No hay nada por hacer. Hoy ya se hizo una.",
    );
  });
});
