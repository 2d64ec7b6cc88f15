import { Button, Radio, Stack, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import type { InputOf } from "../../../../../shared/contract/index.ts";
import { useCall, useMutationCall } from "../../../../ui/calls.ts";
import { DateField } from "../../../../ui/DateField.tsx";
import { SidePanel } from "../../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../../ui/toast.ts";
import detail from "../detail.module.css";
import type { ModeProps } from "../panel-mode.ts";
import styles from "./legal.module.css";
import { draftOf, planText, problemOf, readDays, type TermDraft } from "./legal-words.ts";

/** Notes when a document was received and agreed to, and which term holds. */
export function LegalTermForm({ invoice, title, subtitle, onMode, onClose }: ModeProps) {
  const [draft, setDraft] = useState(() => draftOf(invoice));
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const saving = useMutationCall("invoices.setLegalTerm");
  const problem = todayOn === undefined ? undefined : problemOf(draft, invoice.issueOn, todayOn);
  const input = inputOf(invoice.id, draft);
  const set = (some: Partial<TermDraft>) => setDraft((now) => ({ ...now, ...some }));
  const save = () => {
    if (!input || problem) return;
    saving.mutate(input, {
      onSuccess: () => {
        toastDone("Plazo anotado");
        onMode("detail");
      },
      onError: toastError,
    });
  };
  return (
    <SidePanel
      title={`Plazo legal de ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
      subtitle={subtitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={save} loading={saving.isPending} disabled={!input || problem !== undefined}>
            Anotar el plazo
          </Button>
          <Button variant="default" onClick={() => onMode("detail")}>
            Volver
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <p className={detail.quiet}>
          La Ley 31362 da a las MYPE la conformidad en 8 días y el pago en 30 días calendario. Aquí se cuentan desde la recepción; verifica
          con tu contador.
        </p>
        <Switch
          label="El plazo rige para este documento"
          checked={draft.applies}
          onChange={(event) => set({ applies: event.currentTarget.checked })}
        />
        <div className={styles.pair}>
          <DateField label="La recibió el" value={draft.receivedOn} onChange={(receivedOn) => set({ receivedOn })} />
          <DateField
            label="Dio su conformidad el"
            placeholder="aún no"
            value={draft.conformityOn}
            onChange={(conformityOn) => set({ conformityOn })}
          />
        </div>
        {draft.applies && <WhichTerm draft={draft} onChange={set} />}
        <p className={problem ? styles.error : detail.plan} role="status">
          {problem ?? (draft.applies ? planText(draft) : "Cuenta solo su vencimiento; las cartas no nombran la ley.")}
        </p>
      </Stack>
    </SidePanel>
  );
}

function WhichTerm({ draft, onChange }: { draft: TermDraft; onChange: (some: Partial<TermDraft>) => void }) {
  const hasOddDays = draft.agreedDays.trim() !== "" && readDays(draft.agreedDays) === undefined;
  return (
    <>
      <Radio.Group
        label="Plazo para pagar"
        value={draft.hasAgreement ? "agreed" : "law"}
        onChange={(which) => onChange({ hasAgreement: which === "agreed" })}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="law" label="30 días calendario, el de la ley" />
          <Radio value="agreed" label="Otro, por acuerdo firmado" />
        </Stack>
      </Radio.Group>
      {draft.hasAgreement && (
        <div className={styles.agreed}>
          <TextInput
            label="Días"
            inputMode="numeric"
            placeholder="60"
            value={draft.agreedDays}
            error={hasOddDays ? "De 1 a 365" : undefined}
            onChange={(event) => onChange({ agreedDays: event.currentTarget.value })}
          />
          <TextInput
            label="Qué acuerdo lo dice"
            placeholder="Contrato 012-2026, cláusula 5"
            value={draft.agreementText}
            maxLength={300}
            onChange={(event) => onChange({ agreementText: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

/** The form as the contract takes it; undefined while something is missing. */
function inputOf(id: number, draft: TermDraft): InputOf<"invoices.setLegalTerm"> | undefined {
  const { receivedOn, conformityOn, applies, hasAgreement } = draft;
  const days = hasAgreement ? readDays(draft.agreedDays) : null;
  const agreementText = draft.agreementText.trim();
  if (receivedOn === null || (applies && (days === undefined || (hasAgreement && agreementText.length < 3)))) return undefined;
  return {
    id,
    receivedOn,
    conformityOn,
    applies,
    agreedDays: applies ? (days ?? null) : null,
    ...(applies && hasAgreement ? { agreementText } : {}),
  };
}
