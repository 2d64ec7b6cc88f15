import type { IncomingMessage } from "node:http";
import type { Refusal } from "./guard.ts";

const tooLarge = (maxBytes: number): Refusal => ({
  status: 413,
  message: `Es demasiado grande: el límite es ${Math.round(maxBytes / 1e6)} MB.`,
});

/** Gives each piece of a body to `take` as it comes, and stops at the cap whatever was declared: then says why. */
export async function readBody(request: IncomingMessage, maxBytes: number, take: (piece: Buffer) => unknown): Promise<Refusal | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return tooLarge(maxBytes);
  let bytes = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxBytes) return tooLarge(maxBytes);
    await take(piece);
  }
  return undefined;
}

/** A JSON body, parsed; or why it is refused. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<{ value: unknown } | { refusal: Refusal }> {
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(request.headers["content-type"] ?? ""))
    return { refusal: { status: 415, message: "Aquí solo se recibe JSON." } };
  const pieces: Buffer[] = [];
  const refusal = await readBody(request, maxBytes, (piece) => pieces.push(piece));
  if (refusal) return { refusal };
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces))) as unknown };
  } catch {
    return { refusal: { status: 400, message: "El pedido no es JSON válido." } };
  }
}
