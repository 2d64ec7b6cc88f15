import { record } from "./seen.ts";

/** What the person answers to a save dialog; the spec sets it. */
export const answers: { savePath: string | undefined } = { savePath: undefined };

export const dialog = {
  async showSaveDialog(_window: unknown, options: unknown) {
    record("saveDialog", options);
    return { canceled: answers.savePath === undefined, filePath: answers.savePath ?? "" };
  },
  showErrorBox(title: string, content: string) {
    record("errorBox", { title, content });
  },
};

export const shell = {
  async openExternal(url: string) {
    record("openExternal", url);
  },
  async openPath(path: string) {
    record("openPath", path);
    return "";
  },
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => record("menu", menu),
};

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] };
export const nativeTheme = { shouldUseDarkColors: false };
