import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type ElectronShell, forkMain, startElectron } from "./support/electron.ts";
import { collectConsoleErrors } from "./support/page.ts";

/** The built desktop program (main, preload and page) on a double of `electron`, with its window in real Chromium. */
const NOW = "2026-03-16T14:00:00Z";
const company = { ruc: "20100066603", legalName: "Ferretería Ñandú SAC" };

type Bridge = {
  call(name: string, input: unknown, requestId: string): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
  onEvent(listener: (event: { kind: string }) => void): () => void;
  openExternal(url: string): void;
  saveFile(path: string, name: string): Promise<boolean>;
  printFile(path: string): Promise<boolean>;
  pathForFile(file: File): string;
};
type Window = { cuentas: Bridge; heard: { kind: string }[]; __paths: Record<string, string> };

let shell: ElectronShell;
let errors: string[];

test.beforeAll(async () => {
  shell = await startElectron({ now: NOW });
  errors = collectConsoleErrors(shell.page);
});
test.afterAll(() => shell.stop());

const call = (name: string, input: unknown) =>
  shell.page.evaluate(([to, given]) => (window as unknown as Window).cuentas.call(to, given, crypto.randomUUID()), [name, input] as const);

test("the first screen appears, drawn by the page that ships", async () => {
  await expect(shell.page.locator("#root")).not.toBeEmpty();
  await expect(shell.page.getByText("Cuentas Claras").first()).toBeVisible();
  expect(await shell.ask("recorded", "shown")).toEqual([true]);
});

test("a call crosses the bridge to the worker and back", async () => {
  expect(await call("settings.getStatus", {})).toMatchObject({ ok: true, value: { todayOn: "2026-03-16", company: null } });
  expect(await call("no.such", {})).toMatchObject({ ok: false, error: { code: "unknown_procedure" } });
});

test("a password is closed by the system's safe, and read again from it", async () => {
  const account = {
    preset: "own",
    fromName: "Ñandú",
    fromAddress: "a@elmisti.pe",
    replyTo: null,
    user: "a",
    imap: null,
    perHour: 1,
    perDay: 1,
    signature: "",
  };
  const smtp = { host: "127.0.0.1", port: 1, security: "none" };
  expect(await call("settings.setCompany", company)).toMatchObject({ ok: true });
  expect(await call("messages.saveMailAccount", { ...account, smtp, password: "clave-ñ" })).toMatchObject({ ok: true });
  const kept = readFileSync(join(shell.home, "secretos.json"), "utf8");
  expect(kept).toContain('"by":"system"');
  expect(kept).not.toContain("clave");
  expect(await call("messages.listMailAccounts", {})).toMatchObject({ ok: true, value: { accounts: [{ hasPassword: true }] } });
});

test("a change is told to the page without being asked", async () => {
  await shell.page.evaluate(() => {
    const page = window as unknown as Window;
    page.heard = [];
    page.cuentas.onEvent((event) => page.heard.push(event));
  });
  expect(await call("settings.setCompany", company)).toMatchObject({ ok: true });
  await expect
    .poll(() => shell.page.evaluate(() => (window as unknown as Window).heard))
    .toContainEqual(expect.objectContaining({ kind: "changes" }));
});

test("a file that was dropped is named by its real path", async () => {
  const path = await shell.page.evaluate(() => {
    const page = window as unknown as Window;
    page.__paths = { "f.xml": "/documentos/f.xml" };
    return page.cuentas.pathForFile(new File(["<Invoice/>"], "f.xml"));
  });
  expect(path).toBe("/documentos/f.xml");
});

test("the bridge holds these functions and nothing of electron", async () => {
  const bridge = await shell.page.evaluate(() => {
    const page = window as unknown as Window & Record<string, unknown>;
    return {
      names: Object.keys(page.cuentas).sort(),
      require: typeof page.require,
      process: typeof page.process,
      ipc: typeof page.ipcRenderer,
    };
  });
  expect(bridge).toEqual({
    names: ["call", "cancel", "onEvent", "openExternal", "pathForFile", "printFile", "saveFile"],
    require: "undefined",
    process: "undefined",
    ipc: "undefined",
  });
});

