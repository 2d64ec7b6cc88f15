import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Secrets, SystemSafe } from "../../../shared/secrets.ts";
import { keyCipher, unreadable } from "./cipher.ts";
import { writePrivately } from "./write-privately.ts";

const FILE = "secretos.json";
const KEY_FILE = "secretos.llave";

const kept = z.object({
  version: z.literal(1),
  secrets: z.record(z.string(), z.object({ by: z.enum(["key", "system"]), value: z.string() })),
});
type Kept = z.infer<typeof kept>;

/**
 * The passwords of this computer, in one file of the application's home, beside the list of companies and in no ledger. Each is closed by the system's own
 * safe where the shell has one (`system`), and otherwise with a key in a file of its own.
 * Every method throws AppError conflict when the file is damaged; a damaged one is never written over.
 */
export function openSecrets(home: string, system?: SystemSafe): Secrets {
  const path = join(home, FILE);
  const byKey = keyCipher(join(home, KEY_FILE));
  // Changes wait for one another: each reads the file, changes it and writes it whole.
  let last: Promise<unknown> = Promise.resolve();
  const change = (work: (secrets: Kept["secrets"]) => Promise<boolean>): Promise<void> => {
    const run = last.then(async () => {
      const secrets = readKept(path);
      if (!(await work(secrets))) return;
      mkdirSync(home, { recursive: true, mode: 0o700 });
      writePrivately(path, JSON.stringify({ version: 1, secrets } satisfies Kept));
    });
    last = run.catch(() => undefined);
    return run;
  };
  return {
    async get(name) {
      const secrets = readKept(path);
      const secret = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
      if (!secret) return undefined;
      const value = secret.by === "key" ? await byKey.open(secret.value) : await system?.open(secret.value);
      if (value === undefined) throw unreadable();
      return value;
    },
    set: (name, value) =>
      change(async (secrets) => {
        const bySystem = await system?.close(value);
        secrets[name] = bySystem === undefined ? { by: "key", value: await byKey.close(value) } : { by: "system", value: bySystem };
        return true;
      }),
    remove: (name) =>
      change(async (secrets) => {
        const isThere = Object.hasOwn(secrets, name);
        delete secrets[name];
        return isThere;
      }),
  };
}

function readKept(path: string): Kept["secrets"] {
  if (!existsSync(path)) return {};
  try {
    return kept.parse(JSON.parse(readFileSync(path, "utf8"))).secrets;
  } catch {
    throw unreadable();
  }
}
