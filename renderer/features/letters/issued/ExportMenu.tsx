import { Button, Menu } from "@mantine/core";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ProgressOverlay } from "../../../ui/ProgressOverlay.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";

const WAYS: { as: InputOf<"letters.exportLetters">["as"]; label: string }[] = [
  { as: "one_pdf", label: "Un solo PDF con todas" },
  { as: "zip", label: "ZIP con un PDF por carta" },
  { as: "docx_zip", label: "ZIP con un Word por carta" },
];

/** Takes some issued letters out together. */
export function ExportMenu({ letterIds }: { letterIds: readonly number[] }) {
  const exporting = useMutationCall("letters.exportLetters");
  const run = (as: InputOf<"letters.exportLetters">["as"]) =>
    exporting.mutate(
      { letterIds: [...letterIds], as },
      { onError: toastError, onSuccess: ({ file }) => void saveFile(file).then(() => toastDone(`Guardado: ${file.name}`), toastError) },
    );
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <Button variant="default" disabled={letterIds.length === 0} loading={exporting.isPending}>
            Guardar juntas…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {WAYS.map(({ as, label }) => (
            <Menu.Item key={as} onClick={() => run(as)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProgressOverlay
        isRunning={exporting.isPending}
        label="Reuniendo las cartas"
        progress={exporting.progress}
        onCancel={exporting.cancel}
      />
    </>
  );
}
