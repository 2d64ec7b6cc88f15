import { z } from "zod";
import { type Answer, AppError } from "../../../shared/contract/errors.ts";
import { linesOf } from "./lines.ts";
import { parseJson } from "./read-input.ts";

const request = z.object({ name: z.string(), input: z.unknown().optional() });

type Call = (name: string, input: unknown) => Promise<Answer<unknown>>;

/**
 * Answers each line `{"name","input"}` with one line, in order: each call sees what the one before it left.
 * A bad line gets a failure as its answer and the rest goes on.
 */
export async function runBatch(
  lines: AsyncIterable<Uint8Array | string>,
  call: Call,
  print: (line: string) => Promise<void>,
): Promise<void> {
  let row = 0;
  for await (const line of linesOf(lines)) {
    row += 1;
    await print(JSON.stringify(await answerLine(line, row, call)));
  }
}

async function answerLine(line: string, row: number, call: Call): Promise<Answer<unknown>> {
  try {
    const parsed = request.safeParse(parseJson(line, `la línea ${row}`));
    if (!parsed.success) throw new AppError("invalid_input", `La línea ${row} debe ser {"name": "...", "input": {...}}.`);
    return await call(parsed.data.name, parsed.data.input ?? {});
  } catch (error) {
    const known = error instanceof AppError;
    return {
      ok: false,
      error: known ? { code: error.code, message: error.message } : { code: "internal", message: `La línea ${row} no se pudo atender.` },
    };
  }
}
