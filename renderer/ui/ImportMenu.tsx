import { Button, Menu, type MenuProps } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useImportDoor } from "./import-door.ts";

/** "Importar": files, or a whole folder. */
export function ImportMenu({ position = "bottom-end" }: Pick<MenuProps, "position">) {
  const { choose, chooseFolder } = useImportDoor();
  return (
    <Menu width={250} position={position}>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}>Importar</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => choose()}>Archivos, sueltos o en ZIP…</Menu.Item>
        <Menu.Item onClick={() => chooseFolder()}>Una carpeta completa…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
