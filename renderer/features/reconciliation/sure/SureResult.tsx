import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { appliedHeadline, thanksHeadline } from "../view/outcome-words.ts";
import styles from "./Sure.module.css";

type Props = {
  result: OutputOf<"reconciliation.applyMatches">;
  onShowLine: (id: number) => void;
  onUndo: (batchId: number) => Promise<void>;
  onClose: () => void;
};

const SHOWN = 50;

/** What applying all the sure ones did, what stayed and why, thanking those who paid, and the way back. */
export function SureResult({ result, onShowLine, onUndo, onClose }: Props) {
  const [isUndoing, setUndoing] = useState(false);
  const thanks = useMutationCall("messages.queueThanks");
  const { batchId } = result;
  const takeBack = async (id: number) => {
    setUndoing(true);
    await onUndo(id);
    onClose();
  };
  const thank = async (id: number) => {
    try {
      toastDone(thanksHeadline((await thanks.mutateAsync({ batchId: id })).queued));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title="Abonos seguros" size={560}>
      <div className={styles.body}>
        <p className={styles.headline} role="status">
          {appliedHeadline(result)}
        </p>
        {result.skipped.length > 0 && (
          <Skipped
            skipped={result.skipped}
            onShow={(id) => {
              onShowLine(id);
              onClose();
            }}
          />
        )}
        <div className={styles.foot}>
          <Button onClick={onClose} data-autofocus>
            Seguir revisando
          </Button>
          {batchId !== null && result.applied > 0 && (
            <Button variant="default" loading={thanks.isPending} disabled={thanks.isSuccess} onClick={() => void thank(batchId)}>
              {thanks.isSuccess ? "Agradecidos" : "Agradecer a quienes pagaron"}
            </Button>
          )}
          {batchId !== null && result.applied + result.reversed > 0 && (
            <Button variant="default" loading={isUndoing} onClick={() => void takeBack(batchId)}>
              Deshacer todos
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

type SkippedProps = { skipped: OutputOf<"reconciliation.applyMatches">["skipped"]; onShow: (id: number) => void };

function Skipped({ skipped, onShow }: SkippedProps) {
  const more = skipped.length - SHOWN;
  return (
    <ul className={styles.skipped}>
      {skipped.slice(0, SHOWN).map(({ lineId, message }) => (
        <li key={lineId}>
          {message}{" "}
          <Button size="compact-xs" variant="default" onClick={() => onShow(lineId)}>
            Ver
          </Button>
        </li>
      ))}
      {more > 0 && <li>Y {more.toLocaleString("en-US")} más: están en Por revisar.</li>}
    </ul>
  );
}
