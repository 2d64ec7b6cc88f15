import { createElement, memo } from "react";
import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import { daysBetween } from "../../../shared/dates.ts";
import { ageStep } from "../../ui/age.ts";
import { AgeDot } from "../../ui/AgeMark.tsx";
import styles from "./EventChip.module.css";
import { iconOf, isLeftOver, isToDo, kindName } from "./view/kinds.ts";
import { useDesk } from "./view/desk.ts";
import { amountText, eventLine, headingOf, timeText } from "./view/words.ts";

type Props = {
  event: CalendarEvent;
  /** Two lines, with what it is and how much. */
  isTall?: boolean;
  /** False where the arrows go from day to day and Enter opens the day. */
  isInTabOrder?: boolean;
};

/** An event in a cell: how it is done or how late it is by shape, whose it is; it can be dragged where it may be moved. */
export function EventChip({ event, isTall = false, isInTabOrder = false }: Props) {
  const { opened, open, drag, todayOn } = useDesk();
  return (
    <Chip
      event={event}
      isTall={isTall}
      tabIndex={isInTabOrder ? 0 : -1}
      isOpen={opened?.kind === "event" && opened.id === event.id}
      todayOn={todayOn}
      open={open}
      drag={drag}
    />
  );
}

type ChipProps = { event: CalendarEvent; isTall: boolean; tabIndex: number; isOpen: boolean; todayOn: string } & Pick<
  ReturnType<typeof useDesk>,
  "open" | "drag"
>;

const Chip = memo(function Chip({ event, isTall, tabIndex, isOpen, todayOn, open, drag }: ChipProps) {
  const late = isLeftOver(event, todayOn);
  return (
    <button
      type="button"
      className={styles.chip}
      data-kind={event.kind}
      data-event={event.id}
      data-late={late || undefined}
      data-open={isOpen || undefined}
      data-tall={isTall || undefined}
      data-moves={event.moves !== null || undefined}
      tabIndex={tabIndex}
      title={eventLine(event)}
      draggable={event.moves !== null}
      onDragStart={(dragging) => {
        dragging.dataTransfer.setData("text/plain", event.id);
        dragging.dataTransfer.effectAllowed = "move";
        drag(event);
      }}
      onDragEnd={() => drag(undefined)}
      onClick={() => open({ kind: "event", id: event.id })}
    >
      <EventMark event={event} todayOn={todayOn} />
      <span className={styles.words}>
        <span className={styles.name}>
          {event.minutes !== null && <span className={styles.time}>{timeText(event.minutes)} </span>}
          {event.clientName}
        </span>
        {isTall && (
          <span className={styles.detail}>
            {partsOf(event).map((part) => (
              <span key={part} className={styles.part}>
                {part}
              </span>
            ))}
          </span>
        )}
        <span className="visually-hidden">
          {isTall ? `, ${kindName(event.kind)}` : `: ${[headingOf(event), amountText(event)].filter(Boolean).join(", ")}`}
          {late ? ", quedó pendiente" : ""}
        </span>
      </span>
    </button>
  );
});

/** What is to be done and how much; of money that is to come, how much first. */
function partsOf(event: CalendarEvent): string[] {
  const amount = amountText(event);
  const said = isToDo(event) || event.kind === "planned" ? [headingOf(event), amount] : [amount, event.title];
  return said.filter(Boolean);
}

/** The sign of an event: the circle of its age for what falls due, an outline for the rest. */
export function EventMark({ event, todayOn, size = 14 }: { event: CalendarEvent; todayOn: string; size?: number }) {
  const icon = iconOf(event);
  if (!icon) return <AgeDot step={ageStep(daysBetween(event.on, todayOn))} />;
  return createElement(icon, { className: styles.icon, size, stroke: 1.7, "aria-hidden": true });
}
