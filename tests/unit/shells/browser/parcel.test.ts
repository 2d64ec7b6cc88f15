import { describe, expect, test } from "vitest";
import { openParcel } from "../../../../main/shells/browser/parcel.ts";

/** A parcel as the page packs it; `length` and `list` may lie. */
function parcel(files: readonly [name: string, content: string][], lie: { length?: number; list?: string } = {}): Buffer {
  const list = Buffer.from(lie.list ?? JSON.stringify(files.map(([name, content]) => ({ name, bytes: Buffer.byteLength(content) }))));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(lie.length ?? list.length);
  return Buffer.concat([length, list, ...files.map(([, content]) => Buffer.from(content))]);
}

const opened = (body: Buffer) => openParcel(body)?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);

describe("many small files sent together", () => {
  test("come out as they went in, empty ones and equal names too", () => {
    expect(
      opened(
        parcel([
          ["Ñandú.xml", "<Ñ/>"],
          ["vacío.txt", ""],
          ["Ñandú.xml", "otro"],
        ]),
      ),
    ).toEqual([
      ["Ñandú.xml", "<Ñ/>"],
      ["vacío.txt", ""],
      ["Ñandú.xml", "otro"],
    ]);
  });

  test.each([
    ["nothing at all", Buffer.alloc(0)],
    ["a length beyond the end", parcel([["a", "x"]], { length: 4_000_000_000 })],
    ["a list that is no list", parcel([["a", "x"]], { list: '{"name":"a"}' })],
    ["a list that is no JSON", parcel([["a", "x"]], { list: "[[[" })],
    ["sizes that are less than what follows", parcel([["a", "xyz"]], { list: '[{"name":"a","bytes":1}]' })],
    ["sizes that are more than what follows", parcel([["a", "xyz"]], { list: '[{"name":"a","bytes":9000000000000000}]' })],
    ["a negative size", parcel([["a", "xyz"]], { list: '[{"name":"a","bytes":-3}]' })],
    ["an empty list", parcel([])],
  ])("%s is refused", (_what, body) => {
    expect(openParcel(body)).toBeUndefined();
  });
});
