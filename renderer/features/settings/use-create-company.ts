import { useState } from "react";
import { useMutationCall } from "../../ui/calls.ts";
import { type AccountDraft, type CompanyDraft, companyErrors, companyInputOf } from "./company/company-draft.ts";
import { useEnterCompany } from "./use-enter-company.ts";

/** Makes a company from the form, in a folder of its own, and starts at Hoy. */
export function useCreateCompany() {
  const creating = useMutationCall("settings.createCompany");
  const enter = useEnterCompany();
  const [isTried, setTried] = useState(false);
  const create = (draft: CompanyDraft, accounts: readonly AccountDraft[]) => {
    setTried(true);
    if (Object.keys(companyErrors(draft)).length > 0) return;
    void enter(creating.mutateAsync(companyInputOf(draft, accounts)));
  };
  return { create, isTried, isCreating: creating.isPending, error: creating.error };
}