test("the window is isolated, sandboxed and without Node", async () => {
  const [window] = (await shell.ask("recorded", "window")) as { webPreferences: Record<string, unknown> }[];
  expect(window?.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    webviewTag: false,
    devTools: false,
  });
  expect(await shell.ask("recorded", "enableSandbox")).toEqual([true]);
  expect(await shell.ask("recorded", "spellChecker")).toEqual([false]);
});

test("every permission is denied but to copy text from our own page", async () => {
  for (const name of ["media", "geolocation", "notifications", "clipboard-read", "openExternal", "usb", "fileSystem"])
    expect(await shell.ask("permission", name, "app://cuentas")).toEqual([false, false, false]);
  expect(await shell.ask("permission", "clipboard-sanitized-write", "app://cuentas")).toEqual([true, true, false]);
  for (const origin of ["https://evil.test", "app://cuentas.evil", "null"])
    expect(await shell.ask("permission", "clipboard-sanitized-write", origin)).toEqual([false, false, false]);
});

test("only what the page wrote itself may be downloaded", async () => {
  expect(await shell.ask("download", "blob:app://cuentas/1b9d6bcd")).toBe(true);
  for (const url of ["https://evil.test/a.exe", "app://cuentas/files?path=a.pdf", "data:text/html,x", "blob:https://evil.test/1"])
    expect(await shell.ask("download", url)).toBe(false);
});

