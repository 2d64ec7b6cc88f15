import { describe, expect, it } from "vitest";
import { entryText } from "../../../../renderer/features/clients/thread/entry-text.ts";
import { type Entry, shownEntries, type ThreadView } from "../../../../renderer/features/clients/thread/filter.ts";

const entry = (kind: Entry["kind"], title: string, text = "", more: Partial<Entry> = {}): Entry => ({
  id: `t${title}`,
  at: "2026-11-20T15:00:00.000Z",
  on: "2026-11-20",
  kind,
  title,
  text,
  amountMinor: null,
  currency: null,
  state: null,
  messageId: null,
  file: null,
  ...more,
});

const THREAD = [
  entry("note", "Nota", "Cambió de tesorera: ahora es Carmen"),
  entry("call", "Llamada", "Dice que paga el viernes"),
  entry("visit", "Visita"),
  entry("sms", "SMS a Carmen", "Hola", { state: "enviado" }),
  entry("payment", "Abono", "F001-1187 · transferencia", { amountMinor: 54_000, currency: "PEN" }),
  entry("credit_note", "Nota de crédito"),
  entry("promise", "Promesa de pago", "S/ 500.00 para el 27/11/2026", { state: "por cumplir" }),
  entry("dispute", "Reclamo de F001-1203"),
  entry("payment_plan", "Convenio de pago CONV-2026-0001"),
  entry("offer", "Oferta de pronto pago"),
  entry("invoice", "Factura F001-1187"),
];

const titles = (view: Partial<ThreadView>) =>
  shownEntries(THREAD, { filter: "all", withInvoices: false, search: "", ...view }).map(({ title }) => title);

describe("what is shown of a conversation", () => {
  it("is everything but the documents issued, which join it when asked", () => {
    expect(titles({})).toHaveLength(10);
    expect(titles({ withInvoices: true })).toContain("Factura F001-1187");
  });

  it("is what was said, what was paid, or what was agreed", () => {
    expect(titles({ filter: "said" })).toEqual(["Llamada", "Visita", "SMS a Carmen"]);
    expect(titles({ filter: "paid" })).toEqual(["Abono", "Nota de crédito"]);
    expect(titles({ filter: "agreed" })).toEqual([
      "Promesa de pago",
      "Reclamo de F001-1203",
      "Convenio de pago CONV-2026-0001",
      "Oferta de pronto pago",
    ]);
  });

  it("has every word that is searched, in any order, without accents or capitals, in the state too", () => {
    expect(titles({ search: "carmen TESORERA" })).toEqual(["Nota"]);
    expect(titles({ search: "credito" })).toEqual(["Nota de crédito"]);
    expect(titles({ search: "por cumplir" })).toEqual(["Promesa de pago"]);
    expect(titles({ search: "nada así" })).toEqual([]);
  });
});

describe("the text of an entry", () => {
  it("begins with the amount where money came in or was taken back", () => {
    const text = (more: Partial<Entry>) =>
      entryText(entry("payment", "Abono", "efectivo", { currency: "PEN", ...more })).replaceAll("\u00a0", " ");
    expect(text({ amountMinor: 54_000 })).toBe("+ S/ 540.00 · efectivo");
    expect(text({ amountMinor: -54_000 })).toBe("S/ -540.00 · efectivo");
    expect(entryText(THREAD[6] as Entry)).toBe("S/ 500.00 para el 27/11/2026");
  });
});
