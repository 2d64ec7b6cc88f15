import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { AppError } from "../../../shared/contract/errors.ts";

/**
 * The input of a call as a terminal gives it: JSON, `@file` with JSON inside, `-` for standard input, nothing for `{}`.
 * @throws AppError `invalid_input` when it is not JSON, `unreadable_file` when the file is not there
 */
export async function readInput(given: string | undefined, stdin: NodeJS.ReadableStream): Promise<unknown> {
  if (given === undefined) return {};
  if (given === "-") return parseJson(await text(stdin), "la entrada estándar");
  if (given.startsWith("@")) return parseJson(readText(given.slice(1)), given.slice(1));
  return parseJson(given, "el comando");
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new AppError("unreadable_file", `No se pudo leer ${path}. Revisa que el archivo exista.`);
  }
}

/** @throws AppError `invalid_input` that says where the JSON came from and what is wrong with it */
export function parseJson(content: string, from: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new AppError("invalid_input", `Lo que llegó por ${from} no es JSON válido: ${error instanceof Error ? error.message : ""}`);
  }
}
