import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import { daysBetween } from "../../../../shared/dates.ts";
import { formatAmount } from "../../../../shared/money.ts";
import { AgeMark } from "../../../ui/AgeMark.tsx";
import { useCall } from "../../../ui/calls.ts";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import styles from "./detail.module.css";
import { partKey, type Part } from "./pay-plan.ts";
import { partName } from "./words.ts";

/** What the document is made of: each part with its own channel, its own date and what became of it. */
export function PartsList({ invoice }: { invoice: InvoiceDetail }) {
  const today = useCall("settings.getStatus", {}).data?.todayOn;
  if (invoice.parts.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionTitle>Se compone de</SectionTitle>
      <table className={styles.lines}>
        <tbody>
          {inOrder(invoice.parts).map((part, index) => (
            <tr key={`${partKey(part)}/${index}`}>
              <th scope="row">{partName(part, invoice)}</th>
              <td className={styles.amount}>
                <Money minor={part.amountMinor} currency={invoice.currency} />
              </td>
              <td className={styles.state}>
                <PartState part={part} isVoid={invoice.status === "void"} currency={invoice.currency} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The cuotas first, each with its retención; the one deposit of the detracción at the end. */
function inOrder(parts: readonly Part[]): Part[] {
  return [...parts.filter((part) => part.part !== "detraccion"), ...parts.filter((part) => part.part === "detraccion")];
}

function PartState({ part, isVoid, currency, today }: { part: Part; isVoid: boolean; currency: string; today: string | undefined }) {
  if (isVoid) return <span className={styles.quiet}>anulado</span>;
  if (part.openMinor === 0) return <span className={styles.paid}>cobrado</span>;
  const mark = today ? <AgeMark daysLate={daysBetween(part.dueOn, today)} /> : null;
  if (part.openMinor === part.amountMinor) return mark;
  return (
    <>
      {mark}
      <div className={styles.small}>faltan {formatAmount(part.openMinor, currency)}</div>
    </>
  );
}
