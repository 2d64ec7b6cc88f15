import { expect, test } from "vitest";
import { offerState } from "../../../../main/followup/offers/state.ts";

const used = { isUsed: true, isPayable: false };
const open = { isUsed: false, isPayable: true };
const paidOtherwise = { isUsed: false, isPayable: false };
const on = (documents: (typeof open)[], todayOn = "2026-11-20", isWithdrawn = false) =>
  offerState({ untilOn: "2026-11-30", isWithdrawn, documents }, todayOn);

test("it waits through its last day, and is over the day after", () => {
  expect(on([open], "2026-11-30")).toBe("waiting");
  expect(on([open], "2026-12-01")).toBe("expired");
});

test("used of all its documents, or of some; used stays used", () => {
  expect(on([used, used])).toBe("taken");
  expect(on([used, open])).toBe("partly");
  expect(on([used, open], "2026-12-01")).toBe("partly");
  expect(on([used], "2026-12-01")).toBe("taken");
});

test("documents that were paid whole leave nothing to wait for", () => {
  expect(on([paidOtherwise])).toBe("expired");
  expect(on([paidOtherwise, open])).toBe("waiting");
});

test("withdrawn is withdrawn", () => {
  expect(on([open], "2026-11-20", true)).toBe("withdrawn");
});
