import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

export type Area = { x: number; y: number; width: number; height: number };
export type WindowState = { bounds: Partial<Area> & { width: number; height: number }; isMaximized: boolean };

/** A window is never smaller: the screens are drawn for 1280x720 and still work here. */
export const SMALLEST = { width: 960, height: 600 };
const USUAL: WindowState = { bounds: { width: 1360, height: 860 }, isMaximized: false };

const stored = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  isMaximized: z.boolean(),
});

/** Where the window was, if that place is still on a screen; else the usual size, wherever the system puts it. Never fails. */
export function readWindowState(path: string, screens: readonly Area[]): WindowState {
  try {
    return fitWindow(stored.parse(JSON.parse(readFileSync(path, "utf8"))), screens);
  } catch {
    // The first time there is no file, and a broken one is worth no complaint.
    return USUAL;
  }
}

/** Keeps a window where it was when a good part of its title bar shows on some screen. */
function fitWindow(state: { bounds: Area; isMaximized: boolean }, screens: readonly Area[]): WindowState {
  const { x, y } = state.bounds;
  const width = Math.max(state.bounds.width, SMALLEST.width);
  const height = Math.max(state.bounds.height, SMALLEST.height);
  const shows = screens.some((screen) => {
    const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
    return across >= 200 && y >= screen.y && y <= screen.y + screen.height - 60;
  });
  return { bounds: shows ? { x, y, width, height } : { width, height }, isMaximized: state.isMaximized };
}

/** Remembers where the window is. */
export function writeWindowState(path: string, bounds: Area, isMaximized: boolean): void {
  try {
    writeFileSync(path, JSON.stringify({ bounds, isMaximized }));
  } catch {
    // A full disk costs the memory of a window's place, nothing more.
  }
}
