import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { useCall, useCaller } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";

export type UndoResult = OutputOf<"undo.undoBatch">;
export type Undo = ReturnType<typeof useUndo>;

/** As many imports as are looked through for those of this report. */
const MOST_BATCHES = 200;

/** Takes back what came in with a report, the last first, and says what went and what had to stay. */
export function useUndo(batchIds: readonly number[]) {
  const call = useCaller();
  const [result, setResult] = useState<UndoResult>();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const batches = useCall("undo.listBatches", { limit: MOST_BATCHES, kinds: ["import"] }, { enabled: batchIds.length > 0 });
  const undone = new Set(batches.data?.batches.filter((batch) => batch.isUndone).map(({ id }) => id));
  const left = batchIds.filter((id) => !undone.has(id));
  const confirm = async () => {
    setBusy(true);
    try {
      const all: UndoResult = { undone: 0, kept: [] };
      for (const batchId of left.toReversed()) {
        const one = await call("undo.undoBatch", { batchId });
        all.undone += one.undone;
        all.kept.push(...one.kept);
      }
      setResult(all);
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  return {
    result,
    isAsking,
    isBusy,
    /** Whether everything of this report was taken back already, here or in Ajustes. */
    isUndone: batchIds.length > 0 && left.length === 0,
    canUndo: left.length > 0 && batches.data !== undefined && result === undefined,
    ask: () => setAsking(true),
    cancel: () => setAsking(false),
    confirm: () => void confirm(),
  };
}
