// Runs before every npm script, on whatever Node is there (20 or later) and with no package installed:
// installs the packages of the lock when node_modules is missing or belongs to another lock. Says nothing on stdout.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampPath = join(root, "node_modules", ".cuentas-lock");
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

if (process.argv.includes("--stamp")) {
  // npm calls this after an installation of its own (postinstall), and after writing the lock alone, which installs nothing.
  if (process.env.npm_config_package_lock_only !== "true") writeFileSync(stampPath, wanted);
} else if (!installed()) {
  const release = takeTurn(join(tmpdir(), `cuentas-claras-deps-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`));
  try {
    if (!installed()) install();
  } finally {
    release();
  }
}

function installed() {
  try {
    return readFileSync(stampPath, "utf8") === wanted;
  } catch {
    return false;
  }
}

function install() {
  process.stderr.write("Instalando paquetes (menos de un minuto)...\n");
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ["ignore", 2, 2], env: { ...process.env, NODE_ENV: "" } };
  const parameters = ["ci", "--loglevel=error"];
  const result = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...parameters], options)
    : spawnSync("npm", parameters, { ...options, shell: process.platform === "win32" });
  if (result.status !== 0) {
    process.stderr.write("No se pudieron instalar los paquetes. Revisa la conexión a internet y ejecuta: npm ci\n");
    process.exitCode = 1;
    return;
  }
  writeFileSync(stampPath, wanted);
}

/** Two scripts started together install once: the second waits for the first. */
function takeTurn(lock) {
  for (let waited = 0; ; waited += 200) {
    try {
      mkdirSync(lock);
      return () => rmSync(lock, { recursive: true, force: true });
    } catch {
      // A turn older than ten minutes belongs to a process that died.
      if (waited > 600_000 || age(lock) > 600_000) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function age(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
