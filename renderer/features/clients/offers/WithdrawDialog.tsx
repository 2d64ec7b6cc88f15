import type { Offer } from "../../../../shared/contract/followup-offers.ts";
import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ReasonDialog } from "../../../ui/ReasonDialog.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";

const USUAL = "Se ofreció por error";

/** Asks why an offer is taken back. */
export function WithdrawDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const withdrawing = useMutationCall("followup.withdrawOffer");
  const confirm = (reason: string) =>
    withdrawing.mutate(
      { id: offer.id, reason },
      {
        onSuccess: () => {
          toastDone("La oferta quedó retirada: un abono de ese monto ya no la toma.");
          onClose();
        },
        onError: toastError,
      },
    );
  return (
    <ReasonDialog
      title={`Retirar la oferta de ${formatMoney(offer.payMinor, offer.currency)}`}
      confirmLabel="Retirar la oferta"
      isBusy={withdrawing.isPending}
      placeholder={USUAL}
      usual={USUAL}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        La oferta hasta el {formatShortDate(offer.untilOn)} deja de valer aquí. Si ya se la enviaste, avísale tú. Queda anotada en la
        conversación con su motivo.
      </p>
    </ReasonDialog>
  );
}
