import type { PaymentPlan } from "../../../../shared/contract/followup-payment-plans.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ReasonDialog } from "../../../ui/ReasonDialog.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";

/** Ends a payment plan, with the reason. */
export function CancelPlan({ plan, onClose }: { plan: PaymentPlan; onClose: () => void }) {
  const cancelling = useMutationCall("followup.cancelPaymentPlan");
  const confirm = (reason: string) =>
    cancelling.mutate(
      { id: plan.id, reason },
      {
        onSuccess: () => {
          toastDone(`${plan.number} quedó anulado: sus documentos se vuelven a cobrar por sus fechas.`);
          onClose();
        },
        onError: toastError,
      },
    );
  return (
    <ReasonDialog
      title={`Anular el convenio ${plan.number}`}
      confirmLabel="Anular el convenio"
      isBusy={cancelling.isPending}
      placeholder="Ejemplo: pagó todo antes, o se hizo otro convenio"
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>El convenio deja de contar y lo que falta de sus documentos se vuelve a cobrar. Queda en la ficha con su motivo.</p>
    </ReasonDialog>
  );
}
