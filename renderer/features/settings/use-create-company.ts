import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useMutationCall } from "../../ui/calls.ts";
import { type AccountDraft, type CompanyDraft, companyErrors, companyInputOf } from "./company/company-draft.ts";

/** Makes a company from the form, in a folder of its own, and starts at Hoy. */
export function useCreateCompany() {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const creating = useMutationCall("settings.createCompany");
  const [isTried, setTried] = useState(false);
  const create = (draft: CompanyDraft, accounts: readonly AccountDraft[]) => {
    setTried(true);
    if (Object.keys(companyErrors(draft)).length > 0) return;
    creating.mutate(companyInputOf(draft, accounts), {
      onSuccess: () => {
        navigate("/hoy");
        void queries.resetQueries();
      },
    });
  };
  return { create, isTried, isCreating: creating.isPending, error: creating.error };
}
