import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";

/** Light or dark; Ajustes has "as the system". */
export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light") === "dark";
  const label = isDark ? "Cambiar a modo claro" : "Cambiar a modo oscuro";
  const Icon = isDark ? IconSun : IconMoon;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      onClick={() => setColorScheme(isDark ? "light" : "dark")}
      aria-label={label}
      title={label}
    >
      <Icon size={16} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
}
