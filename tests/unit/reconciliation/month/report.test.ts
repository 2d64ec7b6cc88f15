import { describe, expect, test } from "vitest";
import type { ReportFacts, ReportLine } from "../../../../main/reconciliation/month/report/facts.ts";
import { layoutReport } from "../../../../main/reconciliation/month/report/layout.ts";
import { sidesOf } from "../../../../main/reconciliation/month/report/sides.ts";
import { textWidth } from "../../../../main/platform/pdf-fonts.ts";
import type { PdfPage, TextMark } from "../../../../main/platform/pdf-marks.ts";

/**
 * November: 2,000.00 in the bank at first, of which 350.00 nobody knows since October; 1,180.00 of a client, 450.00 that waits,
 * 3.12 of interest, 15.00 of fees; 3,618.12 at the end.
 */
function facts(month: Partial<ReportFacts["month"]> = {}, more: Partial<ReportFacts> = {}): ReportFacts {
  return {
    company: { name: "Servicios del Sur S.A.C.", ruc: "20606433094" },
    month: {
      month: "2026-11",
      status: "waiting",
      lines: 4,
      openingMinor: 2_000_00,
      closingMinor: 3_618_12,
      creditsMinor: 1_633_12,
      debitsMinor: 15_00,
      differenceMinor: 0,
      appliedMinor: 1_180_00,
      appliedLines: 1,
      pendingMinor: 450_00,
      pendingLines: 1,
      currency: "PEN",
      accountLabel: "BCP 193-2345678-0-12",
      groups: [
        { code: "applied", label: "Cobranza aplicada a clientes", count: 1, amountMinor: 1_180_00 },
        { code: "pending", label: "Abonos por identificar", count: 1, amountMinor: 450_00 },
        { code: "interest", label: "Intereses ganados", count: 1, amountMinor: 3_12 },
        { code: "fees", label: "Comisiones y gastos del banco", count: 1, amountMinor: -15_00 },
      ],
      inFavourMinor: 0,
      missing: [],
      pending: [],
      findings: [],
      ...month,
    },
    lines: [line(), line({ group: "pending", clientName: null, documents: [], amountMinor: 450_00 })],
    earlier: [{ bookedOn: "2026-10-05", operation: null, description: "DEP EFECTIVO", amountMinor: 350_00, note: null, ageDays: 46 }],
    todayOn: "2026-12-02",
    ...more,
  };
}

const line = (changes: Partial<ReportLine> = {}): ReportLine => ({
  bookedOn: "2026-11-03",
  operation: "00482931",
  description: "TRAN.CTAS.TERC",
  amountMinor: 1_180_00,
  balanceMinor: null,
  group: "applied",
  clientName: "Transportes Cóndor S.R.L.",
  clientDoc: "20512345671",
  documents: ["F001-1220"],
  note: null,
  ageDays: 17,
  ...changes,
});

const LONG_NAME =
  "Corporación Peruana de Inversiones, Almacenes y Servicios Generales del Sur Andino Sociedad Anónima Cerrada en Liquidación";

describe("the two sides come to the same", () => {
  test("the bank's balance less what nobody knows, and what the books know", () => {
    const { bank, books } = sidesOf(facts());
    expect(bank.rows).toEqual([
      { label: "Saldo según el banco al 30/11/2026", amountMinor: 3_618_12 },
      { label: "Menos: abonos por identificar del mes\u00a0(1)", amountMinor: -450_00 },
      { label: "Menos: abonos por identificar de meses anteriores\u00a0(1)", amountMinor: -350_00 },
    ]);
    expect(books.rows).toEqual([
      { label: "Saldo según los libros al 01/11/2026", amountMinor: 1_650_00 },
      { label: "Más: cobranza aplicada a clientes\u00a0(1)", amountMinor: 1_180_00 },
      { label: "Más: intereses ganados\u00a0(1)", amountMinor: 3_12 },
      { label: "Menos: comisiones y gastos del banco\u00a0(1)", amountMinor: -15_00 },
    ]);
    expect(bank.total).toEqual({ label: "Saldo conciliado", amountMinor: 2_818_12 });
    expect(books.total).toEqual({ label: "Saldo según los libros al 30/11/2026", amountMinor: 2_818_12 });
  });

  test("with what nobody explains", () => {
    const { bank, books } = sidesOf(facts({ status: "mismatch", closingMinor: 3_738_12, differenceMinor: 120_00 }));
    expect(bank.rows.at(-1)).toEqual({ label: "Diferencia sin explicar", amountMinor: -120_00 });
    expect(bank.total.amountMinor).toBe(books.total.amountMinor);
  });

  test("and to nothing where the bank gives no balance", () => {
    const { bank, books } = sidesOf(facts({ openingMinor: null, closingMinor: null, differenceMinor: null, status: "unknown" }));
    expect([bank.total.amountMinor, books.total.amountMinor]).toEqual([null, null]);
  });

  test("of the month under way, up to its last movement", () => {
    expect(sidesOf(facts({}, { todayOn: "2026-11-20" })).bank.rows[0]?.label).toBe("Saldo según el banco al 03/11/2026");
  });
});

describe("on paper", () => {
  const boxes = (page: PdfPage) =>
    page
      .filter((mark): mark is TextMark => mark.kind === "text")
      .map(({ x, y, text, face, size }) => ({
        text,
        left: x,
        right: x + textWidth(text, face, size),
        top: y - size * 0.7,
        bottom: y + size * 0.2,
      }));

  test.each([
    ["an ordinary month", facts()],
    ["a month without movements", facts({ groups: [], lines: 0 }, { lines: [], earlier: [] })],
    [
      "long names, long texts, many documents and millions",
      facts(
        {
          accountLabel: `${LONG_NAME} 193-2345678-0-12`,
          openingMinor: 123_456_789_01,
          closingMinor: 987_654_321_09,
          creditsMinor: 876_543_210_98,
          findings: [{ code: "x", message: `${LONG_NAME} `.repeat(9) }],
        },
        {
          company: { name: LONG_NAME, ruc: "20606433094" },
          lines: Array.from({ length: 300 }, (_, index) =>
            line({
              group: (["applied", "pending", "other_credits"] as const)[index % 3] ?? "applied",
              clientName: LONG_NAME,
              description: "X".repeat(300),
              note: LONG_NAME,
              documents: Array.from({ length: 40 }, (_, at) => `F001-${12_345_678 + at}`),
              amountMinor: 1_000_000_00,
            }),
          ),
        },
      ),
    ],
  ])("nothing runs over the margins or over something else: %s", async (_case, shown) => {
    const pages = await layoutReport(shown, async () => undefined);
    for (const page of pages) {
      const texts = boxes(page);
      for (const { left, right, bottom } of texts) {
        expect(left).toBeGreaterThanOrEqual(47.9);
        expect(right).toBeLessThanOrEqual(547.5);
        expect(bottom).toBeLessThanOrEqual(830);
      }
      const clashes = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter(
            (other) => one.left < other.right - 0.2 && other.left < one.right - 0.2 && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => `${one.text} | ${other.text}`),
      );
      expect(clashes).toEqual([]);
    }
  });
});
