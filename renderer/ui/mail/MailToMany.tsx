import { Button } from "@mantine/core";
import { useState } from "react";
import { useCall, useMutationCall } from "../calls.ts";
import { ErrorState } from "../ErrorState.tsx";
import { Loading } from "../Loading.tsx";
import { ProgressOverlay } from "../ProgressOverlay.tsx";
import { SidePanel } from "../SidePanel.tsx";
import { toastError } from "../toast.ts";
import { LeftOut } from "./LeftOut.tsx";
import { ManyFields, type ManyWords } from "./ManyFields.tsx";
import { ManyPreview } from "./ManyPreview.tsx";
import { ManyResult } from "./ManyResult.tsx";
import styles from "./mail.module.css";
import { NoAccount } from "./NoAccount.tsx";
import { type Sending, SendLater } from "./SendMail.tsx";

type Props = { clientIds: readonly number[]; onClose: () => void };

const TITLE = "Correo a los de la lista";

/** One mail to each client of a list, with one template: seen before it is written, and left to approve unless it is said when it leaves. */
export function MailToMany(props: Props) {
  const accounts = useCall("messages.listMailAccounts", {});
  if (accounts.data && accounts.data.accounts.length > 0) return <Desk {...props} />;
  return (
    <SidePanel title={TITLE} onClose={props.onClose} width={980} isWide>
      {accounts.error ? (
        <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : accounts.data ? (
        <NoAccount />
      ) : (
        <Loading />
      )}
    </SidePanel>
  );
}

function Desk({ clientIds, onClose }: Props) {
  const [words, setWords] = useState<ManyWords>({ template: "correo-pendiente", attachments: [] });
  const queueing = useMutationCall("messages.queueMailBatch");
  const asked = useCall("messages.previewMailBatch", { clientIds: [...clientIds], template: words.template }, { keepPrevious: true });
  const batch = asked.data;
  const ready = batch?.ready ?? [];
  const send = ({ approved, sendAt }: Sending) => {
    const wanted = { ...words, attachments: [...words.attachments], approved, ...(sendAt ? { sendAt } : {}) };
    queueing.mutate({ clientIds: [...clientIds], ...wanted }, { onError: toastError });
  };
  if (queueing.data && batch) return <ManyResult result={queueing.data} batch={batch} title={TITLE} onClose={onClose} />;
  const isBusy = queueing.isPending || asked.isFetching;
  return (
    <SidePanel
      title={TITLE}
      subtitle={batch && <span role="status">{countWords(ready.length, batch.left.length)}</span>}
      foot={
        <>
          <Button disabled={isBusy || ready.length === 0} loading={queueing.isPending} onClick={() => send({ approved: false })}>
            Dejar por aprobar
          </Button>
          <SendLater isReady={!isBusy && clientIds.length > 0} nextAllowedAt={null} onSend={send} />
          <Button variant="default" onClick={onClose}>
            Cerrar
          </Button>
        </>
      }
      onClose={onClose}
      width={980}
      isWide
    >
      {asked.error && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      <div className={styles.columns}>
        <div className={styles.fields}>
          <ManyFields words={words} onChange={setWords} />
          {batch && <LeftOut left={batch.left} />}
        </div>
        {batch ? <ManyPreview ready={ready} words={words} /> : !asked.error && <Loading />}
      </div>
      <ProgressOverlay isRunning={queueing.isPending} label="Escribiendo correos" progress={queueing.progress} onCancel={queueing.cancel} />
    </SidePanel>
  );
}

function countWords(ready: number, left: number): string {
  const gets = ready === 1 ? "1 lo recibe" : `${ready} lo reciben`;
  return left === 0 ? gets : `${gets}, ${left} no`;
}
