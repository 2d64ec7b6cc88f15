import { Button } from "@mantine/core";
import { useId } from "react";
import { useCall } from "../calls.ts";
import { ErrorState } from "../ErrorState.tsx";
import { Loading } from "../Loading.tsx";
import { SidePanel } from "../SidePanel.tsx";
import { toastError } from "../toast.ts";
import { PromiseForm } from "./PromiseForm.tsx";
import { missingMinor } from "./promise-words.ts";
import type { PromiseStart } from "./use-promise-draft.ts";
import { useRecordPromise } from "./use-record-promise.ts";

type Props = {
  clientId: number;
  clientName: string;
  start?: PromiseStart;
  /** Done first, and not again where the promise has to be mended; the promise is noted once it went well. */
  before?: () => Promise<void>;
  onClose: () => void;
};

/** Notes that a client promised to pay: when, how much, of which documents, and how it was said. */
export function PromisePanel({ clientId, clientName, start = {}, before, onClose }: Props) {
  const formId = useId();
  const client = useCall("clients.getClient", { id: clientId });
  const waiting = useCall("followup.listPromises", { clientId, state: "waiting" });
  const status = useCall("settings.getStatus", {});
  const recording = useRecordPromise(onClose);
  const error = client.error ?? waiting.error ?? status.error;
  const balances = client.data?.balances.filter(({ openMinor }) => openMinor > 0) ?? [];
  const promised = waiting.data?.promises ?? [];
  const foot = (
    <>
      <Button type="submit" form={formId} loading={recording.isPending} disabled={balances.length === 0 || !waiting.data}>
        Anotar promesa
      </Button>
      <Button variant="default" onClick={onClose}>
        Volver sin anotar
      </Button>
    </>
  );
  return (
    <SidePanel title="Anotar promesa de pago" subtitle={clientName} foot={foot} onClose={onClose}>
      {error && <ErrorState error={error} />}
      {!error && (!client.data || !waiting.data || !status.data) && <Loading />}
      {client.data && balances.length === 0 && <p>No te debe nada: no hay qué prometer.</p>}
      {waiting.data && status.data && balances.length > 0 && (
        <PromiseForm
          id={formId}
          clientId={clientId}
          todayOn={status.data.todayOn}
          balances={balances.map(({ currency, openMinor, overdueMinor }) => ({
            currency,
            openMinor,
            overdueMinor,
            promises: promised.filter((promise) => promise.currency === currency && missingMinor(promise) > 0),
          }))}
          start={start}
          error={recording.error}
          onSubmit={(promise) => void (before?.() ?? Promise.resolve()).then(() => recording.record(promise), toastError)}
        />
      )}
    </SidePanel>
  );
}
