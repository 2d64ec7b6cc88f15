import { z } from "zod";

/** Small files sent together: the length of a list (4 bytes, the largest first), the list as JSON, and the files one after the other. */
const list = z
  .array(z.object({ name: z.string().max(1000), bytes: z.int().min(0) }))
  .min(1)
  .max(1_000);

/** The files of a parcel, or undefined when it is not of that form. */
export function openParcel(body: Buffer): { name: string; bytes: Uint8Array }[] | undefined {
  if (body.length < 4) return undefined;
  const start = 4 + body.readUInt32BE(0);
  if (start > body.length) return undefined;
  const parsed = list.safeParse(jsonOf(body.subarray(4, start)));
  if (!parsed.success) return undefined;
  let from = start;
  const files = parsed.data.map(({ name, bytes }) => ({ name, bytes: body.subarray(from, (from += bytes)) }));
  return from === body.length ? files : undefined;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
