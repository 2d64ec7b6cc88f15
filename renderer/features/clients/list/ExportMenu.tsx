import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import type { ClientsLink } from "./link.ts";

/** Takes the list to a spreadsheet or to paper. */
export function ExportMenu({ link, onPrint }: { link: ClientsLink; onPrint: () => void }) {
  const exporting = useMutationCall("clients.exportClients");
  const save = (format: "xlsx" | "csv") =>
    exporting.mutate(
      { format, onlyOwing: link.onlyOwing, ...(link.search ? { search: link.search } : {}) },
      { onSuccess: ({ file }) => void saveFile(file).then(() => toastDone("La lista se exportó"), toastError), onError: toastError },
    );
  return (
    <Menu width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Exportar e imprimir">
          <IconDotsVertical size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save("xlsx")}>Exportar a Excel (XLSX)</Menu.Item>
        <Menu.Item onClick={() => save("csv")}>Exportar a CSV</Menu.Item>
        <Menu.Item onClick={onPrint}>Imprimir la lista</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
