import { spawnSync } from "node:child_process";

/** Installs a package of Debian's for the tests, where this is a Debian and we are root; elsewhere it does nothing. */
export function installPackage(name: string, what: string): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return;
  process.stderr.write(`Installing ${name} for ${what}...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () => spawnSync("apt-get", ["install", "-y", "-qq", name], { env, stdio: ["ignore", "ignore", "inherit"] }).status;
  if (install() === 0) return;
  spawnSync("apt-get", ["update", "-qq"], { env, stdio: ["ignore", "ignore", "inherit"] });
  install();
}
