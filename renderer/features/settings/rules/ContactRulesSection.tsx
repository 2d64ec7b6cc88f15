import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import settings from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { Holidays } from "./Holidays.tsx";
import { LawBounds } from "./LawBounds.tsx";
import { OwnPhrases } from "./OwnPhrases.tsx";
import { draftOf, isChanged, problemOf, rulesOf, rulesSentence } from "./rules-draft.ts";
import { RulesHistory } from "./RulesHistory.tsx";
import styles from "./rules.module.css";
import { WhenAndHowOften } from "./WhenAndHowOften.tsx";

type Kept = OutputOf<"followup.getGuardRules">;

/** When, how often and in which words clients are contacted: the business may be more careful than the law, never less. */
export function ContactRulesSection() {
  const kept = useCall("followup.getGuardRules", {});
  if (kept.data) return <RulesForm key={kept.data.version} kept={kept.data} />;
  return (
    <SettingsPage section="reglas">
      {kept.error ? <ErrorState error={kept.error} onRetry={() => void kept.refetch()} /> : <Loading />}
    </SettingsPage>
  );
}

function RulesForm({ kept }: { kept: Kept }) {
  const [draft, setDraft] = useState(() => draftOf(kept.rules));
  const [reason, setReason] = useState("");
  const saving = useMutationCall("followup.setGuardRules");
  const changed = isChanged(draft, kept.rules);
  const problem = problemOf(draft);
  const canSave = changed && problem === undefined && reason.trim().length >= 3;
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!canSave) return;
    saving.mutate(
      { rules: rulesOf(draft), reason: reason.trim() },
      { onSuccess: () => toastDone("Desde ahora valen estas reglas."), onError: toastError },
    );
  };
  return (
    <SettingsPage section="reglas">
      <p className={settings.lead}>{rulesSentence(kept.rules)} Puedes ser más cuidadoso que la ley, nunca menos.</p>
      <form className={styles.form} noValidate onSubmit={submit}>
        <WhenAndHowOften draft={draft} onChange={setDraft} />
        <Holidays days={draft.extraHolidays} onChange={(extraHolidays) => setDraft({ ...draft, extraHolidays })} />
        <OwnPhrases phrases={draft.ownPhrases} onChange={(ownPhrases) => setDraft({ ...draft, ownPhrases })} />
        {changed && (
          <div className={styles.save}>
            <TextInput
              label="¿Por qué cambias las reglas?"
              description="Queda en el historial, con la versión anterior."
              placeholder="Nuestros clientes abren a las nueve"
              value={reason}
              maxLength={300}
              required
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit" loading={saving.isPending} disabled={!canSave}>
              Guardar reglas
            </Button>
          </div>
        )}
        <p className={styles.error} role="status">
          {changed ? (problem ?? "") : ""}
        </p>
      </form>
      <LawBounds />
      <RulesHistory history={kept.history} />
    </SettingsPage>
  );
}
