import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Answer } from "../../../shared/contract/errors.ts";
import type { InputOf, OutputOf, ProcedureName } from "../../../shared/contract/index.ts";

const server = fileURLToPath(new URL("../../../dist/server/server.js", import.meta.url));

export type ShellOptions = {
  /** UTC instant that fixes the clock. */
  now?: string;
  /** Ledger folder; absent = a new one in a temporary folder; null = none chosen, as on a first start. */
  ledger?: string | null;
  /** Where company folders live; absent = a temporary folder, deleted by `stop`. */
  home?: string;
};

export type Shell = {
  /** `http://127.0.0.1:PORT` */
  url: string;
  token: string;
  home: string;
  ledger: string | null;
  process: ChildProcess;
  /** Address of a screen with the token in its fragment: what a person opens. */
  address(path?: string): string;
  /** Calls a procedure; throws with the code and the message when it fails. */
  call<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** Ends it as a closed terminal would, and deletes the temporary folder. */
  stop(): Promise<void>;
  /** Ends it at once, keeping the folders: what a power cut does. */
  kill(): Promise<void>;
};

/** Starts the built browser shell and waits until it answers. */
export async function startShell(options: ShellOptions = {}): Promise<Shell> {
  if (!existsSync(server)) throw new Error("dist/server/server.js is missing: run npm run build");
  const temporary = options.home === undefined ? mkdtempSync(join(tmpdir(), "cuentas-e2e-")) : undefined;
  const home = options.home ?? temporary ?? "";
  const ledger = options.ledger === undefined ? join(home, "ledger") : options.ledger;
  const parameters = [
    "--no-open",
    "--home",
    home,
    ...(ledger === null ? [] : ["--ledger", ledger]),
    ...(options.now ? ["--now", options.now] : []),
  ];
  const child = spawn(process.execPath, [server, ...parameters], { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const { url, token } = await printedAddress(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    url,
    token,
    home,
    ledger,
    process: child,
    address: (path = "/hoy") => `${url}${path}#token=${token}`,
    call: (name, input) => callShell(url, token, name, input),
    async stop() {
      await end("SIGTERM");
      if (temporary) rmSync(temporary, { recursive: true, force: true });
    },
    kill: () => end("SIGKILL"),
  };
}

function printedAddress(child: ChildProcess): Promise<{ url: string; token: string }> {
  return new Promise((resolve, reject) => {
    let out = "";
    let complaints = "";
    child.stderr?.on("data", (chunk) => {
      complaints += String(chunk);
    });
    child.stdout?.on("data", (chunk) => {
      out += String(chunk);
      const found = /Cuentas Claras: (http:\/\/127\.0\.0\.1:\d+)\/#token=(\S+)\s/.exec(out);
      if (found?.[1] && found[2]) resolve({ url: found[1], token: found[2] });
    });
    child.once("exit", (code) => reject(new Error(`The shell ended with ${code}: ${complaints}${out}`)));
  });
}

async function callShell<Name extends ProcedureName>(
  url: string,
  token: string,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const response = await fetch(`${url}/call/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-cuentas-token": token, origin: url },
    body: JSON.stringify({ input, requestId: crypto.randomUUID() }),
  });
  const answer = (await response.json()) as Answer<OutputOf<Name>>;
  if (!answer.ok) throw Object.assign(new Error(`${name}: ${answer.error.code}: ${answer.error.message}`), answer.error);
  return answer.value;
}
