import type { InputOf } from "../../../shared/contract/index.ts";
import { formatLongDate, formatShortDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { useMutationCall } from "../calls.ts";
import { toastDone } from "../toast.ts";

/** Notes a promise and says until when nobody is chased for it; a refusal stays with the form, which says the mend. */
export function useRecordPromise(onDone: () => void) {
  const recording = useMutationCall("followup.recordPromise");
  const record = (promise: InputOf<"followup.recordPromise">) =>
    recording.mutate(promise, {
      onSuccess: ({ amountMinor, graceUntilOn }) => {
        toastDone(
          `Promesa anotada: ${formatMoney(amountMinor, promise.currency)} para el ${formatLongDate(promise.dueOn)}. Hasta el ${formatShortDate(graceUntilOn)} no se le insiste.`,
        );
        onDone();
      },
    });
  return { record, error: recording.error, isPending: recording.isPending };
}
