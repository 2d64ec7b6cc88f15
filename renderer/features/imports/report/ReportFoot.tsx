import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import type { ImportSession } from "../session.ts";
import type { Undo } from "./use-undo.ts";

type Props = { session: ImportSession; undo: Undo; onPrint: () => void; onClose: () => void };

/** What can be done with a report: leave it, keep it, print it, or take back what came in. */
export function ReportFoot({ session, undo, onPrint, onClose }: Props) {
  const exporting = useMutationCall("imports.exportReport");
  const save = async (format: "xlsx" | "csv") => {
    try {
      const [reportId, ...laterIds] = session.reportIds;
      if (reportId === undefined) return;
      await saveFile((await exporting.mutateAsync({ reportId, laterIds, format })).file);
      toastDone("Se guardó el informe de la importación");
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <>
      <Button onClick={onClose}>Listo</Button>
      {session.reportIds.length > 0 && (
        <Menu width={200} position="top-start">
          <Menu.Target>
            <Button
              variant="default"
              loading={exporting.isPending}
              rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}
            >
              Guardar informe
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void save("xlsx")}>En Excel (XLSX)</Menu.Item>
            <Menu.Item onClick={() => void save("csv")}>En CSV</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Button variant="default" onClick={onPrint}>
        Imprimir
      </Button>
      {undo.canUndo && (
        <Button variant="subtle" color="gray" px={8} onClick={undo.ask}>
          Deshacer esta importación
        </Button>
      )}
      {undo.isAsking && (
        <ConfirmDialog
          title="¿Deshacer esta importación?"
          confirmLabel="Deshacer"
          isDestructive
          isBusy={undo.isBusy}
          onConfirm={undo.confirm}
          onCancel={undo.cancel}
        >
          Lo que entró con ella sale de tus cuentas. Lo que ya tenga algo encima (un pago, una carta) se queda, y se dice por qué.
        </ConfirmDialog>
      )}
    </>
  );
}
