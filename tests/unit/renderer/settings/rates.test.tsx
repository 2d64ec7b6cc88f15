import { Notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { checkTyped, countText, monthName, monthsOf, ratesSentence } from "../../../../renderer/features/settings/rates/rates-view.ts";
import { RatesSection } from "../../../../renderer/features/settings/rates/RatesSection.tsx";
import type { ExchangeRate } from "../../../../shared/contract/rates.ts";
import { answering, show } from "../ui/render.tsx";

const rate = (on: string, buyMicros = 3_745_000, sellMicros = 3_752_000): ExchangeRate => ({
  on,
  currency: "USD",
  buyMicros,
  sellMicros,
  source: "pasted",
});

function open(
  rates: ExchangeRate[],
  pasted: { rates: ExchangeRate[]; rejected: { row: number; message: string }[] } = { rates: [], rejected: [] },
) {
  const edge = answering({
    "settings.getStatus": () => ({ company: { legalName: "Servicios del Sur S.A.C.", ruc: "20606433094" } }),
    "rates.listRates": () => ({ rates }),
    "rates.saveRates": () => ({ added: 1, changed: 0 }),
    "rates.deleteRate": () => ({}),
    "rates.readPasted": () => pasted,
  });
  show(
    <>
      <Notifications />
      <RatesSection todayOn="2026-11-20" />
    </>,
    edge.call,
  );
  const asked = (name: string) => edge.calls.filter((call) => call.name === name).map(({ input }) => input);
  return { asked };
}

const type = (name: string, value: string) => fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

test("with none it says what they are for, that nothing is fetched, and where they are", async () => {
  open([]);
  await screen.findByText("Para cuando te pagan en soles una factura en dólares");
  screen.getByText(/Nada se busca en internet/);
  expect(screen.getByRole("link", { name: "e-consulta.sunat.gob.pe" })).toBeTruthy();
});

test("one is typed, kept, and can be taken back", async () => {
  const { asked } = open([rate("2026-11-19")]);
  await screen.findByText(/Tienes un día en dólares; el último es del 19\/11\/2026: compra 3\.745, venta 3\.752\./);
  type("Compra", "3,746");
  type("Venta", "3.753");
  press("Anotar");
  const typed = { on: "2026-11-20", currency: "USD", buyMicros: 3_746_000, sellMicros: 3_753_000, source: "typed" };
  await waitFor(() => expect(asked("rates.saveRates")).toEqual([{ rates: [typed] }]));
  fireEvent.click(await screen.findByRole("button", { name: "Deshacer" }));
  await waitFor(() => expect(asked("rates.deleteRate")).toEqual([{ on: "2026-11-20", currency: "USD" }]));
});

test("a slip is said while it is typed", async () => {
  open([rate("2026-11-19")]);
  await screen.findByText(/Tienes un día/);
  type("Compra", "3.8");
  type("Venta", "3.7");
  screen.getByText("La compra es mayor que la venta: revisa si están al revés.");
  expect(screen.getByRole("button", { name: "Anotar" })).toHaveProperty("disabled", true);
  type("Compra", "cuatro");
  screen.getByText("Escríbelo como 3.752");
});

test("a pasted list shows what was understood and what is wrong; the good rows are kept, the others stay to be mended", async () => {
  const known = rate("2026-11-18", 3_700_000, 3_710_000);
  const message = "No existe el día «31/11/2026»: corrige la fecha.";
  const { asked } = open([known], { rates: [rate("2026-11-18"), rate("2026-11-19")], rejected: [{ row: 2, message }] });
  await screen.findByText(/Tienes un día/);
  press("Pegar una lista");
  type("Lista", "18/11/2026 3.745 3.752\n31/11/2026 3.745 3.752\n19/11/2026 3.745 3.752");
  await screen.findByText("1 día nuevo y 1 que cambia; 1 fila por corregir.");
  screen.getByText(message);
  screen.getByText("reemplaza compra 3.700, venta 3.710");
  press("Guardar 2");
  await waitFor(() => expect(asked("rates.saveRates")).toEqual([{ rates: [rate("2026-11-18"), rate("2026-11-19")] }]));
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Lista" })).toHaveProperty("value", "31/11/2026 3.745 3.752"));
  fireEvent.click(await screen.findByRole("button", { name: "Deshacer" }));
  await waitFor(() => expect(asked("rates.saveRates")).toHaveLength(2));
  expect(asked("rates.deleteRate")).toEqual([{ on: "2026-11-19", currency: "USD" }]);
  expect(asked("rates.saveRates")[1]).toEqual({ rates: [known] });
});

test("one is taken away, with the way back", async () => {
  const { asked } = open([rate("2026-11-19"), rate("2026-11-18")]);
  await screen.findByText(/Tienes 2 días/);
  press("Quitar el del 19/11/2026");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Quitar el del 18/11/2026");
  fireEvent.click(await screen.findByRole("button", { name: "Deshacer" }));
  await waitFor(() => expect(asked("rates.saveRates")).toEqual([{ rates: [rate("2026-11-19")] }]));
});

test("months, counts and warnings in words", () => {
  expect(monthsOf([rate("2026-11-19"), rate("2026-11-18"), rate("2025-12-31")])).toEqual(["2026-11", "2025-12"]);
  expect(monthName("2026-09")).toBe("setiembre de 2026");
  expect(ratesSentence([], "EUR")).toBe("Todavía no hay tipos de cambio en euros.");
  expect(countText(["new", "new", "known", "replaces"])).toBe("2 días nuevos, 1 que cambia y 1 que ya tenías");
  const known = [rate("2026-11-19")];
  const check = (on: string, buyMicros: number, sellMicros: number) => checkTyped({ on, buyMicros, sellMicros }, known, "2026-11-20");
  expect(check("2026-11-21", 3_745_000, 3_752_000)).toEqual({ error: "Ese día todavía no llega." });
  expect(check("2026-11-20", 4_745_000, 4_752_000).warning).toContain("Se aleja más de 20 %");
  expect(check("2026-11-19", 3_746_000, 3_752_000).warning).toContain("Reemplaza al que tenías");
  expect(check("2026-11-20", 3_746_000, 3_752_000)).toEqual({});
});
