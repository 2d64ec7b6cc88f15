import { describe, expect, it } from "vitest";
import { sayDates } from "../../../main/templates/facts/date-list.ts";
import { deadlineFor, explainStage, oldestDaysLate, partsForStage } from "../../../main/templates/facts/stage.ts";
import { stageFor } from "../../../shared/letter-stage.ts";

const today = "2026-11-20";

describe("the stage of a letter", () => {
  it.each([
    [-7, "preventiva"],
    [0, "preventiva"],
    [1, "administrativa"],
    [60, "administrativa"],
    [61, "extrajudicial"],
    [400, "extrajudicial"],
  ] as const)("%i days late: %s", (days, stage) => {
    expect(stageFor(days)).toBe(stage);
  });

  it("says why", () => {
    expect(explainStage(-1)).toBe("Lo más próximo vence en 1 día: basta un recordatorio amable.");
    expect(explainStage(38)).toContain("38 días de atraso");
  });

  it("counts from the oldest", () => {
    expect(oldestDaysLate([{ dueOn: "2026-11-25" }, { dueOn: "2026-11-10" }], today)).toBe(10);
    expect(oldestDaysLate([], today)).toBe(0);
  });
});

describe("what a letter lists", () => {
  const parts = ["2026-11-01", "2026-11-20", "2026-12-05", "2026-12-06"].map((dueOn) => ({ dueOn }));
  const dues = (stage: Parameters<typeof partsForStage>[1], given = parts) => partsForStage(given, stage, today).map((part) => part.dueOn);

  it("a reminder: what is late and what falls due within fifteen days", () => {
    expect(dues("preventiva")).toEqual(["2026-11-01", "2026-11-20", "2026-12-05"]);
  });

  it("a reminder with nothing so near: the next due date", () => {
    expect(dues("preventiva", [{ dueOn: "2027-01-10" }, { dueOn: "2027-01-10" }, { dueOn: "2027-02-10" }])).toEqual([
      "2027-01-10",
      "2027-01-10",
    ]);
  });

  it("the others: what is late, and so nothing on the due date itself", () => {
    expect(dues("administrativa")).toEqual(["2026-11-01"]);
    expect(dues("extrajudicial", [{ dueOn: today }])).toEqual([]);
  });
});

describe("the deadline", () => {
  it("is seven or ten days away, moved to a business day", () => {
    expect(deadlineFor("preventiva", today)).toBe("2026-11-27");
    expect(deadlineFor("administrativa", today)).toBe("2026-11-30");
    expect(deadlineFor("extrajudicial", "2026-11-28")).toBe("2026-12-10");
  });
});

describe("dates in a sentence", () => {
  it.each([
    [["2026-10-27"], "el 27 de octubre"],
    [["2026-10-06", "2026-10-27"], "el 6 y el 27 de octubre"],
    [["2026-09-30", "2026-10-06", "2026-10-27"], "el 30 de setiembre, el 6 y el 27 de octubre"],
    [["2025-12-29", "2026-01-05"], "el 29 de diciembre de 2025 y el 5 de enero"],
    [[], ""],
  ])("%j", (dates, said) => {
    expect(sayDates(dates, today)).toBe(said);
  });
});
