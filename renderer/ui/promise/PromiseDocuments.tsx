import { Checkbox } from "@mantine/core";
import { formatMoney } from "../../../shared/money.ts";
import { dueText } from "../age.ts";
import { useCall } from "../calls.ts";
import styles from "./promise.module.css";

const SHOWN = 100;

type Props = { clientId: number; currency: string; chosen: readonly number[]; onChange: (chosen: readonly number[]) => void };

/** The documents that a promise may be about, oldest first; of any when none is marked. */
export function PromiseDocuments({ clientId, currency, chosen, onChange }: Props) {
  const list = useCall("invoices.listInvoices", { filter: { clientId, currency, tab: "open" }, sort: { by: "dueOn" }, limit: SHOWN });
  const rows = list.data?.rows ?? [];
  if (rows.length < 2) return null;
  return (
    <fieldset className={styles.documents}>
      <legend>
        De qué documentos <span className={styles.hint}>Si no marcas ninguno, vale lo que pague de cualquiera.</span>
      </legend>
      {rows.map((row) => (
        <Checkbox
          key={row.id}
          size="xs"
          checked={chosen.includes(row.id)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
          label={`${row.document}, ${formatMoney(row.openMinor, currency)}, ${dueText(row)}`}
        />
      ))}
    </fieldset>
  );
}
