import { Button, Group, Modal, SegmentedControl, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { type ChosenClient, ClientField } from "../../../ui/ClientField.tsx";
import styles from "./replies.module.css";

type Props = { text: string; clientId?: number | undefined; onClose: () => void; onAdded: (id: number) => void };

const CHANNELS = [
  { value: "whatsapp", label: "WhatsApp" },
  { value: "email", label: "Correo" },
  { value: "sms", label: "SMS" },
] as const;

type Channel = (typeof CHANNELS)[number]["value"];

/** Takes in what a client answered, as it was copied. Render it only while it is open. */
export function PasteDialog({ text: pasted, clientId, onClose, onAdded }: Props) {
  useReturnFocus();
  const [text, setText] = useState(pasted);
  const [channel, setChannel] = useState<Channel>(/^\s*(de|from)\s*:.*@/im.test(pasted) ? "email" : "whatsapp");
  const [chosen, setClient] = useState<ChosenClient | null>();
  const named = useCall("clients.getClient", { id: clientId ?? 0 }, { enabled: clientId !== undefined }).data;
  const client = chosen === undefined ? named && { id: named.id, name: named.name } : (chosen ?? undefined);
  const adding = useMutationCall("messages.addReply");
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === "") return;
    adding.mutate(
      { channel, text, ...(client ? { clientId: client.id } : {}) },
      {
        onSuccess: ({ id, isNew }) => {
          if (!isNew) toastDone("Esa respuesta ya estaba.");
          onAdded(id);
        },
        onError: toastError,
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title="Pegar respuesta" size={560}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Textarea
            label="Lo que respondió"
            description="Tal como llegó. Si lo copias de WhatsApp con fecha y nombre, también se leen."
            placeholder="te deposito el viernes la mitad"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
            }}
            autosize
            minRows={5}
            maxRows={14}
            maxLength={20_000}
            data-autofocus
          />
          <div>
            <span className={styles.fieldLabel} id="llego-por">
              Llegó por
            </span>
            <SegmentedControl aria-labelledby="llego-por" data={[...CHANNELS]} value={channel} onChange={(value) => setChannel(value)} />
          </div>
          <ClientField
            isClearable
            key={named?.id}
            value={client}
            onChange={(next) => setClient(next ?? null)}
            placeholder="Se busca en el texto"
            description="Elígelo si el texto no dice su número, correo, nombre o documento."
          />
          <Group gap="sm">
            <Button type="submit" loading={adding.isPending} disabled={text.trim() === ""}>
              Agregar respuesta
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancelar
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
