import { Button, Checkbox } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { Link } from "wouter";
import type { AgendaItem } from "../../../../shared/contract/followup-agenda.ts";
import { AgeMark } from "../../../ui/AgeMark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Truncate } from "../../../ui/Truncate.tsx";
import { ofItem } from "../../../ui/contact/target.ts";
import { RowMenu } from "../RowMenu.tsx";
import { STEP_ICONS, STEP_LABELS } from "../steps.ts";
import type { Step } from "../today.ts";
import styles from "./Agenda.module.css";
import { whenText } from "./agenda-words.ts";

type Props = {
  item: AgendaItem;
  who: string | null;
  /** Whose it was before it passed on. */
  from: string | null;
  todayOn: string;
  isSelected: boolean;
  isChosen: boolean;
  onSelect: () => void;
  onTake: (step: Step) => void;
};

/** One thing to do: for whom, why, when, whose it is, how much it is about, and the step. */
export function AgendaRow({ item, who, from, todayOn, isSelected, isChosen, onSelect, onTake }: Props) {
  const Icon = STEP_ICONS[item.channel];
  const when = whenText(item, todayOn);
  return (
    <li className={styles.row} data-chosen={isChosen || undefined} data-selected={isSelected || undefined} data-follow-row>
      <Checkbox size="xs" aria-label={`Elegir ${item.clientName}: ${item.why}`} checked={isSelected} onChange={onSelect} />
      <span className={styles.words}>
        <Link href={`/clientes/${item.clientId}`} className={styles.name}>
          <Truncate>{item.clientName}</Truncate>
        </Link>
        <span className={styles.why} title={item.why}>
          {item.why}
        </span>
        {!item.allowed && (
          <span className={styles.stopped} title={item.reasons.map(({ text }) => text).join(" ")}>
            <IconHandStop size={13} stroke={1.8} aria-hidden="true" /> {item.reasons[0]?.text}
          </span>
        )}
      </span>
      <span className={styles.when} data-late={item.dueOn < todayOn || undefined}>
        {when}
      </span>
      <span className={styles.who} title={from === null ? undefined : `Pasó de ${from}, porque nadie lo hizo a tiempo`}>
        {item.personId === null ? <span className={styles.nobody}>De nadie</span> : (who ?? "")}
        {from !== null && <span className={styles.from}>pasó de {from}</span>}
      </span>
      <span className={styles.age}>{item.currency !== null && <AgeMark daysLate={item.daysLate ?? 0} />}</span>
      <span className={styles.amount}>
        {item.currency !== null && <Money minor={item.amountMinor ?? 0} currency={item.currency} strong withSymbol />}
      </span>
      <span className={styles.step}>
        <Button
          data-follow-step
          variant="default"
          size="compact-sm"
          leftSection={<Icon size={15} stroke={1.6} aria-hidden="true" color="var(--accent)" />}
          onClick={() => onTake(item.channel)}
          aria-label={`${STEP_LABELS[item.channel]}: ${item.clientName}`}
        >
          {STEP_LABELS[item.channel]}
        </Button>
        <RowMenu target={ofItem(item)} step={item.channel} todayOn={todayOn} onTake={onTake} />
      </span>
    </li>
  );
}
