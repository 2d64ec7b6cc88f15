import { describe, expect, test } from "vitest";
import {
  disputeChoices,
  disputedMinor,
  needsCreditNote,
  noteSince,
  refuseFiles,
} from "../../../../renderer/features/invoices/detail/disputes/dispute-draft.ts";
import type { Dispute } from "../../../../shared/contract/followup-disputes.ts";
import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";

const part = (kind: InvoiceDetail["parts"][number]["part"], openMinor: number) => ({
  cuota: 1,
  part: kind,
  dueOn: "2026-11-11",
  amountMinor: openMinor,
  openMinor,
});

const dispute = (changes: Partial<Dispute> = {}): Dispute => ({
  id: 1,
  clientId: 1,
  clientName: "Transportes Cóndor S.R.L.",
  invoiceId: 7,
  document: "F001-1220",
  part: null,
  currency: "PEN",
  statedMinor: 18_000,
  amountMinor: 18_000,
  reason: "price",
  text: "",
  openedOn: "2026-11-18",
  files: [],
  closedOn: null,
  outcome: null,
  closeNote: "",
  ...changes,
});

describe("what can be disputed of a document", () => {
  const invoice = { id: 7, parts: [part("net", 103_800), part("detraccion", 14_200)] };

  test("the whole, or one of its parts", () => {
    expect(disputeChoices(invoice, [])).toEqual([
      { part: undefined, label: "Todo el documento", mostMinor: 118_000 },
      { part: "net", label: "Solo el neto", mostMinor: 103_800 },
      { part: "detraccion", label: "Solo la detracción", mostMinor: 14_200 },
    ]);
  });

  test("without parts to choose from, the whole alone", () => {
    expect(disputeChoices({ id: 7, parts: [part("net", 50_000)] }, [])).toHaveLength(1);
  });

  test("less what is in dispute already; closed ones leave room", () => {
    expect(disputeChoices(invoice, [dispute({ part: "detraccion", statedMinor: 14_200 })]).map(({ mostMinor }) => mostMinor)).toEqual([
      103_800, 103_800,
    ]);
    expect(disputeChoices(invoice, [dispute({ statedMinor: 118_000 })])).toEqual([]);
    expect(disputeChoices(invoice, [dispute({ statedMinor: 118_000, closedOn: "2026-11-20", outcome: "rejected" })])).toHaveLength(3);
    expect(disputeChoices({ id: 7, parts: [part("net", 0)] }, [])).toEqual([]);
  });

  test("what nobody is asked for is what is open of all of them", () => {
    expect(disputedMinor([dispute(), dispute({ id: 2, amountMinor: 0 })])).toBe(18_000);
  });
});

describe("a credit note is missing", () => {
  const accepted = { outcome: "accepted", closedOn: "2026-11-20", openedOn: "2026-11-18" } as const;
  const note = { id: 9, key: "k", document: "F001-5", type: "07", totalMinor: 18_000, issueOn: "2026-11-20" } as const;

  test("where the client was right and something is still open", () => {
    expect(needsCreditNote(accepted, { openMinor: 18_000, notesAbout: [] })).toBe(true);
    expect(needsCreditNote(accepted, { openMinor: 18_000, notesAbout: [{ ...note, issueOn: "2026-11-01" }] })).toBe(true);
  });

  test("the one that came since it was opened is named", () => {
    expect(noteSince(accepted, { notesAbout: [note] })?.document).toBe("F001-5");
    expect(noteSince(accepted, { notesAbout: [{ ...note, type: "08" }] })).toBeUndefined();
  });

  test("no more once it came in, once nothing is open, or where the client was not right", () => {
    expect(needsCreditNote(accepted, { openMinor: 18_000, notesAbout: [note] })).toBe(false);
    expect(needsCreditNote(accepted, { openMinor: 0, notesAbout: [] })).toBe(false);
    expect(needsCreditNote({ ...accepted, outcome: "rejected" }, { openMinor: 18_000, notesAbout: [] })).toBe(false);
  });
});

describe("files that go with it", () => {
  test("are refused when they are too many, too large or empty", () => {
    const file = (name: string, size = 10) => ({ name, size });
    const ten = Array.from({ length: 10 }, (_, index) => file(`${index}.jpg`));
    expect(refuseFiles([], ten)).toBeUndefined();
    expect(refuseFiles(ten, [file("once.jpg")])).toContain("hasta 10 archivos");
    expect(refuseFiles([], [file("video.mp4", 20 * 1024 * 1024 + 1)])).toBe("video.mp4 pesa más de 20 MB. Adjunta una copia más liviana.");
    expect(refuseFiles([], [file("nada.pdf", 0)])).toContain("está vacío");
  });
});
