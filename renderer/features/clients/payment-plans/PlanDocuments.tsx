import { Checkbox } from "@mantine/core";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import styles from "./payment-plans.module.css";

type Props = {
  clientId: number;
  currency: string;
  todayOn: string;
  /** Null: all of them. */
  chosen: readonly number[] | null;
  onChange: (chosen: readonly number[] | null) => void;
};

/** The documents that can be split, the oldest first, with what can be split of each; all of them until one is left out. */
export function PlanDocuments({ clientId, currency, todayOn, chosen, onChange }: Props) {
  const all = useCall("followup.proposePaymentPlan", { clientId, currency, count: 1, firstOn: todayOn, every: "month" });
  const documents = all.data?.documents ?? [];
  if (documents.length < 2) return null;
  const choose = (id: number, isIn: boolean) => {
    const now = documents.filter(({ invoiceId }) => (invoiceId === id ? isIn : (chosen?.includes(invoiceId) ?? true)));
    onChange(now.length === documents.length ? null : now.map(({ invoiceId }) => invoiceId));
  };
  return (
    <fieldset className={styles.fields}>
      <legend>Qué documentos entran</legend>
      {documents.map(({ invoiceId, document, amountMinor }) => (
        <Checkbox
          key={invoiceId}
          size="xs"
          checked={chosen?.includes(invoiceId) ?? true}
          onChange={(event) => choose(invoiceId, event.currentTarget.checked)}
          label={`${document}, ${formatMoney(amountMinor, currency)}`}
        />
      ))}
      {chosen?.length === 0 && <p className={styles.wrong}>Marca al menos un documento.</p>}
    </fieldset>
  );
}
