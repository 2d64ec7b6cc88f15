import { Button } from "@mantine/core";
import { Link, useLocation } from "wouter";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import { AgeMark } from "../../ui/AgeMark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Truncate } from "../../ui/Truncate.tsx";
import { hourText } from "../../ui/contact/next-day.ts";
import { ofSuggestion } from "../../ui/contact/target.ts";
import { RowMenu } from "./RowMenu.tsx";
import { STEP_ICONS } from "./steps.ts";
import styles from "./SuggestionRow.module.css";
import type { ChosenStep, Step } from "./today.ts";

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
  const target = ofSuggestion(suggestion);
  const take = (step: Step) => {
    if (step === "letter") navigate(`/cartas?cliente=${suggestion.clientId}&etapa=${suggestion.stage}`);
    else onChoose({ target, step });
  };
  const Icon = STEP_ICONS[suggestion.step];
  const owes = suggestion.amountMinor !== 0;
  return (
    <li className={styles.row} data-chosen={isChosen || undefined} data-follow-row>
      <Link href={`/clientes/${suggestion.clientId}`} className={styles.name}>
        <Truncate>{suggestion.clientName}</Truncate>
      </Link>
      <span className={styles.why} title={suggestion.why}>
        {suggestion.minutes !== undefined && <strong className={styles.hour}>{hourText(suggestion.minutes)} </strong>}
        {suggestion.why}
      </span>
      <span className={styles.age}>{owes && <AgeMark daysLate={suggestion.daysLate} />}</span>
      <span className={styles.amount}>
        {owes && <Money minor={suggestion.amountMinor} currency={suggestion.currency} strong withSymbol={!isMainCurrency} />}
      </span>
      <span className={styles.step}>
        <Button
          data-follow-step
          variant="default"
          size="compact-sm"
          leftSection={<Icon size={15} stroke={1.6} aria-hidden="true" color="var(--accent)" />}
          onClick={() => take(suggestion.step)}
          aria-label={`${suggestion.stepLabel}: ${suggestion.clientName}`}
        >
          {suggestion.stepLabel}
        </Button>
        <RowMenu target={target} step={suggestion.step} todayOn={todayOn} onTake={take} />
      </span>
    </li>
  );
}
