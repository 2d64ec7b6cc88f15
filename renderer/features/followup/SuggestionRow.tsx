import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconBrandWhatsapp, IconDots, IconFileText, IconPhone } from "@tabler/icons-react";
import { Link, useLocation } from "wouter";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import { AgeMark } from "../../ui/AgeMark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Truncate } from "../../ui/Truncate.tsx";
import styles from "./SuggestionRow.module.css";
import type { ChosenStep, Step } from "./today.ts";
import { nextDayLabel, useSnooze } from "./use-snooze.ts";

const ICONS = { whatsapp: IconBrandWhatsapp, call: IconPhone, letter: IconFileText } as const;
const OTHER_STEPS: readonly { step: Step; label: string }[] = [
  { step: "whatsapp", label: "Escribir por WhatsApp" },
  { step: "call", label: "Llamar" },
  { step: "letter", label: "Escribir una carta" },
];

type Props = {
  suggestion: Suggestion;
  isMainCurrency: boolean;
  isChosen: boolean;
  todayOn: string;
  onChoose: (chosen: ChosenStep) => void;
};

/** One client of today: who, why, how late, how much, and what to do. */
export function SuggestionRow({ suggestion, isMainCurrency, isChosen, todayOn, onChoose }: Props) {
  const [, navigate] = useLocation();
  const snooze = useSnooze(suggestion, todayOn);
  const take = (step: Step) => {
    if (step === "letter") navigate(`/cartas?cliente=${suggestion.clientId}&etapa=${suggestion.stage}`);
    else onChoose({ suggestion, step });
  };
  const Icon = ICONS[suggestion.step];
  return (
    <li className={styles.row} data-chosen={isChosen || undefined}>
      <Link href={`/clientes/${suggestion.clientId}`} className={styles.name}>
        <Truncate>{suggestion.clientName}</Truncate>
      </Link>
      <span className={styles.why} title={suggestion.why}>
        {suggestion.why}
      </span>
      <span className={styles.age}>
        <AgeMark daysLate={suggestion.daysLate} />
      </span>
      <span className={styles.amount}>
        <Money minor={suggestion.amountMinor} currency={suggestion.currency} strong withSymbol={!isMainCurrency} />
      </span>
      <span className={styles.step}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon size={15} stroke={1.6} aria-hidden="true" color="var(--accent)" />}
          onClick={() => take(suggestion.step)}
          aria-label={`${suggestion.stepLabel}: ${suggestion.clientName}`}
        >
          {suggestion.stepLabel}
        </Button>
        <Menu>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={26} aria-label={`Otras opciones para ${suggestion.clientName}`}>
              <IconDots size={16} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Dejarlo para después</Menu.Label>
            <Menu.Item onClick={() => void snooze.until("nextDay")}>{nextDayLabel(todayOn)}</Menu.Item>
            <Menu.Item onClick={() => void snooze.until("nextWeek")}>En una semana</Menu.Item>
            <Menu.Label>Otra cosa</Menu.Label>
            {OTHER_STEPS.filter(({ step }) => step !== suggestion.step).map(({ step, label }) => (
              <Menu.Item key={step} onClick={() => take(step)}>
                {label}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => navigate(`/clientes/${suggestion.clientId}`)}>Ver cliente</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}
