import type { ExchangeRate } from "../../../../shared/contract/rates.ts";
import { useCaller, useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import { dayKey } from "./rates-view.ts";

/** Keeps rates, with the way back beside what is said: days that were new go again, those that were known are as before. */
export function useSaveRates() {
  const call = useCaller();
  const saving = useMutationCall("rates.saveRates");
  const save = (rates: ExchangeRate[], before: readonly ExchangeRate[], said: string, onSaved: () => void) => {
    const known = new Set(before.map(dayKey));
    const undo = async () => {
      for (const rate of rates) if (!known.has(dayKey(rate))) await call("rates.deleteRate", { on: rate.on, currency: rate.currency });
      if (before.length > 0) await call("rates.saveRates", { rates: [...before] });
    };
    saving.mutate(
      { rates },
      {
        onSuccess: () => {
          toastUndo(said, undo, "Quedó como estaba.");
          onSaved();
        },
        onError: toastError,
      },
    );
  };
  return { save, isSaving: saving.isPending };
}
