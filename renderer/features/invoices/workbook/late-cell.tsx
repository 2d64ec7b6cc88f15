import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import { AgeMark } from "../../../ui/AgeMark.tsx";
import { ageText } from "../../../ui/age.ts";
import styles from "../invoices.module.css";

/** How late a document is; what became of it when nothing of it is open. */
export function LateCell({ row }: { row: Pick<InvoiceRow, "daysLate" | "status" | "type" | "totalMinor"> }) {
  if (row.daysLate !== null) return <AgeMark daysLate={row.daysLate} />;
  return (
    <span className={row.status === "paid" && row.type !== "07" && row.totalMinor > 0 ? styles.paid : styles.quiet}>
      {settledWord(row)}
    </span>
  );
}

/** The same as plain text. */
export function lateText(row: Pick<InvoiceRow, "daysLate" | "status" | "type" | "totalMinor">): string {
  return row.daysLate === null ? settledWord(row) : ageText(row.daysLate);
}

function settledWord(row: Pick<InvoiceRow, "status" | "type" | "totalMinor">): string {
  if (row.status === "void") return "anulada";
  if (row.type === "07") return "aplicada";
  return row.totalMinor === 0 ? "sin cobro" : "pagada";
}
