import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { nextDayLabel } from "../../ui/contact/next-day.ts";
import type { Target } from "../../ui/contact/target.ts";
import { OTHER_STEPS } from "./steps.ts";
import type { Step } from "./today.ts";
import { useLater, useResolveItem } from "./use-later.ts";

type Props = { target: Target; step: Step; todayOn: string; onTake: (step: Step) => void };

/** Everything else that may be done with a row: later, otherwise, or not at all. */
export function RowMenu({ target, step, todayOn, onTake }: Props) {
  const [, navigate] = useLocation();
  const later = useLater(target, todayOn);
  const resolve = useResolveItem(target);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={`Otras opciones para ${target.clientName}`}>
          <IconDots size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Dejarlo para después</Menu.Label>
        <Menu.Item onClick={() => void later.until("nextDay")}>{nextDayLabel(todayOn)}</Menu.Item>
        <Menu.Item onClick={() => void later.until("nextWeek")}>En una semana</Menu.Item>
        {target.item && <Menu.Label>Sacarlo de la lista</Menu.Label>}
        {target.item && <Menu.Item onClick={() => void resolve("done")}>Ya está hecho</Menu.Item>}
        {target.item && <Menu.Item onClick={() => void resolve("dismissed")}>Descartar</Menu.Item>}
        <Menu.Label>Otra cosa</Menu.Label>
        {OTHER_STEPS.filter((other) => other.step !== step).map((other) => (
          <Menu.Item key={other.step} onClick={() => onTake(other.step)}>
            {other.label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => navigate(`/clientes/${target.clientId}`)}>Ver cliente</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