test("the page's policy allows scripts of its own only", async () => {
  const { status, headers } = await shell.ask("address", "app://cuentas/");
  expect(status).toBe(200);
  expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
  expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

for (const address of [
  "app://cuentas/../main/main.js",
  "app://cuentas/assets/../../main/main.js",
  "app://cuentas/%2e%2e/main/main.js",
  "app://cuentas/..%2fmain/main.js",
  "app://cuentas/..\\main\\main.js",
  "app://cuentas/..%5cmain",
  "app://otro/",
  "app://cuentas/main/main.js",
  "app://cuentas/files?path=/etc/passwd",
  "app://cuentas/files?path=../../../etc/passwd",
  "app://cuentas/files?path=",
  "app://cuentas/files?path=ledger.sqlite",
]) {
  test(`nothing is served at ${address}`, async () => {
    const { status, text } = await shell.ask("address", address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).toBe("");
  });
}

test("a letter of the ledger's folder is served, saved where the person says, and opened to be printed", async () => {
  const letters = join(shell.home, "ledger/cartas");
  await mkdir(letters, { recursive: true });
  writeFileSync(join(letters, "Carta Ñandú.pdf"), "%PDF-1.7 carta");
  const path = "cartas/Carta Ñandú.pdf";
  const served = await shell.page.evaluate(async (asked) => {
    const response = await fetch(`app://cuentas/files?path=${encodeURIComponent(asked)}`);
    return {
      type: response.headers.get("content-type"),
      disposition: response.headers.get("content-disposition"),
      text: await response.text(),
    };
  }, path);
  expect(served).toEqual({
    type: "application/pdf",
    disposition: expect.stringContaining("attachment") as unknown,
    text: "%PDF-1.7 carta",
  });

  const saved = join(shell.home, "downloads/mi carta.pdf");
  await shell.ask("savePath", saved);
  const save = (name: string) =>
    shell.page.evaluate(([from, as]) => (window as unknown as Window).cuentas.saveFile(from, as), [path, name] as const);
  expect(await save("mi carta.pdf")).toBe(true);
  expect(readFileSync(saved, "utf8")).toBe("%PDF-1.7 carta");
  await shell.ask("savePath", undefined);
  expect(await save("../../otra.pdf")).toBe(false);
  const dialogs = (await shell.ask("recorded", "saveDialog")) as { defaultPath: string }[];
  expect(dialogs.map(({ defaultPath }) => defaultPath)).toEqual([saved, join(shell.home, "downloads/otra.pdf")]);

  const print = (from: string) => shell.page.evaluate((asked) => (window as unknown as Window).cuentas.printFile(asked), from);
  expect(await print(path)).toBe(true);
  expect(await print("/etc/passwd")).toBe(false);
  expect(await shell.ask("recorded", "openPath")).toEqual([join(letters, "Carta Ñandú.pdf")]);
});

test("only https, mailto, wa.me and telephones are opened outside", async () => {
  await shell.page.evaluate(() => {
    const { cuentas } = window as unknown as Window;
    for (const url of [
      "https://wa.me/51987654321?text=Hola",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "mailto:a@b.pe",
      "tel:+51987654321",
      "tel:*%2306%23",
      "smb://host/x",
    ])
      cuentas.openExternal(url);
  });
  await expect
    .poll(() => shell.ask("recorded", "openExternal"))
    .toEqual(["https://wa.me/51987654321?text=Hola", "mailto:a@b.pe", "tel:+51987654321"]);
});

test("the page can neither leave nor open another window, nor reach the network", async () => {
  const address = shell.page.url();
  await shell.page.evaluate(() => {
    window.open("https://evil.test/");
    location.href = "https://evil.test/";
  });
  await expect.poll(() => shell.ask("recorded", "windowOpen")).toEqual([{ url: "https://evil.test/", action: "deny" }]);
  expect(shell.page.url()).toBe(address);
  const reached = await shell.page.evaluate(() =>
    fetch("https://evil.test/").then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
});

test("a message from any other frame is refused", async () => {
  const ours = { origin: "app://cuentas", isMainFrame: true, ofOurWindow: true };
  const ask = (from: typeof ours) => shell.ask("invokeAs", from, "cuentas:call", "settings.getStatus", "{}", "r1");
  expect(JSON.parse(String(await ask(ours)))).toMatchObject({ ok: true });
  for (const foreign of [
    { origin: "https://evil.test" },
    { origin: "app://otro" },
    { origin: "null" },
    { isMainFrame: false },
    { ofOurWindow: false },
  ])
    await expect(ask({ ...ours, ...foreign })).rejects.toThrow("refused");
});

test("a message of the wrong shape is refused", async () => {
  const ours = { origin: "app://cuentas", isMainFrame: true, ofOurWindow: true };
  for (const parameters of [
    [],
    ["settings.getStatus"],
    ["settings.getStatus", {}, "r1"],
    ["settings.getStatus", "{}", "../r1"],
    ["x".repeat(500), "{}", "r1"],
  ])
    await expect(shell.ask("invokeAs", ours, "cuentas:call", ...parameters)).rejects.toThrow("bad message");
  await expect(shell.ask("invokeAs", ours, "cuentas:open-external", { url: "https://x" })).rejects.toThrow("bad message");
});

test("the menu speaks Spanish", async () => {
  const [menu] = (await shell.ask("recorded", "menu")) as { label: string }[][];
  expect(menu?.map(({ label }) => label.replace("&", ""))).toEqual(["Archivo", "Edición", "Ver", "Ventana", "Ayuda"]);
});

test("a second copy wakes the first one's window and leaves", async () => {
  await shell.ask("emit", "second-instance");
  expect(await shell.ask("recorded", "restored")).toEqual([true]);
  expect(await shell.ask("recorded", "focused")).toEqual([true]);
  const second = forkMain({ isSecond: true });
  expect(await second.ended).toBe(0);
});

test("a ledger that cannot be opened is told in a dialog, and the program ends", async () => {
  const broken = forkMain({ ledger: "/dev/null/ledger" });
  expect(await broken.ended).toBe(1);
});

test("a page from elsewhere in our window gets no answer", async () => {
  await shell.ask("force", "https://evil.test/");
  await expect(shell.page).toHaveTitle("foreign");
  await expect(call("settings.getStatus", {})).rejects.toThrow("refused");
  await shell.ask("force", "app://cuentas/");
  expect(await call("settings.getStatus", {})).toMatchObject({ ok: true, value: { company } });
});

test("the console stayed silent but for what the attacks provoked", () => {
  expect(errors.filter((text) => !text.includes("evil.test"))).toEqual([]);
});

test("closing the window closes the ledger, remembers its place and ends the program", async () => {
  await shell.ask("closeWindow");
  expect(await shell.ended).toBe(0);
  expect(JSON.parse(readFileSync(join(shell.home, "userData/window.json"), "utf8"))).toMatchObject({ isMaximized: false });
  expect(existsSync(join(shell.home, "ledger"))).toBe(true);
});
