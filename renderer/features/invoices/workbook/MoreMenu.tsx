import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ProgressOverlay } from "../../../ui/ProgressOverlay.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import type { Asked } from "./use-invoices.ts";

type Props = { asked: Asked; onPrint: () => void; onPasteHelp: () => void };

/** What else can be done with the list in sight: take it to a spreadsheet, print it, paste into it. */
export function MoreMenu({ asked, onPrint, onPasteHelp }: Props) {
  const exporting = useMutationCall("invoices.exportInvoices");
  const save = (format: "xlsx" | "csv") =>
    exporting.mutate(
      { ...asked.input, format },
      {
        onSuccess: ({ file, rows }) =>
          void saveFile(file).then(
            () => toastDone(rows === 1 ? "Se exportó 1 documento" : `Se exportaron ${rows.toLocaleString("en-US")} documentos`),
            toastError,
          ),
        onError: toastError,
      },
    );
  return (
    <>
      <Menu width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="Exportar, imprimir y más">
            <IconDotsVertical size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save("xlsx")}>Exportar a Excel (XLSX)</Menu.Item>
          <Menu.Item onClick={() => save("csv")}>Exportar a CSV</Menu.Item>
          <Menu.Item onClick={onPrint}>Imprimir la lista</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={onPasteHelp}>Pegar desde Excel…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ProgressOverlay
        isRunning={exporting.isPending}
        label="Exportando facturas"
        progress={exporting.progress}
        onCancel={exporting.cancel}
      />
    </>
  );
}
