const YEAR_S = 31_536_000;
/** A browser keeps about 4 KB a cookie. */
const MOST_COOKIE = 3_500;

/**
 * Small things a user chose, remembered on this computer. The browser shell has another port, and so another storage, at each start: a cookie
 * of 127.0.0.1 is the same for all of them. The desktop window's protocol has no cookies; its storage lasts.
 */
export function remember(name: string, value: string): void {
  const encoded = encodeURIComponent(value);
  if (encoded.length <= MOST_COOKIE) document.cookie = `${name}=${encoded}; path=/; max-age=${YEAR_S}; SameSite=Strict`;
  try {
    localStorage.setItem(name, value);
  } catch {
    // A full or absent storage costs the memory of a choice, nothing else.
  }
}

/** What was remembered under a name; undefined when there is nothing, or nothing can be read. */
export function recall(name: string): string | undefined {
  const cookie = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  try {
    return cookie === undefined ? (localStorage.getItem(name) ?? undefined) : decodeURIComponent(cookie.slice(name.length + 1));
  } catch {
    return undefined; // damaged, or no storage (private window)
  }
}
