import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PaymentPlan } from "../../../../shared/contract/followup-payment-plans.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";

const LEAST = 3;

/** Ends a payment plan, with the reason. */
export function CancelPlan({ plan, onClose }: { plan: PaymentPlan; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const cancelling = useMutationCall("followup.cancelPaymentPlan");
  const said = reason.trim();
  const confirm = () =>
    cancelling.mutate(
      { id: plan.id, reason: said },
      {
        onSuccess: () => {
          toastDone(`${plan.number} quedó anulado: sus documentos se vuelven a cobrar por sus fechas.`);
          onClose();
        },
        onError: toastError,
      },
    );
  return (
    <ConfirmDialog
      title={`Anular el convenio ${plan.number}`}
      confirmLabel="Anular el convenio"
      isDestructive
      isBusy={cancelling.isPending}
      isReady={said.length >= LEAST}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>El convenio deja de contar y lo que falta de sus documentos se vuelve a cobrar. Queda en la ficha con su motivo.</p>
      <TextInput
        mt="md"
        label="Motivo"
        placeholder="Ejemplo: pagó todo antes, o se hizo otro convenio"
        value={reason}
        error={said.length > 0 && said.length < LEAST ? "Escribe al menos tres letras" : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={300}
      />
    </ConfirmDialog>
  );
}
