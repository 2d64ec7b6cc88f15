import { Button } from "@mantine/core";
import { useId } from "react";
import type { Client } from "../../../../shared/contract/clients.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone } from "../../../ui/toast.ts";
import { ProposeForm } from "./ProposeForm.tsx";

type Props = { client: Client; onClose: () => void };

/** Splits what a client owes into cuotas, with the cuotas in sight while it is thought out, and notes what was agreed. */
export function ProposePanel({ client, onClose }: Props) {
  const formId = useId();
  const status = useCall("settings.getStatus", {});
  const rules = useCall("followup.getGuardRules", {});
  const recording = useMutationCall("followup.recordPaymentPlan");
  const currencies = client.balances.filter(({ openMinor }) => openMinor > 0).map(({ currency }) => currency);
  const error = status.error ?? rules.error;
  const isReady = status.data !== undefined && rules.data !== undefined;
  return (
    <SidePanel
      title="Proponer convenio de pago"
      subtitle={client.name}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button type="submit" form={formId} loading={recording.isPending} disabled={!isReady || currencies.length === 0}>
            Anotar convenio
          </Button>
          <Button variant="default" onClick={onClose}>
            Volver sin anotar
          </Button>
        </>
      }
    >
      {error && <ErrorState error={error} />}
      {!error && !isReady && <Loading />}
      {isReady && currencies.length === 0 && <p>No te debe nada: no hay qué repartir.</p>}
      {isReady && currencies.length > 0 && (
        <ProposeForm
          id={formId}
          clientId={client.id}
          currencies={currencies}
          todayOn={status.data.todayOn}
          graceDays={rules.data.rules.promiseGraceDays}
          error={recording.error}
          onSubmit={(plan) =>
            recording.mutate(plan, {
              onSuccess: ({ number }) => {
                toastDone(`${number} anotado: mientras lo cumpla se le piden solo sus cuotas. Imprímelo desde su ficha para firmarlo.`);
                onClose();
              },
            })
          }
        />
      )}
    </SidePanel>
  );
}
