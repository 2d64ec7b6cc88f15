import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { expect, test } from "vitest";
import { CalendarScreen } from "../../../../renderer/features/calendar/CalendarScreen.tsx";
import { remember } from "../../../../renderer/ui/memory.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { CalendarEvent } from "../../../../shared/contract/followup-calendar.ts";
import { addDays } from "../../../../shared/dates.ts";
import { type Answers, answering, show } from "../ui/render.tsx";

const TODAY = "2026-11-20";

const event = (change: Partial<CalendarEvent>): CalendarEvent => ({
  id: "task-1",
  kind: "task",
  on: "2026-11-24",
  minutes: null,
  clientId: 7,
  clientName: "Transportes Cóndor S.R.L.",
  title: "Llamar",
  text: "Preguntar por el depósito",
  currency: null,
  amountMinor: null,
  personId: null,
  channel: "call",
  invoiceId: null,
  moves: { kind: "task", id: 1 },
  ...change,
});

const due = (index: number, on: string) =>
  event({
    id: `due-${index}`,
    kind: "due",
    on,
    title: `F001-${index}`,
    text: "",
    currency: "PEN",
    amountMinor: 118_000,
    moves: null,
    channel: null,
    invoiceId: index,
  });

type Asked = { fromOn: string; untilOn: string; person?: number | "nobody" };

/** Answers of a calendar with these events: weekends are closed, and what falls due is summed. */
function calendarOf(events: readonly CalendarEvent[]) {
  return ({ fromOn, untilOn }: Asked) => {
    const days = [];
    for (let on = fromOn; on <= untilOn; on = addDays(on, 1)) {
      const dues = events.filter((each) => each.kind === "due" && each.on === on);
      const day = new Date(`${on}T12:00:00Z`).getUTCDay();
      const sum = dues.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0);
      days.push({
        on,
        closedBecause: day === 6 ? "Sábado" : day === 0 ? "Domingo" : null,
        due: dues.length > 0 ? [{ currency: "PEN", amountMinor: sum, documents: dues.length }] : [],
      });
    }
    return { todayOn: TODAY, events: events.filter(({ on }) => on >= fromOn && on <= untilOn), days };
  };
}

function open(events: readonly CalendarEvent[], more: Answers = {}, path = "/calendario") {
  const edge = answering({
    "settings.getStatus": () => ({ todayOn: TODAY, counts: { clients: 3 } }),
    "settings.listPeople": () => ({ people: [] }),
    "followup.getCalendar": calendarOf(events),
    ...more,
  });
  const [pathname, search] = path.split("?");
  const memory = memoryLocation({ path: pathname ?? path, ...(search ? { searchPath: search } : {}) });
  const shown = show(
    <Router hook={memory.hook} searchHook={memory.searchHook}>
      <CalendarScreen />
    </Router>,
    edge.call,
  );
  return { ...shown, calls: edge.calls };
}

const cell = (on: string) => document.querySelector<HTMLElement>(`[data-cell="${on}"]`) as HTMLElement;

test("a month: each thing on its day, the day's sum, what is left over told, and more opens the day", async () => {
  const dues = Array.from({ length: 9 }, (_, index) => due(index + 1, "2026-11-25"));
  open([...dues, event({}), event({ id: "action-4", kind: "action", on: "2026-11-18", moves: { kind: "action", id: 4 } })]);
  await screen.findByRole("heading", { name: "Noviembre de 2026" });
  await waitFor(() => expect(cell("2026-11-25")).not.toBeNull());
  const day = cell("2026-11-25");
  within(day).getByRole("button", { name: /miércoles 25 de noviembre\. Vencen S\/\s10,620\.00\. 9 asuntos/ });
  fireEvent.click(within(day).getByText(/^\+\d+ más$/));
  await screen.findByRole("heading", { name: "Miércoles 25 de noviembre de 2026" });
  expect(within(screen.getByRole("complementary")).getAllByRole("listitem")).toHaveLength(9);
  expect(cell("2026-11-18").textContent).toContain("quedó pendiente");
  expect(cell("2026-11-21").dataset.closed).toBe("true");
});

