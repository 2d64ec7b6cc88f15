import { Button } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { CompanyFields } from "../company/CompanyFields.tsx";
import { companyErrors, EMPTY_COMPANY } from "../company/company-draft.ts";
import { useCreateCompany } from "../use-create-company.ts";

/** Asks for what another company needs to start. */
export function NewCompanyPanel({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(EMPTY_COMPANY);
  const { create, isTried, isCreating, error } = useCreateCompany();
  const foot = (
    <Button type="submit" form="nueva-empresa" loading={isCreating}>
      Crear empresa
    </Button>
  );
  return (
    <SidePanel
      title="Otra empresa"
      subtitle="Tendrá su propia carpeta de datos. Sus cuentas bancarias se añaden después."
      foot={foot}
      onClose={onClose}
    >
      <form
        id="nueva-empresa"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create(draft, []);
        }}
      >
        <CompanyFields draft={draft} errors={isTried ? companyErrors(draft) : {}} onChange={setDraft} isShort />
      </form>
      {error && <ErrorState error={error} />}
    </SidePanel>
  );
}
