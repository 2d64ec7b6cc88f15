import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import type { ClientDocType } from "../../../../shared/contract/common.ts";
import { useCaller } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import { ClientPicker, type FoundClient } from "../ClientPicker.tsx";
import styles from "../invoices.module.css";
import { type DraftProps, type ClientDraft, clientNumberWarning } from "./draft.ts";

const TYPES: readonly { value: ClientDocType; label: string }[] = [
  { value: "RUC", label: "RUC" },
  { value: "DNI", label: "DNI" },
  { value: "CE", label: "Carné de extranjería" },
  { value: "PASSPORT", label: "Pasaporte" },
  { value: "OTHER", label: "Otro" },
];

/** Whose document it is: someone known, or someone new. */
export function ClientFields({ draft, set, problems }: DraftProps) {
  const { client } = draft;
  const call = useCaller();
  const pick = async ({ id, docType, docNumber, name }: FoundClient) => {
    const { termDays } = await call("clients.getClient", { id });
    set({ client: { id, docType, docNumber, name, termDays } });
  };
  if (!client)
    return (
      <div>
        <ClientPicker
          label="Cliente"
          autoFocus
          onPick={(one) => void pick(one).catch(toastError)}
          onNew={(text) => set({ client: newClient(text) })}
        />
        {problems.client && <p className={styles.wrong}>{problems.client}</p>}
      </div>
    );
  if (client.id !== undefined)
    return (
      <Group justify="space-between" align="center" wrap="nowrap">
        <div className={styles.picked}>
          <strong>{client.name}</strong>
          <div className={styles.quiet}>
            {client.docType} {client.docNumber}
          </div>
        </div>
        <Button size="compact-sm" variant="default" onClick={() => set({ client: undefined })}>
          Cambiar
        </Button>
      </Group>
    );
  return <NewClientFields client={client} problem={problems.client} onChange={(next) => set({ client: next })} />;
}

function newClient(text: string): ClientDraft {
  const isNumber = /^\d{8,11}$/.test(text);
  return {
    id: undefined,
    docType: isNumber && text.length === 8 ? "DNI" : "RUC",
    docNumber: isNumber ? text : "",
    name: isNumber ? "" : text,
    termDays: null,
  };
}

type NewProps = { client: ClientDraft; problem: string | undefined; onChange: (client: ClientDraft | undefined) => void };

function NewClientFields({ client, problem, onChange }: NewProps) {
  return (
    <Stack gap="sm" className={styles.card}>
      <Group justify="space-between">
        <strong>Cliente nuevo</strong>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(undefined)}>
          Buscar otro
        </Button>
      </Group>
      <TextInput
        label="Nombre o razón social"
        value={client.name}
        error={problem}
        onChange={(event) => onChange({ ...client, name: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Select
          label="Documento"
          data={TYPES}
          value={client.docType}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(docType) => docType && onChange({ ...client, docType })}
        />
        <TextInput
          label="Número"
          inputMode="numeric"
          value={client.docNumber}
          description={clientNumberWarning(client)}
          inputWrapperOrder={["label", "input", "description", "error"]}
          onChange={(event) => onChange({ ...client, docNumber: event.currentTarget.value.replace(/\s/g, "") })}
        />
      </Group>
    </Stack>
  );
}
