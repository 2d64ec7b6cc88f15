import { Button, Stack, Textarea, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { AppError } from "../../../../shared/contract/errors.ts";
import { documentLabel } from "../../../../shared/identifiers.ts";
import { useCall, useCaller, useMutationCall } from "../../../ui/calls.ts";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import { AmountFields } from "./AmountFields.tsx";
import { ClientFields } from "./ClientFields.tsx";
import { CuotasEditor } from "./CuotasEditor.tsx";
import { DocumentFields } from "./DocumentFields.tsx";
import { type DraftProps, emptyDraft, findProblems, isNote, toNewInvoice } from "./draft.ts";

type Props = { onClose: () => void; onRecorded: (id: number) => void };

/** A document typed by hand. */
export function RecordPanel(props: Props) {
  const status = useCall("settings.getStatus", {});
  if (status.data) return <RecordForm {...props} todayOn={status.data.todayOn} />;
  return (
    <SidePanel title="Registrar documento" onClose={props.onClose}>
      <Loading />
    </SidePanel>
  );
}

function RecordForm({ onClose, onRecorded, todayOn }: Props & { todayOn: string }) {
  const [draft, setDraft] = useState(() => emptyDraft(todayOn));
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused > 0) fields.current?.querySelector<HTMLElement>("input[aria-invalid=true]")?.focus();
  }, [refused]);
  const saving = useRecording(onRecorded);
  const problems = isTried ? findProblems(draft) : {};
  const form: DraftProps = { draft, problems, set: (change) => setDraft((now) => ({ ...now, ...change })) };
  const record = (thenAnother: boolean) => {
    setTried(true);
    const invoice = toNewInvoice(draft);
    if (!invoice) return setRefused((times) => times + 1);
    saving.record(invoice, thenAnother, () => {
      setDraft({ ...emptyDraft(todayOn), client: draft.client, issueOn: draft.issueOn, type: draft.type, currency: draft.currency });
      setTried(false);
    });
  };
  return (
    <SidePanel
      title="Registrar documento"
      subtitle="El que ya emitiste y quieres cobrar"
      width={480}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => record(false)} loading={saving.isSaving}>
            Registrar
          </Button>
          <Button variant="default" onClick={() => record(true)} disabled={saving.isSaving}>
            Registrar y seguir con otro
          </Button>
        </>
      }
    >
      <Stack gap="md" ref={fields}>
        <ClientFields {...form} />
        <DocumentFields {...form} />
        <AmountFields {...form} />
        {draft.type !== "07" && <CuotasEditor {...form} />}
        {isNote(draft.type) && (
          <TextInput
            label="Documento que modifica"
            placeholder="F001-123"
            value={draft.reference}
            error={problems.reference}
            onChange={(event) => form.set({ reference: event.currentTarget.value })}
          />
        )}
        <TextInput
          label="Referencias"
          description="Orden de compra, guía: lo que el cliente puede citar al pagar. Sepáralas con comas."
          value={draft.otherReferences}
          onChange={(event) => form.set({ otherReferences: event.currentTarget.value })}
        />
        <Textarea
          label="Notas"
          value={draft.notes}
          onChange={(event) => form.set({ notes: event.currentTarget.value })}
          autosize
          minRows={1}
        />
      </Stack>
    </SidePanel>
  );
}

function useRecording(onRecorded: (id: number) => void) {
  const call = useCaller();
  const recording = useMutationCall("invoices.recordInvoices");
  const record = (invoice: NonNullable<ReturnType<typeof toNewInvoice>>, thenAnother: boolean, clear: () => void) =>
    recording.mutate(
      { invoices: [invoice] },
      {
        onSuccess: ({ recorded, duplicates, rejected, batchId }) => {
          const label = documentLabel(invoice.series ?? "", invoice.number);
          if (duplicates.length > 0)
            return toastError(new AppError("conflict", `${label} ya está registrado: búscalo en la pestaña Todas.`));
          const first = recorded[0];
          if (!first) return toastError(new AppError("invalid_input", rejected[0]?.message ?? "No se pudo registrar."));
          if (batchId !== null) toastUndo(`${label} registrado`, () => call("undo.undoBatch", { batchId }), `${label} se quitó`);
          if (thenAnother) clear();
          else onRecorded(first.id);
        },
        onError: toastError,
      },
    );
  return { record, isSaving: recording.isPending };
}
