import type { AliasKind, HabitKind } from "../../../../shared/contract/reconciliation-knowledge.ts";
import { useCaller, useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import type { Agreement, Alias } from "./pays-words.ts";

/** The ways to forget: what was written by hand and agreements can be brought back, what was learned cannot. */
export function useForget(clientId: number) {
  const call = useCaller();
  const forgetting = useMutationCall("reconciliation.forgetLesson");
  const ending = useMutationCall("reconciliation.endAgreement");
  // The row goes with what is forgotten: what follows must not hang on it.
  const forget = {
    written: ({ kind, key, shown }: Alias) =>
      void forgetting
        .mutateAsync({ clientId, kind, key })
        .then(
          () =>
            toastUndo(
              `Se olvidó «${shown}».`,
              () => call("reconciliation.addAlias", { clientId, kind, text: shown }),
              "Quedó como estaba.",
            ),
          toastError,
        ),
    learned: (kind: AliasKind | HabitKind, key: string, onDone: () => void) =>
      void forgetting.mutateAsync({ clientId, kind, key }).then(() => {
        toastDone("Olvidado. Lo que ya aplicaste se queda como está.");
        onDone();
      }, toastError),
    agreement: ({ id, kind, percentHundredths, days }: Agreement) =>
      void ending
        .mutateAsync({ id })
        .then(
          () =>
            toastUndo(
              "El acuerdo terminó. Lo que ya se cobró con él se queda.",
              () => call("reconciliation.setAgreement", { clientId, kind, percentHundredths, days }),
              "El acuerdo sigue.",
            ),
          toastError,
        ),
  };
  return { forget, isForgetting: forgetting.isPending || ending.isPending };
}
