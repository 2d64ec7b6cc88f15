import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { SettingsPage } from "../SettingsPage.tsx";
import { CompanyFields } from "./CompanyFields.tsx";
import { companyErrors, draftOf } from "./company-draft.ts";
import { PicturesSection } from "./PicturesSection.tsx";
import { useSaveCompany } from "./use-save-company.ts";

type Status = OutputOf<"settings.getStatus">;

/** The company's data as letters and messages show them. */
export function CompanySection({ status }: { status: Status }) {
  const [draft, setDraft] = useState(() => draftOf(status.company));
  const { save, isTried, isSaving } = useSaveCompany();
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save(draft, []);
  };
  return (
    <SettingsPage
      section="empresa"
      action={
        <Button type="submit" form="empresa" loading={isSaving}>
          Guardar cambios
        </Button>
      }
    >
      <form id="empresa" noValidate onSubmit={submit}>
        <CompanyFields draft={draft} errors={isTried ? companyErrors(draft) : {}} onChange={setDraft} isRucFixed />
      </form>
      <PicturesSection />
    </SettingsPage>
  );
}
