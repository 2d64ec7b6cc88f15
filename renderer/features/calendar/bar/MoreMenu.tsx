import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import type { CalendarLink } from "../view/link.ts";
import { spanOf } from "../view/span.ts";

type Props = { link: CalendarLink; on: string; onPrint: () => void; onShare: () => void };

/** Takes the calendar out of the program. */
export function MoreMenu({ link, on, onPrint, onShare }: Props) {
  const exporting = useMutationCall("followup.exportCalendar");
  const save = (isSpan: boolean) => {
    const { kinds, person, clientId } = link;
    const which = {
      ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
      ...(person === undefined ? {} : { person }),
      ...(clientId === undefined ? {} : { clientId }),
    };
    exporting.mutate(
      { ...(isSpan ? spanOf(link.view, on) : {}), ...which },
      {
        onSuccess: ({ file, events }) =>
          void saveFile(file).then(() => toastDone(`Calendario exportado: ${events.toLocaleString("en-US")} asuntos.`), toastError),
        onError: toastError,
      },
    );
  };
  return (
    <Menu width={290}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Más acciones con el calendario" loading={exporting.isPending}>
          <IconDotsVertical size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save(true)}>Exportar lo que se ve (.ics)</Menu.Item>
        <Menu.Item onClick={() => save(false)}>Exportar los próximos 4 meses (.ics)</Menu.Item>
        <Menu.Item onClick={onShare}>Verlo en Google Calendar, Outlook o el celular…</Menu.Item>
        <Menu.Item onClick={onPrint}>Imprimir la lista</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
