import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Offer } from "../../../../shared/contract/followup-offers.ts";
import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";

const USUAL = "Se ofreció por error";

/** Asks why an offer is taken back. */
export function WithdrawDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const withdrawing = useMutationCall("followup.withdrawOffer");
  const said = reason.trim();
  const isShort = said.length > 0 && said.length < 3;
  const confirm = () =>
    withdrawing.mutate(
      { id: offer.id, reason: said || USUAL },
      {
        onSuccess: () => {
          toastDone("La oferta quedó retirada: un abono de ese monto ya no la toma.");
          onClose();
        },
        onError: toastError,
      },
    );
  return (
    <ConfirmDialog
      title={`Retirar la oferta de ${formatMoney(offer.payMinor, offer.currency)}`}
      confirmLabel="Retirar la oferta"
      isDestructive
      isBusy={withdrawing.isPending}
      isReady={!isShort}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        La oferta hasta el {formatShortDate(offer.untilOn)} deja de valer aquí. Si ya se la enviaste, avísale tú. Queda anotada en la
        conversación con su motivo.
      </p>
      <TextInput
        mt="md"
        label="Motivo"
        placeholder={USUAL}
        value={reason}
        error={isShort ? "Escribe al menos tres letras" : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={300}
      />
    </ConfirmDialog>
  );
}
