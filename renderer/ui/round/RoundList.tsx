import { IconAlertTriangle, IconCheck, IconCircle, IconHandStop, IconHelpCircle, IconX } from "@tabler/icons-react";
import { formatMoney } from "../../../shared/money.ts";
import { Truncate } from "../Truncate.tsx";
import styles from "./Round.module.css";
import { type RoundPerson, STATE_WORDS } from "./round.ts";

const ICONS = {
  ready: IconCircle,
  opened: IconHelpCircle,
  sent: IconCheck,
  not_sent: IconX,
  refused: IconHandStop,
  no_number: IconAlertTriangle,
} as const;

type Props = { people: readonly RoundPerson[]; currentId: number | undefined; onTurnTo: (clientId: number) => void };

/** Everybody of the round, with where each stands. */
export function RoundList({ people, currentId, onTurnTo }: Props) {
  return (
    <ol className={styles.list} aria-label="A quiénes se escribe">
      {people.map((person) => {
        const Icon = ICONS[person.state];
        return (
          <li key={person.clientId}>
            <button
              type="button"
              className={styles.turn}
              data-state={person.state}
              aria-current={person.clientId === currentId ? "step" : undefined}
              onClick={() => onTurnTo(person.clientId)}
            >
              <Icon size={16} stroke={1.8} aria-hidden="true" />
              <span className={styles.words}>
                <Truncate>{person.clientName}</Truncate>
                <span className={styles.state}>
                  {STATE_WORDS[person.state]}
                  {person.owed.length > 0 &&
                    ` · ${person.owed.map(({ amountMinor, currency }) => formatMoney(amountMinor, currency)).join(" y ")}`}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
