import { Button } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import { useCall } from "../../ui/calls.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { CalendarBar } from "./bar/CalendarBar.tsx";
import { KindChips } from "./bar/KindChips.tsx";
import { CalendarSentence } from "./CalendarSentence.tsx";
import { CalendarPanel } from "./panel/CalendarPanel.tsx";
import { CalendarPrint } from "./print/CalendarPrint.tsx";
import { CalendarViews } from "./CalendarViews.tsx";
import { type Desk, DeskContext, type Opened } from "./view/desk.ts";
import type { CalendarLink } from "./view/link.ts";
import { spanName } from "./view/span.ts";
import { type Shown, useCalendar } from "./view/use-calendar.ts";
import { useDrop } from "./view/use-drop.ts";
import { useCalendarKeys } from "./view/use-keys.ts";
import { useCalendarLink } from "./view/use-link.ts";
import { useMove } from "./view/use-move.ts";

/** The screen Calendario: what falls due and what there is to do, day by day; what there is to do is dragged to another day. */
export function CalendarScreen() {
  const status = useCall("settings.getStatus", {});
  if (status.error)
    return (
      <Page title="Calendario">
        <ErrorState error={status.error} onRetry={() => void status.refetch()} />
      </Page>
    );
  if (!status.data) return <Page title="Calendario">{<Loading />}</Page>;
  if (status.data.counts.clients === 0)
    return (
      <Page title="Calendario">
        <NoClients />
      </Page>
    );
  return <Calendar todayOn={status.data.todayOn} />;
}

function Calendar({ todayOn }: { todayOn: string }) {
  const [link, change] = useCalendarLink();
  const [opened, setOpened] = useState<Opened>();
  const [isPrinting, setPrinting] = useState(false);
  const on = link.on ?? todayOn;
  const { shown, error, refetch } = useCalendar(link, on);
  useCloseWhatIsGone(opened, shown, setOpened);
  const moving = useMove(todayOn, ({ id }) => setOpened({ kind: "event", id }));
  const desk = useDeskOf(todayOn, on, opened, setOpened, (event, toOn) => moving.move(event, { toOn }));
  useCalendarKeys({ link, on, change, onNewTask: () => setOpened({ kind: "task", on: on < todayOn ? todayOn : on }) });
  const add = (
    <Button onClick={() => setOpened({ kind: "task", on: on < todayOn ? todayOn : on })} rightSection={<KeyHint>N</KeyHint>}>
      Nueva tarea
    </Button>
  );
  const panel = shown && opened && (
    <CalendarPanel
      opened={opened}
      shown={shown}
      moving={moving}
      onClose={() => {
        setOpened(undefined);
        moving.forget();
      }}
      onSaved={(day) => {
        setOpened(undefined);
        change({ on: day });
      }}
    />
  );
  return (
    <DeskContext value={desk}>
      <Page title="Calendario" fill sentence={<CalendarSentence todayOn={todayOn} person={link.person} />} action={add} panel={panel}>
        <CalendarBar link={link} on={on} change={change} onPrint={() => setPrinting(true)} onShare={() => setOpened({ kind: "file" })}>
          {shown && <KindChips link={link} counts={shown.counts} change={change} />}
        </CalendarBar>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !shown && <Loading />}
        {shown && <CalendarViews view={link.view} shown={shown} empty={<NothingHere link={link} change={change} />} />}
      </Page>
      {shown && isPrinting && <CalendarPrint shown={shown} name={spanName(link.view, on)} onDone={() => setPrinting(false)} />}
    </DeskContext>
  );
}

/** What was resolved, or moved out of the days that are looked at, does not come back by itself with another page. */
function useCloseWhatIsGone(opened: Opened | undefined, shown: Shown | undefined, open: Desk["open"]): void {
  const isGone =
    shown?.isWhole &&
    ((opened?.kind === "event" && !shown.byId.has(opened.id)) ||
      (opened?.kind === "day" && (opened.on < shown.span.fromOn || opened.on > shown.span.untilOn)));
  useEffect(() => {
    if (isGone) open(undefined);
  }, [isGone, open]);
}

/** What cells share: the same object while nothing of it changes, so that a month of events is not drawn again for nothing. */
function useDeskOf(
  todayOn: string,
  on: string,
  opened: Opened | undefined,
  open: Desk["open"],
  move: (event: CalendarEvent, toOn: string) => void,
): Desk {
  const [dragged, drag] = useState<CalendarEvent>();
  const overOn = useDrop(dragged, todayOn, move);
  return useMemo(() => ({ todayOn, on, opened, overOn, open, drag }), [todayOn, on, opened, overOn, open]);
}

function NoClients() {
  const [, navigate] = useLocation();
  return (
    <EmptyState title="Todavía no hay nada en el calendario" action={<Button onClick={() => navigate("/hoy")}>Empezar en Hoy</Button>}>
      Importa o registra tus facturas: aquí verás qué vence cada día, a quién te toca contactar y qué te prometieron pagar.
    </EmptyState>
  );
}

function NothingHere({ link, change }: { link: CalendarLink; change: (part: Partial<CalendarLink>) => void }) {
  const isFiltered = link.kinds.length > 0 || link.person !== undefined || link.clientId !== undefined;
  if (!isFiltered) return "Nada vence ni hay nada que hacer en estos días. Anota una tarea con la tecla N, o mira otro mes.";
  return (
    <>
      Con este filtro no hay nada en estos días.{" "}
      <Button variant="subtle" size="compact-sm" onClick={() => change({ kinds: [], person: undefined, clientId: undefined })}>
        Quitar filtros
      </Button>
    </>
  );
}
