import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { menuTemplate } from "../../../../main/shells/electron/menu.ts";
import { readWindowState, writeWindowState } from "../../../../main/shells/electron/window-state.ts";

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const folder = mkdtempSync(join(tmpdir(), "cuentas-window-"));
const memory = join(folder, "window.json");
afterAll(() => rmSync(folder, { recursive: true }));

describe("the window comes back", () => {
  test("where it was", () => {
    writeWindowState(memory, { x: 40, y: 30, width: 1200, height: 680 }, true);
    expect(readWindowState(memory, [laptop])).toEqual({ bounds: { x: 40, y: 30, width: 1200, height: 680 }, isMaximized: true });
  });

  test("on a screen that is still there", () => {
    writeWindowState(memory, { x: 2000, y: 100, width: 1200, height: 680 }, false);
    expect(readWindowState(memory, [laptop])).toEqual({ bounds: { width: 1200, height: 680 }, isMaximized: false });
  });

  test("never too small to use", () => {
    writeWindowState(memory, { x: 0, y: 0, width: 10, height: 10 }, false);
    expect(readWindowState(memory, [laptop]).bounds).toEqual({ x: 0, y: 0, width: 960, height: 600 });
  });

  test.each(["", "{", "null", '{"bounds":{"x":"0"}}'])("at its usual size when its memory is %j", (content) => {
    writeFileSync(memory, content);
    expect(readWindowState(memory, [laptop])).toEqual({ bounds: { width: 1360, height: 860 }, isMaximized: false });
  });

  test("and a folder that cannot be written is no fault", () => {
    expect(() => writeWindowState("/no/such/folder/window.json", laptop, false)).not.toThrow();
  });
});

describe("the menu", () => {
  test("is Spanish and offers developers' tools only to developers", () => {
    const words = (isPackaged: boolean) => JSON.stringify(menuTemplate("win32", isPackaged));
    expect(words(true)).toContain("Edición");
    expect(words(true)).not.toContain("toggleDevTools");
    expect(words(false)).toContain("toggleDevTools");
  });

  test("every item has a label of ours", () => {
    for (const platform of ["win32", "linux", "darwin"] as const) {
      for (const { label, submenu } of menuTemplate(platform, true)) {
        expect(label).toBeTruthy();
        for (const item of Array.isArray(submenu) ? submenu : []) expect(item.label ?? item.type).toBeTruthy();
      }
    }
  });
});
