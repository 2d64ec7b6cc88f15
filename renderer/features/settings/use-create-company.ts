import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { type AccountDraft, type CompanyDraft, companyErrors, companyInputOf } from "./company/company-draft.ts";

/** Makes a company from the form: in the folder that is open and has none yet, or in a new one. */
export function useCreateCompany() {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const status = useCall("settings.getStatus", {}).data;
  const creating = useMutationCall("settings.createCompany");
  const naming = useMutationCall("settings.setCompany");
  const [isTried, setTried] = useState(false);
  const create = (draft: CompanyDraft, accounts: readonly AccountDraft[]) => {
    setTried(true);
    if (Object.keys(companyErrors(draft)).length > 0) return;
    const isFolderWaiting = status !== undefined && status.ledgerFolder !== null && status.company === null;
    const onSuccess = () => {
      navigate("/hoy");
      void queries.resetQueries();
    };
    (isFolderWaiting ? naming : creating).mutate(companyInputOf(draft, accounts), { onSuccess });
  };
  return { create, isTried, isCreating: creating.isPending || naming.isPending, error: creating.error ?? naming.error };
}
