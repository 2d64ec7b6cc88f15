import type { BrowserWindow } from "./window.ts";

const windows = new Set<BrowserWindow>();

export function addWindow(window: BrowserWindow): void {
  windows.add(window);
}

/** Forgets a closed window; says how many are left. */
export function removeWindow(window: BrowserWindow): number {
  windows.delete(window);
  return windows.size;
}

export function allWindows(): BrowserWindow[] {
  return [...windows];
}
