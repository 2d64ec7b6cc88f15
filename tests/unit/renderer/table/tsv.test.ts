import { expect, it } from "vitest";
import { toTsv } from "../../../../renderer/ui/table/tsv.ts";

it("copies rows as a spreadsheet pastes them, quoting only what needs it", () => {
  expect(
    toTsv([
      ["F001-1", "Bodega “La Esquina”", "1,180.00"],
      ['dijo "sí"', "dos\nlíneas", "a\tb"],
    ]),
  ).toBe('F001-1\tBodega “La Esquina”\t1,180.00\r\n"dijo ""sí"""\t"dos\nlíneas"\t"a\tb"');
});
