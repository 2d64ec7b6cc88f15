/** What the program asked of the desktop, for the spec to look at. */
const seen = new Map<string, unknown[]>();

export function record(what: string, value: unknown): void {
  seen.set(what, [...(seen.get(what) ?? []), value]);
}

export function recorded(what: string): unknown[] {
  return seen.get(what) ?? [];
}
