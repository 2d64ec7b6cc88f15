import { describe, expect, it } from "vitest";
import type { CertificateLine } from "../../../main/invoices/formats/electronic-document.ts";
import { closesMinor } from "../../../main/invoices/importing/record-certificate.ts";
import { retentionTargets } from "../../../main/invoices/retentions.ts";
import { splitOffDetraccion } from "../../../main/invoices/set-detraccion.ts";
import type { OpenPart } from "../../../main/payments/index.ts";

const net = (id: number, openMinor: number, cuota = 1): OpenPart => ({ id, cuota, part: "net", dueOn: `2026-0${2 + cuota}-04`, openMinor });
const retencion = (id: number, openMinor: number, cuota = 1): OpenPart => ({ ...net(id, openMinor, cuota), part: "retencion" });

describe("what a certificate of retention closes", () => {
  it("is the open retención, the oldest cuota first", () => {
    const open = [retencion(4, 1_770, 2), net(1, 57_230), retencion(2, 1_770), net(3, 57_230, 2)];
    expect(retentionTargets({ open, plannedMinor: 3_540, certifiedMinor: 0 }, 2_000)).toEqual({
      targets: [
        { partId: 2, amountMinor: 1_770 },
        { partId: 4, amountMinor: 230 },
      ],
      leftMinor: 0,
    });
  });

  it("goes on to the net where the document states no retención, or less than was withheld", () => {
    expect(retentionTargets({ open: [net(1, 118_000)], plannedMinor: 0, certifiedMinor: 0 }, 3_540).targets).toEqual([
      { partId: 1, amountMinor: 3_540 },
    ]);
    expect(
      retentionTargets({ open: [net(1, 117_000), retencion(2, 1_000)], plannedMinor: 1_000, certifiedMinor: 0 }, 3_540).targets,
    ).toEqual([
      { partId: 2, amountMinor: 1_000 },
      { partId: 1, amountMinor: 2_540 },
    ]);
  });

  it("leaves the net alone where somebody recorded the retención by hand", () => {
    expect(retentionTargets({ open: [net(1, 114_460)], plannedMinor: 3_540, certifiedMinor: 0 }, 3_540)).toEqual({
      targets: [],
      leftMinor: 3_540,
    });
    // 25.40 by hand, then a certificate of 17.70: 10.00 are open.
    expect(retentionTargets({ open: [net(1, 114_460), retencion(2, 1_000)], plannedMinor: 3_540, certifiedMinor: 0 }, 1_770)).toEqual({
      targets: [{ partId: 2, amountMinor: 1_000 }],
      leftMinor: 770,
    });
  });
});

describe("the amount of a certificate in the document's currency", () => {
  const line: CertificateLine = {
    type: "01",
    series: "F001",
    number: "1",
    issueOn: null,
    currency: "USD",
    totalMinor: 100_000,
    paid: { amountMinor: 100_000, currency: "USD" },
    paidOn: "2026-03-04",
    amountMinor: 11_300,
    amountOn: "2026-03-04",
    netMinor: null,
    rate: 3.773,
  };

  it("of a payment in dollars is the percentage of the dollars, not the rounded soles", () => {
    expect(closesMinor(line, 3)).toBe(3_000);
  });

  it("is the soles at the line's rate where it does not say the dollars paid, and nothing where it says neither", () => {
    expect(closesMinor({ ...line, paid: null }, 3)).toBe(2_995);
    expect(closesMinor({ ...line, paid: null, rate: null }, 3)).toBe(0);
  });

  it("in soles is what it says; a line that withheld nothing closes nothing", () => {
    expect(closesMinor({ ...line, currency: "PEN", amountMinor: 3_500 }, 3)).toBe(3_500);
    expect(closesMinor({ ...line, amountMinor: 0 }, 3)).toBe(0);
  });
});

describe("a detracción that is split off the net", () => {
  it("is one deposit with the first cuota, taken from all in proportion; the retención stays", () => {
    expect(splitOffDetraccion([net(2, 60_000, 2), net(1, 40_000), retencion(3, 1_200)], 10_000)).toEqual([
      { cuota: 2, part: "net", dueOn: "2026-04-04", amountMinor: 54_000 },
      { cuota: 1, part: "net", dueOn: "2026-03-04", amountMinor: 36_000 },
      { cuota: 1, part: "retencion", dueOn: "2026-03-04", amountMinor: 1_200 },
      { cuota: 1, part: "detraccion", dueOn: "2026-03-04", amountMinor: 10_000 },
    ]);
  });

  it("may take all of the net", () => {
    expect(splitOffDetraccion([net(1, 10_000)], 10_000)).toEqual([
      { cuota: 1, part: "detraccion", dueOn: "2026-03-04", amountMinor: 10_000 },
    ]);
  });
});
