import { Button } from "@mantine/core";
import { useState } from "react";
import { saveFile } from "../../../client.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { STAGE_WORDS } from "../view/stages.ts";
import { totalsText } from "../view/totals.ts";
import { guardReasonsOf } from "../view/guard.ts";
import { ClientChooser } from "../write/ClientChooser.tsx";
import { LetterRefusal } from "../write/LetterRefusal.tsx";
import styles from "./Word.module.css";
import type { WordTemplate } from "../view/word-template.ts";

/** Fills a Word letter of the user's for a client: who, what it will ask for, and then its number. */
export function WriteWordLetter({ template, onClose }: { template: WordTemplate; onClose: () => void }) {
  const [clientId, setClientId] = useState<number>();
  return (
    <SidePanel title={template.name} subtitle={STAGE_WORDS[template.stage].short} width={460} onClose={onClose}>
      {clientId === undefined ? (
        <ClientChooser onChoose={setClientId} />
      ) : (
        <Chosen template={template} clientId={clientId} onBack={() => setClientId(undefined)} onClose={onClose} />
      )}
    </SidePanel>
  );
}

type ChosenProps = { template: WordTemplate; clientId: number; onBack: () => void; onClose: () => void };

function Chosen({ template, clientId, onBack, onClose }: ChosenProps) {
  const client = useCall("clients.getClient", { id: clientId });
  const issuing = useMutationCall("letters.issueWordLetter");
  const issue = (reason?: string) =>
    issuing.mutate(
      { wordTemplateId: template.id, clientId, ...(reason === undefined ? {} : { override: { reason } }) },
      {
        onSuccess: ({ file, number }) =>
          void saveFile(file).then(() => {
            toastDone(`Emitida con el número ${number} y guardada.`);
            onClose();
          }, toastError),
      },
    );
  const reasons = issuing.error ? guardReasonsOf(issuing.error) : [];
  const owed = client.data?.balances.map(({ currency, openMinor }) => ({ currency, amountMinor: openMinor })) ?? [];
  return (
    <div className={styles.form}>
      <p>
        Carta para <strong>{client.data?.name ?? "…"}</strong>, que debe {totalsText(owed)}.
      </p>
      <p className={styles.quiet}>
        Se llena con lo que toca pedirle en esta etapa, toma el número que sigue y queda anotada en la conversación del cliente.
      </p>
      {issuing.error && reasons.length === 0 && <ErrorState error={issuing.error} />}
      {reasons.length > 0 && <LetterRefusal reasons={reasons} isIssuing={issuing.isPending} onIssue={issue} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onBack}>
          Elegir otro cliente
        </Button>
        <Button loading={issuing.isPending} onClick={() => issue()}>
          Emitir y guardar Word
        </Button>
      </div>
    </div>
  );
}
