import { Button, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { Client } from "../../../../shared/contract/clients.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { CHANNELS, DOC_TYPES } from "../words.ts";
import { Care } from "./Care.tsx";
import { ContactsEditor } from "./ContactsEditor.tsx";
import { type ClientDraft, draftOf, type FieldProps, findProblems, numberWarning, phoneWarning, toInput } from "./client-draft.ts";
import styles from "./edit.module.css";

type Props = { client?: Client; onClose: () => void; onSaved: (id: number) => void };

/** Everything about a client that can be written down; somebody new when there is none. */
export function EditPanel({ client, onClose, onSaved }: Props) {
  const [draft, setDraft] = useState(() => draftOf(client));
  const [isTried, setTried] = useState(false);
  const saving = useMutationCall("clients.saveClients");
  const twin = useTwin(draft);
  const form: FieldProps = {
    draft,
    problems: isTried ? findProblems(draft) : {},
    set: (change) => setDraft((now) => ({ ...now, ...change })),
  };
  const save = () => {
    setTried(true);
    if (Object.keys(findProblems(draft)).length > 0 || twin) return;
    saving.mutate(
      { clients: [toInput(draft, draftOf(client))] },
      {
        onSuccess: ({ clients }) => {
          const id = clients[0]?.id;
          toastDone(`${draft.name.trim()} guardado`);
          if (id !== undefined) onSaved(id);
        },
        onError: toastError,
      },
    );
  };
  return (
    <SidePanel
      title={client ? `Editar ${client.name}` : "Nuevo cliente"}
      width={480}
      onClose={onClose}
      foot={
        <>
          <Button onClick={save} loading={saving.isPending} disabled={twin !== undefined}>
            Guardar
          </Button>
          <Button variant="default" onClick={onClose}>
            Volver sin guardar
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <Identity {...form} />
        {twin && (
          <p className={styles.warning}>
            Ese número ya es de <Link href={`/clientes/${twin.id}`}>{twin.name}</Link>. Abre su ficha para cambiarlo.
          </p>
        )}
        <Reach {...form} />
        <Terms {...form} />
        <Care {...form} />
        <ContactsEditor {...form} />
        <Textarea
          label="Notas"
          value={draft.notes}
          onChange={(event) => form.set({ notes: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={10}
        />
      </Stack>
    </SidePanel>
  );
}

/** Somebody else who has that number already: saving would change them instead. */
function useTwin({ id, docType, docNumber }: ClientDraft) {
  const number = docNumber.trim();
  const found = useCall("clients.listClients", { search: number || "-", limit: 5 }, { enabled: number.length >= 6 });
  if (number.length < 6) return undefined;
  return found.data?.rows.find((row) => row.docNumber === number.toUpperCase() && row.docType === docType && row.id !== id);
}

function Identity({ draft, set, problems }: FieldProps) {
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label="Documento"
          data={DOC_TYPES}
          value={draft.docType}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(docType) => docType && set({ docType })}
        />
        <TextInput
          label="Número"
          value={draft.docNumber}
          error={problems.docNumber}
          description={numberWarning(draft)}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="off"
          onChange={(event) => set({ docNumber: event.currentTarget.value.replace(/\s/g, "") })}
        />
      </Group>
      <TextInput
        label="Nombre o razón social"
        value={draft.name}
        error={problems.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput label="Nombre comercial" value={draft.tradeName} onChange={(event) => set({ tradeName: event.currentTarget.value })} />
      <TextInput label="Dirección" value={draft.address} onChange={(event) => set({ address: event.currentTarget.value })} />
    </>
  );
}

function Reach({ draft, set }: FieldProps) {
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label="Celular"
          inputMode="tel"
          value={draft.phone}
          description={phoneWarning(draft.phone)}
          inputWrapperOrder={["label", "input", "description", "error"]}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
        <TextInput label="Correo" inputMode="email" value={draft.email} onChange={(event) => set({ email: event.currentTarget.value })} />
      </Group>
      <Select
        label="Prefiere que le escriban por"
        placeholder="No se sabe"
        data={CHANNELS}
        value={draft.preferredChannel}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(preferredChannel) => preferredChannel && set({ preferredChannel })}
      />
    </>
  );
}

function Terms({ draft, set, problems }: FieldProps) {
  return (
    <Group grow align="flex-start">
      <TextInput
        label="Plazo de crédito"
        placeholder="al contado"
        inputMode="numeric"
        rightSection="días"
        rightSectionWidth={48}
        value={draft.termDays}
        error={problems.termDays}
        onChange={(event) => set({ termDays: event.currentTarget.value })}
      />
      <MoneyField
        label="Límite de crédito"
        placeholder="sin límite"
        currency="PEN"
        value={draft.creditLimitMinor}
        onChange={(creditLimitMinor) => set({ creditLimitMinor })}
      />
    </Group>
  );
}
