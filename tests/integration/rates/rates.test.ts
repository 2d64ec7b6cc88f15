import { describe, expect, test } from "vitest";
import { rateFor, readRates } from "../../../main/rates/index.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { startTestApp, temporaryFolder } from "../../fixtures/app.ts";

const NOVEMBER = "18/11/2026|3.741|3.748|\n19/11/2026|3.744|3.750|\n20/11/2026|3.745|3.752|\n";
const typed = (on: string, buyMicros: number, sellMicros: number, currency = "USD") => ({
  on,
  currency,
  buyMicros,
  sellMicros,
  source: "typed" as const,
});

describe("exchange rates", () => {
  test("are pasted, listed newest first, replaced by what is typed, and taken away", async () => {
    const app = await startTestApp();
    expect(await app.call("rates.listRates", {})).toEqual({ rates: [] });
    const { rates, rejected } = await app.call("rates.readPasted", { text: NOVEMBER });
    expect(rejected).toEqual([]);
    expect(await app.call("rates.saveRates", { rates })).toEqual({ added: 3, changed: 0 });
    expect(await app.call("rates.saveRates", { rates })).toEqual({ added: 0, changed: 0 });
    expect(await app.call("rates.saveRates", { rates: [typed("2026-11-20", 3_746_000, 3_753_000)] })).toEqual({ added: 0, changed: 1 });
    await app.call("rates.saveRates", { rates: [typed("2026-11-20", 4_102_000, 4_398_000, "EUR")] });
    expect(await app.call("rates.listRates", { limit: 2, currency: "USD" })).toEqual({
      rates: [
        { on: "2026-11-20", currency: "USD", buyMicros: 3_746_000, sellMicros: 3_753_000, source: "typed" },
        { on: "2026-11-19", currency: "USD", buyMicros: 3_744_000, sellMicros: 3_750_000, source: "pasted" },
      ],
    });
    await app.call("rates.deleteRate", { on: "2026-11-20", currency: "USD" });
    expect((await app.call("rates.listRates", {})).rates.map(({ on, currency }) => `${on} ${currency}`)).toEqual([
      "2026-11-20 EUR",
      "2026-11-19 USD",
      "2026-11-18 USD",
    ]);
    expect(await app.fails("rates.deleteRate", { on: "2026-11-20", currency: "USD" })).toEqual({
      code: "not_found",
      message: "El tipo de cambio del 20/11/2026 ya no está.",
    });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("that cannot be are refused whole, with what to mend", async () => {
    const app = await startTestApp();
    const message = async (...rates: ReturnType<typeof typed>[]) => (await app.fails("rates.saveRates", { rates })).message;
    expect(await message(typed("2026-11-19", 3_744_000, 3_750_000), typed("2026-11-20", 3_752_000, 3_745_000))).toBe(
      "20/11/2026: La compra (3.752) es mayor que la venta (3.745): revisa si están al revés.",
    );
    expect(await message(typed("2026-11-21", 3_745_000, 3_752_000))).toBe("21/11/2026: El 21/11/2026 todavía no llega: revisa la fecha.");
    expect(await message(typed("2026-11-20", 1_000_000, 1_000_000, "PEN"))).toMatch(/elige dólares/);
    expect(await app.call("rates.listRates", {})).toEqual({ rates: [] });
  });

  test("a pasted rate far from the one that is known is named; typed by hand it is taken", async () => {
    const app = await startTestApp();
    await app.call("rates.saveRates", { rates: [typed("2026-11-19", 3_744_000, 3_750_000)] });
    expect(await app.call("rates.readPasted", { text: "20/11/2026 4.745 4.752" })).toEqual({
      rates: [],
      rejected: [
        { row: 1, message: "Se aleja más de 20 % de la del 19/11/2026 (3.744 y 3.750): revísala. Si es correcta, anótala a mano." },
      ],
    });
    expect(await app.call("rates.saveRates", { rates: [typed("2026-11-20", 4_745_000, 4_752_000)] })).toEqual({ added: 1, changed: 0 });
  });

  test("the rate of a day is its own, or the last before it within the days that are allowed", async () => {
    const folder = temporaryFolder();
    const app = await startTestApp({ folder });
    const { rates } = await app.call("rates.readPasted", { text: NOVEMBER });
    await app.call("rates.saveRates", { rates });
    await app.app.close();
    const { read, close } = await openLedger(folder);
    const at = async (on: string, days: number) => (await rateFor(read, "USD", on, days))?.on;
    expect(await rateFor(read, "USD", "2026-11-20", 0)).toEqual({ on: "2026-11-20", buyMicros: 3_745_000, sellMicros: 3_752_000 });
    expect(await at("2026-11-22", 7)).toBe("2026-11-20");
    expect(await at("2026-11-22", 1)).toBeUndefined();
    expect(await at("2026-11-17", 7)).toBeUndefined();
    expect(await rateFor(read, "EUR", "2026-11-20", 7)).toBeUndefined();
    expect((await readRates(read)).get("USD")?.map(({ on }) => on)).toEqual(["2026-11-18", "2026-11-19", "2026-11-20"]);
    await close();
  });
});
