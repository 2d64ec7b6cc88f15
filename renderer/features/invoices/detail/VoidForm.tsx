import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { formatMoney } from "../../../../shared/money.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./detail.module.css";
import type { ModeProps } from "./panel-mode.ts";

/** Annuls a document in these accounts, with the reason that will stay beside it. */
export function VoidForm({ invoice, title, subtitle, onMode, onClose }: ModeProps) {
  const [reason, setReason] = useState("");
  const voiding = useMutationCall("invoices.voidInvoice");
  const paid = invoice.payments.reduce((sum, payment) => sum + payment.amountMinor, 0);
  const confirm = () =>
    voiding.mutate(
      { id: invoice.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toastDone(`${title} quedó anulada`);
          onMode("detail");
        },
        onError: toastError,
      },
    );
  return (
    <SidePanel
      title={`Anular ${title}`}
      subtitle={subtitle}
      onClose={onClose}
      foot={
        <>
          <Button color="red" disabled={reason.trim() === ""} loading={voiding.isPending} onClick={confirm}>
            Anular el documento
          </Button>
          <Button variant="default" onClick={() => onMode("detail")}>
            No, volver
          </Button>
        </>
      }
    >
      <p>
        Dejará de estar por cobrar, pero no se borra: queda en la pestaña Todas con su motivo. Esto no anula nada ante SUNAT; si el
        comprobante se emitió, necesita su comunicación de baja o su nota de crédito.
      </p>
      {paid > 0 && (
        <p className={styles.warnings}>Lo cobrado, {formatMoney(paid, invoice.currency)}, quedará como saldo a favor del cliente.</p>
      )}
      <Textarea
        mt="md"
        label="Motivo"
        placeholder="Se emitió dos veces, el cliente devolvió todo…"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={300}
      />
    </SidePanel>
  );
}
