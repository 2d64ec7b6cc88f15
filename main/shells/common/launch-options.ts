import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "../../../shared/contract/errors.ts";
import type { AppOptions } from "../../app-types.ts";

/** A parameter that a command line does not allow; the message is for the user. */
const badParameter = (message: string) => new AppError("invalid_input", message);

type ExtraOptions = Record<string, { type: "string" | "boolean" }>;
export type Launch = {
  app: AppOptions;
  /** The values of the shell's own options. */
  own: Record<string, string | boolean | undefined>;
  /** What follows the options: a command and its parameters. */
  rest: string[];
};

/** Folder of the company folders: `CUENTAS_HOME`, or `CuentasClaras` in the user's own folder. */
export function defaultHome(environment: NodeJS.ProcessEnv): string {
  return environment.CUENTAS_HOME ? resolve(environment.CUENTAS_HOME) : join(homedir(), "CuentasClaras");
}

/**
 * Reads `--ledger DIR --now ISO --home DIR`, the options of every shell, with those of one shell.
 * Options come before the first word that is not one: what follows belongs to the command.
 * @throws AppError `invalid_input` for an unknown option, a missing value or an instant that does not exist
 */
export function readLaunch(parameters: readonly string[], environment: NodeJS.ProcessEnv, own: ExtraOptions = {}): Launch {
  const options: ExtraOptions = { ledger: { type: "string" }, now: { type: "string" }, home: { type: "string" }, ...own };
  const split = firstWord(parameters, options);
  const { ledger, now, home, ...values } = parseOptions(parameters.slice(0, split), options);
  const app: AppOptions = { home: typeof home === "string" ? resolve(home) : defaultHome(environment) };
  if (typeof ledger === "string") app.ledger = resolve(ledger);
  if (typeof now === "string") app.now = instant(now);
  return { app, own: values, rest: parameters.slice(split) };
}

/** Where the options end. */
function firstWord(parameters: readonly string[], options: ExtraOptions): number {
  let at = 0;
  while (at < parameters.length) {
    const word = parameters[at] ?? "";
    if (!word.startsWith("--")) return at;
    const takesNext = options[word.slice(2)]?.type === "string";
    at += takesNext ? 2 : 1;
  }
  return parameters.length;
}

function parseOptions(words: string[], options: ExtraOptions): Record<string, string | boolean | undefined> {
  try {
    return { ...parseArgs({ args: words, options, strict: true, allowPositionals: false }).values };
  } catch {
    const known = Object.entries(options).map(([name, { type }]) => (type === "string" ? `--${name} VALOR` : `--${name}`));
    throw badParameter(`No entiendo "${words.join(" ")}". Opciones: ${known.join(", ")}.`);
  }
}

function instant(text: string): string {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  const at = new Date(text);
  if (!shape.test(text) || Number.isNaN(at.getTime()))
    throw badParameter(`--now espera un instante ISO, como 2026-03-15T14:00:00Z; llegó "${text}".`);
  return at.toISOString();
}

/** Those of a program's parameters that are ours; an engine under it adds its own switches to the line. */
export function ownParameters(parameters: readonly string[]): string[] {
  const ours: string[] = [];
  for (const [index, word] of parameters.entries()) {
    const name = /^--(ledger|now|home)(=|$)/.exec(word);
    if (!name) continue;
    ours.push(word);
    const value = parameters[index + 1];
    if (name[2] === "" && value !== undefined) ours.push(value);
  }
  return ours;
}
