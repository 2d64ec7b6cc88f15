import { Button, type ButtonProps, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useImportDoor } from "./import-door.ts";

/** "Importar": files, or a whole folder. */
export function ImportMenu({ label = "Importar", ...look }: { label?: string } & Pick<ButtonProps, "variant">) {
  const { choose, chooseFolder } = useImportDoor();
  return (
    <Menu width={250}>
      <Menu.Target>
        <Button {...look} rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => choose()}>Archivos, sueltos o en ZIP…</Menu.Item>
        <Menu.Item onClick={() => chooseFolder()}>Una carpeta completa…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
