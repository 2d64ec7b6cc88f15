import { Button, Menu } from "@mantine/core";

/** Clients that one round takes at most. */
const MOST = 500;

/** What is done with the clients of the list: `beside` of the screen shows it. */
export type ListWork = { round: readonly number[] } | { mail: readonly number[] } | "numbers";

type Props = { clientIds: readonly number[]; onWork: (work: ListWork) => void };

/** To write to everybody who is in the list, one after another, and to see whose telephone is wrong. */
export function MessagesMenu({ clientIds, onWork }: Props) {
  const some = clientIds.slice(0, MOST);
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" size="compact-sm">
          Mensajes
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={some.length === 0} onClick={() => onWork({ round: some })}>
          Ronda de WhatsApp con los que se ven ({some.length})
        </Menu.Item>
        <Menu.Item disabled={some.length === 0} onClick={() => onWork({ mail: some })}>
          Correo a los de la lista ({some.length})
        </Menu.Item>
        <Menu.Item onClick={() => onWork("numbers")}>Revisar números</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