test("chips count each kind and show it alone", async () => {
  open([due(1, "2026-11-25"), due(2, "2026-11-26"), event({})]);
  fireEvent.click(await screen.findByRole("button", { name: "Tareas 1" }));
  await waitFor(() => expect(document.querySelectorAll("[data-event]")).toHaveLength(1));
  screen.getByRole("button", { name: "Vencen 2" });
  fireEvent.click(screen.getByRole("button", { name: "Ver todo" }));
  await waitFor(() => expect(document.querySelectorAll("[data-event]")).toHaveLength(3));
});

const house = { code: "too_often", text: "Ya se le contactó el 24/11.", basis: "Regla de tu empresa", overridable: true };
const law = { code: "weekend", text: "El sábado 28 de noviembre es fin de semana.", basis: "Ley 29571, art. 62.b", overridable: false };

function refusing(reasons: readonly (typeof house)[]): Answers {
  return {
    "followup.moveItem": ({ override, id, toOn }: { id: number; toOn: string; override?: { reason: string } }) => {
      if (!override) throw new AppError("not_allowed", reasons.map(({ text }) => text).join(" "), { allowed: false, reasons });
      return { id, on: toOn };
    },
  };
}

async function moveTo(text: string) {
  await waitFor(() => expect(document.querySelector("[data-event='task-1']")).not.toBeNull());
  fireEvent.click(document.querySelector("[data-event='task-1']") as HTMLElement);
  fireEvent.change(await screen.findByLabelText("Mover a…"), { target: { value: text } });
}

test("a rule of the house yields to a reason; the reason goes with the move", async () => {
  const { calls } = open([event({})], refusing([house]));
  await moveTo("25/11/2026");
  fireEvent.click(screen.getByRole("button", { name: "Mover" }));
  await screen.findByText(house.text);
  expect(screen.getByRole("button", { name: "Mover igual" })).toHaveProperty("disabled", true);
  fireEvent.change(screen.getByLabelText("¿Por qué, de todos modos?"), { target: { value: "Pidió ese día" } });
  fireEvent.click(screen.getByRole("button", { name: "Mover igual" }));
  await waitFor(() =>
    expect(calls.filter(({ name }) => name === "followup.moveItem").at(-1)?.input).toEqual({
      kind: "task",
      id: 1,
      toOn: "2026-11-25",
      minutes: null,
      override: { reason: "Pidió ese día" },
    }),
  );
});

test("the law yields to nothing: why, on what basis, and no way past it", async () => {
  open([event({})], refusing([law]));
  await moveTo("28/11/2026");
  screen.getByText("Es sábado: no se contacta a nadie.");
  fireEvent.click(screen.getByRole("button", { name: "Mover" }));
  await screen.findByText("Ley 29571, art. 62.b");
  expect(screen.queryByRole("button", { name: "Mover igual" })).toBeNull();
});

test("a day that is past is not even asked for", async () => {
  open([event({})]);
  await moveTo("19/11/2026");
  screen.getByText("Ese día ya pasó");
  expect(screen.getByRole("button", { name: "Mover" })).toHaveProperty("disabled", true);
});

test("mine, nobody's or of one person: where the office has people", async () => {
  remember("cuentas.me", "2");
  const people = [
    { id: 1, name: "Rosa Quispe", role: "clerk", clients: 0 },
    { id: 2, name: "Luis Mamani", role: "owner", clients: 0 },
  ];
  const { calls } = open([due(1, "2026-11-25")], { "settings.listPeople": () => ({ people }) });
  fireEvent.click(await screen.findByLabelText("De quién", { selector: "input" }));
  expect((await screen.findAllByRole("option", { hidden: true })).map((option) => option.textContent)).toEqual(
    expect.arrayContaining(["Todos", "Míos", "De nadie", "Rosa Quispe"]),
  );
  fireEvent.click(screen.getByRole("option", { name: "Míos", hidden: true }));
  await waitFor(() => expect(calls.some(({ input }) => (input as Asked).person === 2)).toBe(true));
});

test("without clients it says how to begin", async () => {
  open([], { "settings.getStatus": () => ({ todayOn: TODAY, counts: { clients: 0 } }) });
  expect(await screen.findByRole("heading", { name: "Todavía no hay nada en el calendario" })).toBeTruthy();
});

test("a filter that leaves nothing says so and is taken off", async () => {
  const { calls } = open([], {}, "/calendario?de=nadie");
  fireEvent.click(await screen.findByRole("button", { name: "Quitar filtros" }));
  await waitFor(() => expect(calls.filter(({ name }) => name === "followup.getCalendar").at(-1)?.input).not.toHaveProperty("person"));
});
