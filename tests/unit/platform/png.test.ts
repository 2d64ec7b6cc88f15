import { expect, test } from "vitest";
import { decodePng, encodeOpaquePng } from "../../../main/platform/picture/png.ts";
import { rawPng } from "../../fixtures/pictures.ts";

const pixelsOf = (bytes: Uint8Array) => [...decodePng(bytes).rgba];

test("a PNG comes back pixel by pixel: colours, greys, palettes, one bit, sixteen, and clear ones", () => {
  expect(pixelsOf(rawPng({ width: 2, height: 1, depth: 8, colour: 2 }, new Uint8Array([0, 1, 2, 3, 4, 5, 6])))).toEqual([
    1, 2, 3, 255, 4, 5, 6, 255,
  ]);
  expect(pixelsOf(rawPng({ width: 1, height: 1, depth: 8, colour: 6 }, new Uint8Array([0, 9, 8, 7, 6])))).toEqual([9, 8, 7, 6]);
  expect(pixelsOf(rawPng({ width: 1, height: 1, depth: 16, colour: 4 }, new Uint8Array([0, 0xff, 0xff, 0x80, 0x80])))).toEqual([
    255, 255, 255, 128,
  ]);
  expect(pixelsOf(rawPng({ width: 3, height: 1, depth: 1, colour: 0 }, new Uint8Array([0, 0b1010_0000])))).toEqual([
    255, 255, 255, 255, 0, 0, 0, 255, 255, 255, 255, 255,
  ]);
  const palette: [string, Uint8Array][] = [
    ["PLTE", new Uint8Array([10, 20, 30, 40, 50, 60])],
    ["tRNS", new Uint8Array([255, 0])],
  ];
  expect(pixelsOf(rawPng({ width: 2, height: 1, depth: 8, colour: 3 }, new Uint8Array([0, 0, 1]), palette))).toEqual([
    10, 20, 30, 255, 40, 50, 60, 0,
  ]);
});

test("the filters of a row are undone: from the left, from above, their mean, and the nearest of three", () => {
  const rows = new Uint8Array([1, 10, 5, 5, 2, 1, 1, 1, 3, 4, 0, 0, 4, 1, 1, 1]);
  // PNG 1.2, 6: 10 15 20 / 11 16 21 / 4+5, 0+(9+16)>>1, 0+(12+21)>>1 / paeth
  const grey = pixelsOf(rawPng({ width: 3, height: 4, depth: 8, colour: 0 }, rows)).filter((_, index) => index % 4 === 0);
  expect(grey).toEqual([10, 15, 20, 11, 16, 21, 9, 12, 16, 10, 13, 17]);
});

test("an interlaced PNG is the same picture", () => {
  const passes = new Uint8Array([0, 1, 0, 2, 0, 3, 0, 4]);
  // 2 x 2 with Adam7: pass 1 holds (0,0), pass 6 (1,0), pass 7 the second row.
  const bytes = rawPng({ width: 2, height: 2, depth: 8, colour: 0, interlace: 1 }, new Uint8Array([...passes.slice(0, 4), 0, 3, 4]));
  expect(pixelsOf(bytes).filter((_, index) => index % 4 === 0)).toEqual([1, 2, 3, 4]);
});

test("for print a picture is laid on white and made smaller by the mean of its pixels", () => {
  const rgba = new Uint8Array([0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 255]);
  const small = encodeOpaquePng({ width: 2, height: 2, rgba }, 1);
  expect([small.width, small.height]).toEqual([1, 1]);
  expect(pixelsOf(small.bytes)).toEqual([128, 128, 128, 255]);
});
