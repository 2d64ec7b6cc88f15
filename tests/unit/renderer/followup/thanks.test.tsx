import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ThanksList } from "../../../../renderer/features/followup/ThanksList.tsx";
import { ThanksPanel } from "../../../../renderer/features/followup/ThanksPanel.tsx";
import type { Thanks } from "../../../../renderer/features/followup/use-thanks.ts";
import { answering, show } from "../ui/render.tsx";

const thanks = (change: Partial<Thanks> = {}): Thanks => ({
  id: 1,
  clientId: 7,
  clientName: "Transportes Cóndor S.R.L.",
  paidOn: "2026-11-18",
  currency: "PEN",
  amountMinor: 118_000,
  text: "Hola. ¡Muchas gracias por su pago!",
  url: "https://wa.me/51986000111?text=Hola",
  allowed: true,
  reasons: [],
  ...change,
});

const list = (waiting: Thanks[]) => show(<ThanksList waiting={waiting} chosenId={undefined} onChoose={() => undefined} />);

test("nothing is shown when nobody waits to be thanked", () => {
  expect(list([]).container.innerHTML).toBe("");
});

test("each one that waits: who, how much, which day; the first five, then all", () => {
  list(Array.from({ length: 7 }, (_, at) => thanks({ id: at + 1, amountMinor: 100_000 + at })));
  expect(screen.getByRole("heading", { name: /^Agradecer.*7 pagos$/ })).toBeTruthy();
  expect(screen.getAllByRole("listitem")).toHaveLength(5);
  expect(screen.getAllByRole("listitem")[0]?.textContent).toMatch(/Cóndor.*pagó el 18\/11.*\+S\/\s1,000\.00/);
  fireEvent.click(screen.getByRole("button", { name: "Ver los 7" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(7);
});

function openPanel(change: Partial<Thanks> = {}) {
  const edge = answering({ "messages.resolveThanks": ({ id }: { id: number }) => ({ id, url: null }) });
  let done = 0;
  show(<ThanksPanel thanks={thanks(change)} onDone={() => (done += 1)} onClose={() => undefined} />, edge.call);
  return { calls: edge.calls, done: () => done };
}

test.each([
  ["Abrir WhatsApp", "whatsapp"],
  ["Ya le agradecí", "said"],
  ["No hace falta", "skipped"],
])("«%s» settles it", async (button, outcome) => {
  const { calls, done } = openPanel();
  fireEvent.click(screen.getByRole("button", { name: button }));
  await waitFor(() => expect(done()).toBe(1));
  expect(calls).toEqual([{ name: "messages.resolveThanks", input: { id: 1, outcome } }]);
});

test("outside the hours it says why, and what was said otherwise can still be noted", () => {
  openPanel({ allowed: false, reasons: ["El domingo 22 de noviembre es fin de semana."] });
  screen.getByText("El domingo 22 de noviembre es fin de semana.");
  expect(screen.getByRole("button", { name: "Abrir WhatsApp" })).toHaveProperty("disabled", true);
  expect(screen.getByRole("button", { name: "Ya le agradecí" })).toHaveProperty("disabled", false);
});

test("without a mobile it says where to write it down", () => {
  openPanel({ url: null });
  expect(screen.getByRole("link", { name: "Anótalo en su ficha" }).getAttribute("href")).toBe("/clientes/7");
  expect(screen.getByRole("button", { name: "Abrir WhatsApp" })).toHaveProperty("disabled", true);
});
