import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { Stage } from "../../../../shared/contract/common.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { ProgressOverlay } from "../../../ui/ProgressOverlay.tsx";
import { Sentence } from "../../../ui/Sentence.tsx";
import { toastError } from "../../../ui/toast.ts";
import { InSlot } from "../Slots.tsx";
import { clientsForStage, type OwingClient, toggleChoice } from "../view/batch.ts";
import type { LetterLink } from "../view/letter-link.ts";
import { STAGE_WORDS } from "../view/stages.ts";
import { StageChooser } from "../write/StageChooser.tsx";
import write from "../write/Write.module.css";
import styles from "./Batch.module.css";
import { BatchList } from "./BatchList.tsx";
import { BatchResult } from "./BatchResult.tsx";

const MOST = 5000;

type Props = { stage: Stage | undefined; template: string | undefined; onGo: (change: Partial<LetterLink>) => void };

/** Many letters of one stage at once: who owes and whom the letter fits, with a check each. */
export function LetterBatch({ stage = "administrativa", template, onGo }: Props) {
  const status = useCall("settings.getStatus", {});
  const owing = useCall("clients.listClients", { onlyOwing: true, sort: "overdue", descending: true, limit: MOST });
  const issuing = useMutationCall("letters.issueBatch");
  const [isAll, setAll] = useState(false);
  // Against what each begins with: chosen, unless they were contacted today already.
  const [flipped, setFlipped] = useState<ReadonlySet<number>>(new Set());
  const rows = owing.data?.rows ?? [];
  const fitting = status.data ? clientsForStage(rows, stage, status.data.todayOn) : [];
  const shown: readonly OwingClient[] = isAll ? rows : fitting;
  const isFree = ({ lastContactOn }: OwingClient) => lastContactOn !== status.data?.todayOn;
  const chosen = shown.filter((client) => isFree(client) !== flipped.has(client.id)).map((client) => client.id);
  const chooseAll = (on: boolean) => setFlipped(new Set(shown.filter((client) => isFree(client) !== on).map((client) => client.id)));
  const error = owing.error ?? status.error;
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([owing.refetch(), status.refetch()])} />;
  if (!owing.data || !status.data) return <Loading />;
  return (
    <>
      <InSlot at="sentence">
        <Sentence>{batchSentence(rows.length, fitting.length, stage)}</Sentence>
      </InSlot>
      <InSlot at="action">
        <Button
          disabled={chosen.length === 0}
          loading={issuing.isPending}
          onClick={() =>
            issuing.mutate({ clientIds: chosen, stage, template }, { onError: toastError, onSuccess: () => setFlipped(new Set()) })
          }
        >
          {chosen.length === 1 ? "Emitir 1 carta" : `Emitir ${chosen.length.toLocaleString("en-US")} cartas`}
        </Button>
      </InSlot>
      <div className={styles.columns}>
        <div className={write.side}>
          <StageChooser
            clientId={undefined}
            value={stage}
            template={template}
            onChange={(next, words) => {
              onGo({ stage: next, template: words });
              if (next !== stage) setFlipped(new Set());
            }}
          />
          <Checkbox
            size="sm"
            label="Mostrar a todos los que deben"
            checked={isAll}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        </div>
        {shown.length === 0 ? (
          <Nobody isNobodyOwing={rows.length === 0} />
        ) : (
          <BatchList
            clients={shown}
            stage={stage}
            template={template}
            todayOn={status.data.todayOn}
            chosen={new Set(chosen)}
            onToggle={(id) => setFlipped((now) => toggleChoice(now, id))}
            onToggleAll={() => chooseAll(chosen.length < shown.length)}
          />
        )}
      </div>
      <ProgressOverlay isRunning={issuing.isPending} label="Escribiendo las cartas" progress={issuing.progress} onCancel={issuing.cancel} />
      {issuing.data && <BatchResult stage={stage} result={issuing.data} clients={rows} onClose={issuing.reset} />}
    </>
  );
}

function batchSentence(owing: number, fitting: number, stage: Stage): string {
  const who = owing === 1 ? "1 cliente te debe" : `${owing.toLocaleString("en-US")} clientes te deben`;
  const fits = fitting === 0 ? "a ninguno le toca hoy" : fitting === 1 ? "a uno le toca" : `a ${fitting.toLocaleString("en-US")} les toca`;
  return `${who}; ${fits} la ${STAGE_WORDS[stage].short.toLowerCase()}.`;
}

function Nobody({ isNobodyOwing }: { isNobodyOwing: boolean }) {
  return (
    <EmptyState title={isNobodyOwing ? "Hoy nadie te debe" : "A nadie le toca esta carta hoy"}>
      {isNobodyOwing
        ? "Cuando haya documentos por cobrar, aquí elegirás a quiénes escribir."
        : "Elige otra carta, o marca «Mostrar a todos los que deben»."}
    </EmptyState>
  );
}
