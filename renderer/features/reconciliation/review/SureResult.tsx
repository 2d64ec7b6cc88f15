import { Button, Modal } from "@mantine/core";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { appliedHeadline, undoneHeadline } from "../view/outcome-words.ts";
import styles from "./SureResult.module.css";

type Props = { result: OutputOf<"reconciliation.applyMatches">; onShowLine: (id: number) => void; onClose: () => void };

const SHOWN = 50;

/** What applying all the sure ones did, what stayed and why, and the way back. */
export function SureResult({ result, onShowLine, onClose }: Props) {
  const undo = useMutationCall("undo.undoBatch");
  const { batchId } = result;
  const takeBack = async (id: number) => {
    try {
      toastDone(undoneHeadline(await undo.mutateAsync({ batchId: id })));
      onClose();
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title="Abonos seguros" size={520}>
      <div className={styles.body}>
        <p className={styles.headline}>{appliedHeadline(result)}</p>
        {result.skipped.length > 0 && (
          <ul className={styles.skipped}>
            {result.skipped.slice(0, SHOWN).map(({ lineId, message }) => (
              <li key={lineId}>
                {message}{" "}
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => {
                    onShowLine(lineId);
                    onClose();
                  }}
                >
                  Ver
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.foot}>
          <Button onClick={onClose} data-autofocus>
            Seguir revisando
          </Button>
          {batchId !== null && result.applied > 0 && (
            <Button variant="default" loading={undo.isPending} onClick={() => void takeBack(batchId)}>
              Deshacer todos
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
