import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Programs that can show one address as an application's window, in order of preference. */
function appWindowPrograms(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === "win32") {
    const roots = [environment.ProgramFiles, environment["ProgramFiles(x86)"], environment.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const inside = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Chromium\\Application\\chrome.exe",
    ];
    return inside.flatMap((path) => roots.map((root) => join(root, path)));
  }
  if (platform === "darwin")
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (environment.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const names = ["google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge", "chromium", "chromium-browser"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function hasDesktop(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  return platform === "win32" || platform === "darwin" || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * Opens an address as an app window of an installed Chrome, Edge or Chromium, or in the user's browser.
 * Without a desktop nothing is opened. Says whether something was started.
 */
export function openBrowser(
  url: string,
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): boolean {
  if (!hasDesktop(platform, environment)) return false;
  const program = appWindowPrograms(platform, environment).find((path) => existsSync(path));
  if (program) return start(program, [`--app=${url}`, "--window-size=1280,800"]);
  if (platform === "win32") return start("rundll32", ["url.dll,FileProtocolHandler", url]);
  return start(platform === "darwin" ? "open" : "xdg-open", [url]);
}

function start(program: string, parameters: string[]): boolean {
  const child = spawn(program, parameters, { detached: true, stdio: "ignore" });
  // The address was printed: whoever has no such program opens it by hand.
  child.on("error", () => undefined);
  child.unref();
  return true;
}
