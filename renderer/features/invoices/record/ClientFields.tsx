import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
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

/** Whose document it is: someone known, or someone new. Each change of face keeps the focus in it, for who works by keys. */
export function ClientFields(form: DraftProps) {
  const box = useRef<HTMLDivElement>(null);
  const { client } = form.draft;
  const face = !client ? "search" : client.id === undefined ? "new" : client.id;
  const shown = useRef(face);
  useEffect(() => {
    if (shown.current === face) return;
    shown.current = face;
    const empty = [...(box.current?.querySelectorAll("input") ?? [])].find((one) => one.type !== "hidden" && one.value === "");
    (empty ?? box.current?.querySelector("button"))?.focus();
  }, [face]);
  return (
    <div ref={box}>
      <ClientFace {...form} />
    </div>
  );
}

function ClientFace({ draft, set, problems }: DraftProps) {
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
  return (
    <NewClientFields
      client={client}
      problem={problems.client}
      numberProblem={problems.clientNumber}
      onChange={(next) => set({ client: next })}
    />
  );
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

type NewProps = {
  client: ClientDraft;
  problem: string | undefined;
  numberProblem: string | undefined;
  onChange: (client: ClientDraft | undefined) => void;
};

function NewClientFields({ client, problem, numberProblem, onChange }: NewProps) {
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
          error={numberProblem}
          description={clientNumberWarning(client)}
          inputWrapperOrder={["label", "input", "description", "error"]}
          onChange={(event) => onChange({ ...client, docNumber: event.currentTarget.value.replace(/\s/g, "") })}
        />
      </Group>
    </Stack>
  );
}
