import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { cashlessMethods, type Payment } from "../../../../shared/contract/payments.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./page.module.css";

const FIRST = 6;

const METHODS: Readonly<Record<Payment["method"], string>> = {
  transfer: "transferencia",
  deposit: "depósito",
  cash: "efectivo",
  cheque: "cheque",
  card: "tarjeta",
  yape: "Yape",
  plin: "Plin",
  detraccion_deposit: "detracción",
  retention_certificate: "retención",
  credit_note: "nota de crédito",
  bank_fee: "comisión del banco",
  rounding: "redondeo",
  discount: "descuento acordado",
  other: "otro medio",
};

/** What they paid, newest first; each payment can be taken back. */
export function Payments({ clientId }: { clientId: number }) {
  const [isAll, setAll] = useState(false);
  const [reversing, setReversing] = useState<Payment>();
  const payments = useCall("payments.listPayments", { clientId, limit: 1000 }).data?.payments ?? [];
  if (payments.length === 0) return null;
  return (
    <section>
      <SectionTitle detail={payments.length}>Pagos</SectionTitle>
      <ul className={styles.payments}>
        {(isAll ? payments : payments.slice(0, FIRST)).map((payment) => (
          <li key={payment.id} data-undone={payment.isReversed || undefined}>
            <div>
              <div>{formatDate(payment.paidOn)}</div>
              <div className={styles.small}>{describe(payment)}</div>
            </div>
            <div className={styles.paid}>
              <Money minor={payment.amountMinor} currency={payment.currency} withSymbol incoming={cameIn(payment)} />
              {payment.isReversed || payment.method === "credit_note" ? (
                payment.isReversed && <span className={styles.small}>reversado</span>
              ) : (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => setReversing(payment)}
                  aria-label={`Reversar el pago del ${formatDate(payment.paidOn)}`}
                >
                  Reversar
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {payments.length > FIRST && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(!isAll)}>
          {isAll ? "Ver menos" : `Ver los ${payments.length}`}
        </Button>
      )}
      {reversing && <ReverseDialog payment={reversing} onClose={() => setReversing(undefined)} />}
    </section>
  );
}

function cameIn({ isReversed, method }: Payment): boolean {
  return !isReversed && !cashlessMethods.includes(method);
}

function describe(payment: Payment): string {
  const documents = [...new Set(payment.allocations.map((allocation) => allocation.key.split("-").slice(2).join("-")))];
  const listed = documents.slice(0, 3).join(", ") + (documents.length > 3 ? ` y ${documents.length - 3} más` : "");
  return [METHODS[payment.method], listed || "a su favor", payment.reference].filter(Boolean).join(" · ");
}

function ReverseDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
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
      title={`Reversar el pago de ${formatMoney(payment.amountMinor, payment.currency)}`}
      confirmLabel="Reversar el pago"
      isDestructive
      isBusy={reversing.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>Lo que este pago del {formatDate(payment.paidOn)} cerró volverá a estar por cobrar. No se borra: queda anotado con su motivo.</p>
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
