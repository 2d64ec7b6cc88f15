import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import { formatDate, formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./detail.module.css";
import { methodWord } from "./words.ts";

type PaymentOf = InvoiceDetail["payments"][number];

/** What came in for the document: the bank line it came from, why it was applied, and a way to take it back. */
export function PaymentsList({ invoice }: { invoice: InvoiceDetail }) {
  const [reversing, setReversing] = useState<PaymentOf>();
  if (invoice.payments.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionTitle>Cobrado</SectionTitle>
      <ul className={styles.payments}>
        {invoice.payments.map((payment) => (
          <li key={payment.id} className={styles.payment}>
            <div className={styles.words}>
              <div>
                {payment.bankLine ??
                  [formatShortDate(payment.paidOn), methodWord(payment.method), payment.reference].filter(Boolean).join(" · ")}
              </div>
              {payment.reasons.length > 0 && <div className={styles.small}>{payment.reasons.join("; ")}</div>}
              {payment.reversible && (
                <button type="button" className={styles.link} onClick={() => setReversing(payment)}>
                  Reversar
                </button>
              )}
            </div>
            <Money minor={payment.amountMinor} currency={invoice.currency} incoming strong />
          </li>
        ))}
      </ul>
      {reversing && <ReverseDialog payment={reversing} currency={invoice.currency} onClose={() => setReversing(undefined)} />}
    </section>
  );
}

function ReverseDialog({ payment, currency, onClose }: { payment: PaymentOf; currency: string; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const reversing = useMutationCall("payments.reversePayment");
  const confirm = () =>
    reversing.mutate(
      { id: payment.id, reason: reason.trim() || "Se registró por error" },
      {
        onSuccess: () => {
          toastDone("El pago se reversó: lo que cerraba vuelve a estar por cobrar.");
          onClose();
        },
        onError: toastError,
      },
    );
  return (
    <ConfirmDialog
      title={`Reversar el pago del ${formatDate(payment.paidOn)}`}
      confirmLabel="Reversar el pago"
      isDestructive
      isBusy={reversing.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Se anotará un reverso: {formatMoney(payment.amountMinor, currency)} de este documento, y lo que el mismo pago cerró en otros, vuelve
        a estar por cobrar. El pago no se borra, queda en el historial.
      </p>
      <Textarea
        mt="md"
        label="Motivo"
        placeholder="Se registró por error"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={300}
      />
    </ConfirmDialog>
  );
}
