import { Checkbox } from "@mantine/core";
import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import page from "../page/page.module.css";
import type { Choice } from "./offer-draft.ts";
import styles from "./offers.module.css";

type Props = {
  choices: readonly Choice[];
  currency: string;
  chosen: readonly number[];
  todayOn: string;
  error: string | undefined;
  onChange: (chosen: readonly number[]) => void;
};

const OBSTACLES = { disputed: "tiene un reclamo abierto", offered: "ya está en una oferta" } as const;

/** The documents that an offer is about, oldest first; those that cannot be offered say why. */
export function OfferDocuments({ choices, currency, chosen, todayOn, error, onChange }: Props) {
  return (
    <fieldset className={styles.documents}>
      <legend>Por qué documentos</legend>
      {choices.map(({ row, obstacle }) => (
        <Checkbox
          key={row.id}
          size="xs"
          disabled={obstacle !== undefined}
          checked={obstacle === undefined && chosen.includes(row.id)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
          label={`${row.document}, ${formatMoney(row.openMinor, currency)}, ${row.dueOn < todayOn ? "venció" : "vence"} el ${formatShortDate(row.dueOn)}`}
          description={obstacle && OBSTACLES[obstacle]}
        />
      ))}
      {error && (
        <p role="alert" className={page.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
