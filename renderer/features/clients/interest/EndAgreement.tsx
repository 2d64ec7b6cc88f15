import { useState } from "react";
import type { InterestAgreement } from "../../../../shared/contract/followup-interest.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";

/** Ends what lets interest run, from a day on. */
export function EndAgreement({ agreement, onClose }: { agreement: InterestAgreement; onClose: () => void }) {
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const [chosen, setChosen] = useState<string | null>();
  const ending = useMutationCall("followup.endInterestAgreement");
  const on = chosen === undefined ? (todayOn ?? null) : chosen;
  const confirm = () => {
    if (on === null) return;
    ending.mutate(
      { id: agreement.id, on },
      {
        onSuccess: () => {
          toastDone(`Desde el ${formatDate(on)} ya no corre interés con este cliente.`);
          onClose();
        },
        onError: toastError,
      },
    );
  };
  return (
    <ConfirmDialog
      title="Terminar el interés pactado"
      confirmLabel="Terminar"
      isBusy={ending.isPending}
      isReady={on !== null}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>Deja de correr desde ese día. Lo que corrió antes se puede cobrar todavía, y lo que ya se cobró queda igual.</p>
      <DateField mt="md" w={180} label="Ya no corre desde" value={on} onChange={setChosen} />
    </ConfirmDialog>
  );
}
