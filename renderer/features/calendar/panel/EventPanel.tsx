import { Button } from "@mantine/core";
import { Link, useLocation } from "wouter";
import type { CalendarEvent } from "../../../../shared/contract/followup-calendar.ts";
import { formatLongDate } from "../../../../shared/dates.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { useDesk } from "../view/desk.ts";
import { isLeftOver, kindName } from "../view/kinds.ts";
import type { useMove } from "../view/use-move.ts";
import { usePersonName } from "../view/use-people.ts";
import { amountText, type Day, headingOf, timeText } from "../view/words.ts";
import { MoveForm } from "./MoveForm.tsx";
import styles from "./panel.module.css";

type Props = { event: CalendarEvent; days: readonly Day[]; moving: ReturnType<typeof useMove>; onClose: () => void };

/** One event: whose it is, how much and why; what can be done about it, and to which day it moves. */
export function EventPanel({ event, days, moving, onClose }: Props) {
  const { todayOn } = useDesk();
  const amount = amountText(event);
  return (
    <SidePanel
      title={headingOf(event)}
      subtitle={event.clientName}
      foot={<Foot event={event} onClose={onClose} />}
      onClose={onClose}
      width={420}
    >
      {amount && <p className={styles.amount}>{amount}</p>}
      <Facts event={event} todayOn={todayOn} />
      {event.invoiceId !== null && (
        <p className={styles.note}>
          <Link href={`/facturas?factura=${event.invoiceId}&tab=all`}>Ver el documento</Link>
        </p>
      )}
      {event.kind === "planned" && (
        <p className={styles.note}>
          Así vendría si nada cambia: si paga o promete, se recalcula. El día que toque aparece en Hoy. El plan se cambia en la ficha del
          cliente.
        </p>
      )}
      {event.moves && <MoveForm key={event.id} event={event} days={days} todayOn={todayOn} moving={moving} />}
    </SidePanel>
  );
}

function Facts({ event, todayOn }: { event: CalendarEvent; todayOn: string }) {
  const person = usePersonName(event.personId);
  return (
    <dl className={styles.facts}>
      <dt>Qué es</dt>
      <dd>
        {kindName(event.kind)}
        {isLeftOver(event, todayOn) && ", quedó pendiente"}
      </dd>
      <dt>Día</dt>
      <dd>
        {formatLongDate(event.on, event.on.slice(0, 4) !== todayOn.slice(0, 4))}
        {event.minutes !== null && `, ${timeText(event.minutes)}`}
      </dd>
      {event.text && (
        <>
          <dt>Detalle</dt>
          <dd>{event.text}</dd>
        </>
      )}
      {person && (
        <>
          <dt>A cargo de</dt>
          <dd>{person}</dd>
        </>
      )}
    </dl>
  );
}

function Foot({ event, onClose }: { event: CalendarEvent; onClose: () => void }) {
  const { open } = useDesk();
  const [, navigate] = useLocation();
  return (
    <>
      {event.kind === "task" && <TaskButtons event={event} onClose={onClose} />}
      {event.kind === "action" && <Button onClick={() => navigate("/agenda")}>Hacerlo en la agenda</Button>}
      <Button variant="default" onClick={() => navigate(`/clientes/${event.clientId}`)}>
        Ver al cliente
      </Button>
      <Button
        variant="default"
        onClick={() => open({ kind: "task", on: event.on, clientId: event.clientId, clientName: event.clientName })}
      >
        Nueva tarea
      </Button>
    </>
  );
}

function TaskButtons({ event, onClose }: { event: CalendarEvent; onClose: () => void }) {
  const resolving = useMutationCall("followup.resolveTask");
  const id = event.moves?.id;
  if (id === undefined) return null;
  const resolve = (outcome: "done" | "dismissed", said: string) =>
    resolving.mutate(
      { id, outcome },
      {
        onSuccess: () => {
          toastDone(said);
          onClose();
        },
        onError: toastError,
      },
    );
  return (
    <>
      <Button loading={resolving.isPending} onClick={() => resolve("done", "Tarea hecha.")}>
        Ya está hecha
      </Button>
      <Button variant="default" disabled={resolving.isPending} onClick={() => resolve("dismissed", "La tarea salió de la lista.")}>
        No hace falta
      </Button>
    </>
  );
}
