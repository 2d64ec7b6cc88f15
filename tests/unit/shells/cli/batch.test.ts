import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { runBatch } from "../../../../main/shells/cli/batch.ts";
import { linesOf } from "../../../../main/shells/cli/lines.ts";

async function batch(input: string | Buffer[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  const call = async (name: string, given: unknown) => ({ ok: true as const, value: { name, given } });
  const stream = Readable.from(typeof input === "string" ? [Buffer.from(input)] : input);
  await runBatch(stream, call, async (line) => void answers.push(JSON.parse(line)));
  return answers;
}

describe("a batch", () => {
  test("answers each line, in order", async () => {
    expect(await batch('{"name":"a.b","input":{"x":1}}\n{"name":"c.d"}\n')).toEqual([
      { ok: true, value: { name: "a.b", given: { x: 1 } } },
      { ok: true, value: { name: "c.d", given: {} } },
    ]);
  });

  test("a bad line has its own answer and the rest goes on", async () => {
    const answers = await batch('{"name":"a.b"\nnull\n[]\n\n{"input":{}}\n{"name":7}\n{"name":"last.one"}');
    expect(answers).toHaveLength(7);
    for (const answer of answers.slice(0, 6)) expect(answer).toMatchObject({ ok: false, error: { code: "invalid_input" } });
    expect(answers[6]).toEqual({ ok: true, value: { name: "last.one", given: {} } });
  });
});

describe("lines", () => {
  async function lines(chunks: Buffer[]): Promise<string[]> {
    const found: string[] = [];
    for await (const line of linesOf(Readable.from(chunks))) found.push(line);
    return found;
  }

  test("end at LF or CRLF, never inside a letter cut by a chunk or at a line separator that JSON allows", async () => {
    const bytes = Buffer.from("Ñusta\r\nuno\u2028dos\n\nfin");
    const cut = [bytes.subarray(0, 1), bytes.subarray(1, 9), bytes.subarray(9)];
    expect(await lines(cut)).toEqual(["Ñusta", "uno\u2028dos", "", "fin"]);
  });

  test("of many megabytes come whole", async () => {
    const piece = Buffer.alloc(65_536, "x");
    const [line] = await lines([...Array.from({ length: 200 }, () => piece), Buffer.from("\n")]);
    expect(line).toHaveLength(200 * 65_536);
  });
});
