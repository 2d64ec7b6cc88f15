import { Button, Popover, Select } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { addDays, limaDate, limaInstant } from "../../../shared/dates.ts";
import { useCall } from "../calls.ts";
import { DateField } from "../DateField.tsx";
import styles from "./mail.module.css";

export type Sending = { approved: boolean; sendAt?: string };

type Props = {
  isReady: boolean;
  isSending: boolean;
  isAllowed: boolean;
  nextAllowedAt: string | null;
  onSend: (how: Sending) => void;
  children?: ReactNode;
};

/** The ways in which a mail leaves: now, at another hour, or once somebody approved it. */
export function SendMail({ isReady, isSending, isAllowed, nextAllowedAt, onSend, children }: Props) {
  return (
    <div className={styles.foot}>
      <Button disabled={!isReady || !isAllowed} loading={isSending} onClick={() => onSend({ approved: true })}>
        Enviar
      </Button>
      <SendLater isReady={isReady && !isSending} nextAllowedAt={nextAllowedAt} onSend={onSend} />
      <Button variant="default" disabled={!isReady || isSending || !isAllowed} onClick={() => onSend({ approved: false })}>
        Dejar por aprobar
      </Button>
      {children}
    </div>
  );
}

const HOURS = Array.from({ length: 21 }, (_, half) => 8 * 60 + half * 30);
const hourText = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
const NINE = 9 * 60;

type LaterProps = {
  isReady: boolean;
  nextAllowedAt: string | null;
  label?: string;
  size?: string;
  onSend: (how: { approved: true; sendAt: string }) => void;
};

/** A day and an hour at which to send. */
export function SendLater({ isReady, nextAllowedAt, label = "Enviar más tarde", size = "sm", onSend }: LaterProps) {
  const [isOpen, setOpen] = useState(false);
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  // The hour that stands ready has not passed: nine in the morning of another day.
  const tomorrowOn = todayOn ? addDays(todayOn, 1) : null;
  const [chosenOn, setOn] = useState<string | null>();
  const [minutes, setMinutes] = useState(NINE);
  const on = chosenOn === undefined ? (nextAllowedAt ? limaDate(nextAllowedAt) : tomorrowOn) : chosenOn;
  const send = () => {
    if (on === null) return;
    setOpen(false);
    onSend({ approved: true, sendAt: limaInstant(on, minutes) });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withinPortal={false} position="top-start">
      <Popover.Target>
        <Button size={size} variant="default" disabled={!isReady} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.later}>
          <DateField label="Día" value={on} onChange={setOn} />
          <Select
            label="Hora"
            data={HOURS.map((value) => ({ value: String(value), label: hourText(value) }))}
            value={String(minutes)}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => setMinutes(Number(value ?? NINE))}
          />
          <Button disabled={on === null} onClick={send}>
            Enviar a esa hora
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
