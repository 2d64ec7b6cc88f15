import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { Stage } from "../../../../shared/contract/common.ts";
import { saveFile } from "../../../client.ts";
import { useCall } from "../../../ui/calls.ts";
import { classes } from "../../../ui/classes.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { StatementButton } from "../../../ui/statement/StatementButton.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { Paper } from "../paper/Paper.tsx";
import { PrintedPdf } from "../paper/PrintedPdf.tsx";
import { InSlot } from "../Slots.tsx";
import type { LetterLink } from "../view/letter-link.ts";
import { WhatsAppPanel } from "../whatsapp/WhatsAppPanel.tsx";
import { LetterActions } from "./LetterActions.tsx";
import { LetterFields } from "./LetterFields.tsx";
import { LetterSentence } from "./LetterSentence.tsx";
import { StageChooser } from "./StageChooser.tsx";
import { useLetter } from "./use-letter.ts";
import styles from "./Write.module.css";

type Props = { clientId: number; stage: Stage; template: string | undefined; onGo: (change: Partial<LetterLink>) => void };

/** One client's letter: the letters at the left, the page in the middle, its fields at the right. */
export function LetterWriter({ clientId, stage, template, onGo }: Props) {
  const client = useCall("clients.getClient", { id: clientId });
  const draft = useLetter({ clientId, stage, template });
  const [printing, setPrinting] = useState<string>();
  const [isWriting, setWriting] = useState(false);
  const { preview } = draft;
  const isShown = preview.data !== undefined && !preview.isError;

  const withLetter = async (deliver: (path: string, name: string) => Promise<void> | void, reason?: string) => {
    try {
      const { file } = await draft.issue(reason);
      await deliver(file.path, file.name);
    } catch (error) {
      toastError(error);
    }
  };
  const save = (reason?: string) =>
    withLetter(async (path, name) => saveFile({ path, name }).then(() => toastDone(`Guardada: ${name}`)), reason);

  if (client.error) return <ErrorState error={client.error} onRetry={() => void client.refetch()} />;
  return (
    <>
      <InSlot at="sentence">{client.data && <LetterSentence client={client.data} stage={stage} totals={preview.data?.totals} />}</InSlot>
      <InSlot at="action">
        <LetterActions
          draft={draft}
          isShown={isShown}
          onWrite={() => setWriting(true)}
          onPrint={() => void withLetter((path) => setPrinting(path))}
          onSave={() => void save()}
        />
      </InSlot>
      {isWriting && client.data && (
        <InSlot at="panel">
          <WhatsAppPanel client={client.data} stage={stage} contactId={draft.contactId} onClose={() => setWriting(false)} />
        </InSlot>
      )}
      <div className={classes(styles.columns, isWriting && styles.withPanel)}>
        <div className={styles.side}>
          <ChosenClient clientId={clientId} name={client.data?.name} onChange={() => onGo(ANOTHER)} />
          <StageChooser
            clientId={clientId}
            value={stage}
            template={template}
            onChange={(next, words) => onGo({ stage: next, template: words })}
          />
        </div>
        <div className={styles.middle}>
          {preview.isError ? (
            <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
          ) : (
            <Paper bytes={draft.bytes} text={preview.data?.text} />
          )}
        </div>
        <div className={styles.side}>
          {client.data ? (
            isShown && <LetterFields draft={draft} client={client.data} onIssueAnyway={(reason) => void save(reason)} />
          ) : (
            <Loading />
          )}
        </div>
      </div>
      {printing !== undefined && <PrintedPdf paths={[printing]} onDone={() => setPrinting(undefined)} />}
    </>
  );
}

const ANOTHER = { clientId: undefined, stage: undefined, template: undefined };

function ChosenClient({ clientId, name, onChange }: { clientId: number; name: string | undefined; onChange: () => void }) {
  return (
    <section className={styles.chosen} aria-label="Cliente">
      <h2 className={styles.chosenName}>{name ? <Link href={`/clientes/${clientId}`}>{name}</Link> : "…"}</h2>
      <Button size="compact-sm" variant="default" onClick={onChange}>
        Cambiar cliente
      </Button>
      <StatementButton clientId={clientId} save={saveFile} />
    </section>
  );
}
