import { isMantineColorScheme, localStorageColorSchemeManager, type MantineColorSchemeManager } from "@mantine/core";

const NAME = "cuentas-apariencia";
const YEAR_S = 31_536_000;

const stored = localStorageColorSchemeManager({ key: NAME });

/**
 * Remembers light, dark or "as the system". The browser shell has another port, and so another storage, at each start: a cookie of 127.0.0.1
 * is the same for all of them. The desktop window's protocol has no cookies; its storage lasts.
 */
export const schemeMemory: MantineColorSchemeManager = {
  ...stored,
  get: (usual) => {
    const [, value] = new RegExp(`(?:^|; )${NAME}=(\\w+)`).exec(document.cookie) ?? [];
    return isMantineColorScheme(value) ? value : stored.get(usual);
  },
  set: (scheme) => {
    stored.set(scheme);
    document.cookie = `${NAME}=${scheme}; path=/; max-age=${YEAR_S}; SameSite=Strict`;
  },
};
