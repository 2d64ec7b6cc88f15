import { isMantineColorScheme, localStorageColorSchemeManager, type MantineColorSchemeManager } from "@mantine/core";
import { recall, remember } from "../../ui/memory.ts";

const NAME = "cuentas-apariencia";

const stored = localStorageColorSchemeManager({ key: NAME });

/** Remembers light, dark or "as the system", from one start of the program to the next. */
export const schemeMemory: MantineColorSchemeManager = {
  ...stored,
  get: (usual) => {
    const value = recall(NAME);
    return isMantineColorScheme(value) ? value : usual;
  },
  set: (scheme) => remember(NAME, scheme),
};
