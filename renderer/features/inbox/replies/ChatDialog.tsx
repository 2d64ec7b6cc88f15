import { Button, Checkbox, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { addDays, formatDate, limaDate } from "../../../../shared/dates.ts";
import { useCall, useCaller, useMutationCall } from "../../../ui/calls.ts";
import { chooseFiles } from "../../../ui/choose-files.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useHandOver } from "../../../ui/hand-over.ts";
import { Loading } from "../../../ui/Loading.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { type ChosenClient, ClientField } from "../../../ui/ClientField.tsx";
import styles from "./replies.module.css";

/** Answers of the last days wait in the inbox; what is older belongs to the conversation alone. */
const RECENT_DAYS = 7;

/** Brings a WhatsApp chat export in, after showing what it holds. Render it only while it is open. */
export function ChatDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const handOver = useHandOver();
  const [path, setPath] = useState<string>();
  const [isReading, setReading] = useState(false);
  const choose = async () => {
    const [file] = await chooseFiles();
    if (!file) return;
    setReading(true);
    try {
      const [given] = await handOver([file]);
      setPath(given);
    } catch (error) {
      toastError(error);
    } finally {
      setReading(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title="Importar chat de WhatsApp" size={560}>
      {path === undefined ? (
        <Stack gap="md">
          <ol className={styles.steps}>
            <li>En el celular abre el chat con tu cliente.</li>
            <li>
              Android: toca <strong>⋮</strong>, <strong>Más</strong>, <strong>Exportar chat</strong>. iPhone: toca su nombre y{" "}
              <strong>Exportar chat</strong>.
            </li>
            <li>
              Elige <strong>Sin archivos</strong> y envíatelo por correo.
            </li>
          </ol>
          <Group gap="sm">
            <Button onClick={() => void choose()} loading={isReading} data-autofocus>
              Elegir el archivo
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancelar
            </Button>
          </Group>
        </Stack>
      ) : (
        <Preview key={path} path={path} onClose={onClose} onBack={() => setPath(undefined)} />
      )}
    </Modal>
  );
}

function Preview({ path, onClose, onBack }: { path: string; onClose: () => void; onBack: () => void }) {
  const preview = useCall("messages.previewChat", { path });
  if (preview.isPending) return <Loading />;
  if (preview.error)
    return (
      <Stack gap="md">
        <ErrorState error={preview.error} />
        <Group>
          <Button onClick={onBack}>Elegir otro archivo</Button>
        </Group>
      </Stack>
    );
  return <Import path={path} chat={preview.data} onClose={onClose} onBack={onBack} />;
}

type Chat = OutputOf<"messages.previewChat">;

function Import({ path, chat, onClose, onBack }: { path: string; chat: Chat; onClose: () => void; onBack: () => void }) {
  const [first] = chat.candidates;
  const [client, setClient] = useState<ChosenClient | undefined>(first && { id: first.clientId, name: first.name });
  const [ours, setOurs] = useState(() => new Set(chat.people.filter(({ isOurs }) => isOurs).map(({ name }) => name)));
  const [fromOn, setFromOn] = useState<string | null>(addDays(limaDate(chat.lastAt), -RECENT_DAYS));
  const isGroup = chat.warnings.some(({ code }) => code === "group");
  const { importChat, isBusy } = useImport(onClose);
  const isReady = client !== undefined && !isGroup && ours.size < chat.people.length && (ours.size > 0 || chat.people.length === 1);
  const toggle = (name: string, isOurs: boolean) => {
    const next = new Set(ours);
    if (isOurs) next.add(name);
    else next.delete(name);
    setOurs(next);
  };
  return (
    <Stack gap="md">
      <p className={styles.lead}>
        {chat.messages.toLocaleString("es-PE")} mensajes, del {formatDate(limaDate(chat.firstAt))} al {formatDate(limaDate(chat.lastAt))}.
      </p>
      {chat.warnings.map(({ code, message }) => (
        <p key={message} className={code === "group" ? styles.wrong : styles.warn} role="note">
          {message}
        </p>
      ))}
      <fieldset className={styles.people}>
        <legend>¿Quién es tu empresa?</legend>
        {chat.people.slice(0, 6).map(({ name, messages }) => (
          <Checkbox
            key={name}
            label={`${name} (${messages.toLocaleString("es-PE")} mensajes)`}
            checked={ours.has(name)}
            disabled={isGroup}
            onChange={(event) => toggle(name, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <ClientField
        isClearable
        value={client}
        onChange={setClient}
        {...(first && client?.id === first.clientId ? { description: `Propuesto porque ${first.why}.` } : {})}
      />
      <DateField
        label="Por atender desde"
        description="Lo que escribió desde ese día espera en la bandeja; lo anterior queda solo en su conversación."
        value={fromOn}
        onChange={setFromOn}
      />
      <Group gap="sm">
        <Button
          loading={isBusy}
          disabled={!isReady}
          onClick={() =>
            client && importChat({ path, clientId: client.id, ownNames: [...ours], ...(fromOn ? { answersFromOn: fromOn } : {}) })
          }
        >
          Importar
        </Button>
        <Button variant="default" onClick={onBack}>
          Otro archivo
        </Button>
      </Group>
    </Stack>
  );
}

function useImport(onDone: () => void) {
  const importing = useMutationCall("messages.importChat");
  const call = useCaller();
  const importChat = (input: Parameters<typeof importing.mutate>[0]) =>
    importing.mutate(input, {
      onSuccess: ({ added, replies, batchId }) => {
        const said = `${added.toLocaleString("es-PE")} ${added === 1 ? "mensaje nuevo" : "mensajes nuevos"} en su conversación; ${replies} por responder.`;
        if (batchId === null) toastDone("Ese chat ya estaba completo.");
        else toastUndo(said, () => call("undo.undoBatch", { batchId }), "Salió de la bandeja; la conversación queda, porque está sellada.");
        onDone();
      },
      onError: toastError,
    });
  return { importChat, isBusy: importing.isPending };
}
