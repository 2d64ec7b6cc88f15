import { Button, Menu } from "@mantine/core";
import { IconFileCertificate } from "@tabler/icons-react";
import { useState } from "react";
import { ProgressOverlay } from "../../../ui/ProgressOverlay.tsx";
import { DossierSpan } from "./DossierSpan.tsx";
import { useDossier } from "./use-dossier.ts";

/** Takes all that was said, agreed, charged and paid with a client out as one PDF: whole, of some time, or without its files. */
export function DossierMenu({ clientId }: { clientId: number }) {
  const dossier = useDossier(clientId);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <Menu width={230} position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconFileCertificate size={14} stroke={1.6} />}
            loading={dossier.isWriting}
          >
            Expediente
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => dossier.write({})}>Todo, con sus archivos</Menu.Item>
          <Menu.Item onClick={() => dossier.write({ withoutFiles: true })}>Todo, sin los archivos</Menu.Item>
          <Menu.Item onClick={() => setChoosing(true)}>De un periodo…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isChoosing && (
        <DossierSpan
          onClose={() => setChoosing(false)}
          onWrite={(span) => {
            setChoosing(false);
            dossier.write(span);
          }}
        />
      )}
      <ProgressOverlay
        isRunning={dossier.isWriting}
        label="Escribiendo el expediente"
        progress={dossier.progress}
        onCancel={dossier.cancel}
      />
    </>
  );
}
