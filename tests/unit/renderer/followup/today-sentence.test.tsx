import { describe, expect, it } from "vitest";
import { TodaySentence } from "../../../../renderer/features/followup/TodaySentence.tsx";
import type { Today } from "../../../../renderer/features/followup/today.ts";
import { show } from "../ui/render.tsx";

type Owed = Today["currencies"][number];

const owed = (currency: string, openMinor: number, overdueMinor: number, clients = { overdue: 12, half: 3 }): Owed => ({
  currency,
  openMinor,
  overdueMinor,
  overdueClients: overdueMinor > 0 ? clients.overdue : 0,
  halfOverdueClients: overdueMinor > 0 ? clients.half : 0,
  over30Minor: 0,
  buckets: [openMinor - overdueMinor, overdueMinor, 0, 0, 0],
  week: [],
});

const sentence = (...currencies: Owed[]) => {
  const today: Today = {
    todayOn: "2026-11-20",
    currencies,
    suggestions: [],
    owingClients: 0,
    attention: [],
    contact: { allowed: true, text: "", nextAllowedAt: null },
    tomorrow: 0,
  };
  return show(<TodaySentence today={today} />).container.textContent?.replaceAll("\u00a0", " ");
};

describe("the first sentence of the day", () => {
  it("says what is owed, what is late, on whom it hangs, and the dollars apart", () => {
    expect(sentence(owed("PEN", 4821050, 2207030), owed("USD", 235000, 0))).toBe(
      "Te deben S/ 48,210.50. Están vencidos S/ 22,070.30, y más de la mitad es de 3 clientes. También te deben US$ 2,350.00, al día.",
    );
  });
  it("is short when nothing is late", () => {
    expect(sentence(owed("PEN", 4821050, 0))).toBe("Te deben S/ 48,210.50, todo al día.");
  });
  it("says when everything is late, in either currency", () => {
    expect(sentence(owed("PEN", 500000, 500000, { overdue: 1, half: 1 }), owed("USD", 1000, 1000))).toBe(
      "Te deben S/ 5,000.00, todo vencido, de un solo cliente. También te deben US$ 10.00, todo vencido.",
    );
  });
  it("is glad when nobody owes anything", () => {
    expect(sentence()).toBe("Nadie te debe nada: todo está cobrado.");
  });
  it("takes each number to its documents", () => {
    const { container } = show(<TodaySentence today={{ currencies: [owed("PEN", 4821050, 2207030)] } as Today} />);
    expect([...container.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "/facturas?tab=open&currency=PEN",
      "/facturas?tab=overdue&currency=PEN",
      "/clientes?orden=-overdue",
    ]);
  });
});
