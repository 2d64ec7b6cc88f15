import { useState } from "react";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { type AccountDraft, type CompanyDraft, companyErrors, companyInputOf } from "./company-draft.ts";

/** Sends the company's form once it has what it needs; says what is odd, and shows what is missing beside its field. */
export function useSaveCompany(onSaved?: () => void) {
  const saving = useMutationCall("settings.setCompany");
  const [isTried, setTried] = useState(false);
  const save = (draft: CompanyDraft, accounts: readonly AccountDraft[]) => {
    setTried(true);
    if (Object.keys(companyErrors(draft)).length > 0) return;
    saving.mutate(companyInputOf(draft, accounts), {
      onSuccess: ({ warnings }) => {
        toastDone(["Guardado.", ...warnings].join(" "));
        onSaved?.();
      },
      onError: toastError,
    });
  };
  return { save, isTried, isSaving: saving.isPending };
}
