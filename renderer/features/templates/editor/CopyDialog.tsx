import { Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { TemplateChannel } from "../../../../shared/contract/templates.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toastError } from "../../../ui/toast.ts";
import { CHANNELS, choicesOf, type Opened } from "../view/words.ts";

/** Asks how a copy is called and in which channel it goes. */
export function CopyDialog({ template, onClose, onCopied }: { template: Opened; onClose: () => void; onCopied: (code: string) => void }) {
  const [name, setName] = useState(`${template.name} (copia)`);
  const [channel, setChannel] = useState<TemplateChannel>(template.channel);
  const copying = useMutationCall("templates.copyTemplate");
  const copy = () =>
    copying.mutate(
      { code: template.code, name: name.trim(), channel },
      {
        onSuccess: ({ code }) => {
          onClose();
          onCopied(code);
        },
        onError: toastError,
      },
    );
  return (
    <ConfirmDialog
      title={`Copiar «${template.name}»`}
      confirmLabel="Copiar plantilla"
      isBusy={copying.isPending}
      isReady={name.trim().length >= 2}
      onConfirm={copy}
      onCancel={onClose}
    >
      <Stack gap="sm">
        <TextInput label="Nombre de la copia" value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} />
        <Select label="Canal" data={choicesOf(CHANNELS)} value={channel} onChange={(value) => value && setChannel(value)} />
      </Stack>
    </ConfirmDialog>
  );
}
