import { Button, Menu, Popover } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { inAWeek, nextContactDay, nextDayLabel } from "../../../ui/contact/next-day.ts";
import styles from "./Agenda.module.css";
import type { Selected } from "./use-selection.ts";
import { useShareOut } from "./use-share-out.ts";

type Props = { selection: Selected; todayOn: string; onGone: () => void };

/**
 * What may be done with several rows at once: given to a person, moved to a day, or discarded.
 * @param onGone it is closed, and the focus with it
 */
export function SelectionBar({ selection, todayOn, onGone }: Props) {
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    const leave = () => document.activeElement === document.body && gone.current();
    // After a menu or a dialog of its own has let go.
    return () => void setTimeout(leave, 50);
  }, []);
  const [isAsking, setAsking] = useState(false);
  const { assign, move, discard, isBusy } = useShareOut(selection, todayOn);
  const count = selection.chosen.length;
  return (
    <div className={styles.selection} role="region" aria-label="Lo elegido">
      <strong>{count === 1 ? "1 elegida" : `${count} elegidas`}</strong>
      <AssignMenu isBusy={isBusy} onAssign={(personId, name) => void assign(personId, name)} />
      <MoveMenu todayOn={todayOn} isBusy={isBusy} onMove={(on) => void move(on)} />
      <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => setAsking(true)}>
        Descartar
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={selection.clear}>
        Quitar selección
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={count === 1 ? "¿Descartar lo elegido?" : `¿Descartar las ${count} elegidas?`}
          confirmLabel="Descartar"
          isBusy={isBusy}
          onConfirm={() => void discard().then(() => setAsking(false))}
          onCancel={() => setAsking(false)}
        >
          Salen de la lista sin hacerse. El siguiente paso de cada plan llega cuando le toque.
        </ConfirmDialog>
      )}
    </div>
  );
}

function AssignMenu({ isBusy, onAssign }: { isBusy: boolean; onAssign: (personId: number | null, name: string) => void }) {
  const people = useCall("settings.listPeople", {}).data?.people ?? [];
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default" disabled={isBusy || people.length === 0}>
          Asignar
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {people.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onAssign(id, name)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onAssign(null, "")}>A quien ve al cliente</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function MoveMenu({ todayOn, isBusy, onMove }: { todayOn: string; isBusy: boolean; onMove: (on: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [on, setOn] = useState<string | null>(null);
  const choose = (day: string) => {
    setOpen(false);
    onMove(day);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withinPortal={false} position="bottom-start">
      <Popover.Target>
        <Button size="compact-sm" variant="default" disabled={isBusy} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Mover
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.move ?? ""}>
        <Button size="compact-sm" variant="default" onClick={() => choose(nextContactDay(todayOn))}>
          {nextDayLabel(todayOn)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => choose(inAWeek(todayOn))}>
          En una semana
        </Button>
        <DateField label="Otro día" size="xs" value={on} onChange={setOn} />
        <Button size="compact-sm" disabled={on === null} onClick={() => on !== null && choose(on)}>
          Mover a ese día
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
