import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Eight bits a channel, opaque or not: four bytes a pixel, rows from the top. */
export type Pixels = { width: number; height: number; rgba: Uint8Array };

type Header = { width: number; height: number; depth: number; colour: number; isInterlaced: boolean };

/** Channels by colour type (PNG 1.2, 4.1.1); undefined for those that do not exist. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The seven passes of Adam7: where each begins, and how far apart its pixels stand. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/**
 * The pixels of a PNG. What unpacks to more than its header says is refused before it fills the memory.
 * @throws Error when it is damaged
 */
export function decodePng(bytes: Uint8Array): Pixels {
  const chunks = readChunks(bytes);
  const header = readHeader(chunks.get("IHDR")?.[0]);
  const passes = (header.isInterlaced ? ADAM7 : WHOLE)
    .map(([x, y, dx, dy]) => ({ x, y, dx, dy, columns: Math.ceil((header.width - x) / dx), rows: Math.ceil((header.height - y) / dy) }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
  const bits = header.depth * (CHANNELS[header.colour] ?? 0);
  const lineOf = (columns: number) => Math.ceil((columns * bits) / 8);
  const size = passes.reduce((sum, { columns, rows }) => sum + rows * (1 + lineOf(columns)), 0);
  const data = inflateSync(Buffer.concat(chunks.get("IDAT") ?? []), { maxOutputLength: size });
  if (data.length !== size) throw new Error("The picture is cut off");
  const pixels: Pixels = { width: header.width, height: header.height, rgba: new Uint8Array(header.width * header.height * 4) };
  const paint = painter(header, chunks, pixels.rgba);
  let at = 0;
  for (const { x, y, dx, dy, columns, rows } of passes) {
    const length = lineOf(columns);
    let above = new Uint8Array(length);
    for (let row = 0; row < rows; row++, at += 1 + length) {
      const line = data.subarray(at + 1, at + 1 + length);
      unfilter(data[at] ?? 0, line, above, Math.max(1, bits >> 3));
      for (let column = 0; column < columns; column++) paint(line, column, (y + row * dy) * header.width + x + column * dx);
      above = line;
    }
  }
  return pixels;
}

function readChunks(bytes: Uint8Array): Map<string, Uint8Array[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw new Error("A chunk is cut off");
    chunks.set(type, [...(chunks.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    if (type === "IEND") return chunks;
    at += 12 + length;
  }
  throw new Error("The picture has no end");
}

function readHeader(chunk: Uint8Array | undefined): Header {
  if (!chunk || chunk.length < 13) throw new Error("The picture has no header");
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const [depth = 0, colour = 0, , , interlace = 0] = chunk.subarray(8, 13);
  const isKnown = CHANNELS[colour] !== undefined && [1, 2, 4, 8, 16].includes(depth) && (depth >= 8 || colour === 0 || colour === 3);
  if (!isKnown || (colour === 3 && depth === 16)) throw new Error("The picture's colours are of no known kind");
  return { width: view.getUint32(0), height: view.getUint32(4), depth, colour, isInterlaced: interlace === 1 };
}

/** Undoes a row's filter in place (PNG 1.2, 6). */
function unfilter(kind: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (kind > 4) throw new Error("A row's filter is of no known kind");
  if (kind === 0) return;
  for (let index = 0; index < line.length; index++) {
    const left = index >= step ? (line[index - step] ?? 0) : 0;
    const up = above[index] ?? 0;
    const corner = index >= step ? (above[index - step] ?? 0) : 0;
    const guess = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[index] = (line[index] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Writes one pixel of a row where it belongs. */
function painter({ depth, colour }: Header, chunks: ReadonlyMap<string, Uint8Array[]>, rgba: Uint8Array) {
  const channels = CHANNELS[colour] ?? 1;
  const palette = chunks.get("PLTE")?.[0] ?? new Uint8Array();
  const clear = chunks.get("tRNS")?.[0];
  const most = 2 ** depth - 1;
  const sample = (line: Uint8Array, place: number) => {
    if (depth === 8) return line[place] ?? 0;
    if (depth === 16) return ((line[2 * place] ?? 0) << 8) | (line[2 * place + 1] ?? 0);
    const bit = place * depth;
    return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
  const key = (channel: number) =>
    clear && clear.length > 2 * channel + 1 ? ((clear[2 * channel] ?? 0) << 8) | (clear[2 * channel + 1] ?? 0) : -1;
  const scale = (value: number) => (depth === 8 ? value : Math.round((value * 255) / most));
  return (line: Uint8Array, column: number, pixel: number) => {
    const first = sample(line, column * channels);
    const to = pixel * 4;
    if (colour === 3) {
      for (let channel = 0; channel < 3; channel++) rgba[to + channel] = palette[first * 3 + channel] ?? 0;
      rgba[to + 3] = clear?.[first] ?? 255;
      return;
    }
    const isGrey = channels < 3;
    const others = isGrey ? [first, first] : [sample(line, column * channels + 1), sample(line, column * channels + 2)];
    const [second = 0, third = 0] = others;
    rgba[to] = scale(first);
    rgba[to + 1] = scale(second);
    rgba[to + 2] = scale(third);
    if (channels % 2 === 0) rgba[to + 3] = scale(sample(line, column * channels + channels - 1));
    else rgba[to + 3] = first === key(0) && (isGrey || (second === key(1) && third === key(2))) ? 0 : 255;
  };
}

/** An opaque PNG of some pixels laid on white, no side longer than `side`: each new pixel is the mean of those under it. */
export function encodeOpaquePng(pixels: Pixels, side: number): { bytes: Uint8Array; width: number; height: number } {
  const shrink = Math.max(1, Math.max(pixels.width, pixels.height) / side);
  const width = Math.max(1, Math.round(pixels.width / shrink));
  const height = Math.max(1, Math.round(pixels.height / shrink));
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = meanOnWhite(pixels, [x * shrink, y * shrink], shrink);
      rows.set([red, green, blue], y * (1 + 3 * width) + 1 + 3 * x);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const bytes = Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
  return { bytes, width, height };
}

function meanOnWhite({ width, height, rgba }: Pixels, [left, top]: [number, number], size: number): [number, number, number] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = Math.floor(top); y < Math.min(height, Math.max(top + size, Math.floor(top) + 1)); y++) {
    for (let x = Math.floor(left); x < Math.min(width, Math.max(left + size, Math.floor(left) + 1)); x++, count++) {
      const at = 4 * (y * width + x);
      const alpha = (rgba[at + 3] ?? 255) / 255;
      for (let channel = 0; channel < 3; channel++) sum[channel] = (sum[channel] ?? 0) + 255 + alpha * ((rgba[at + channel] ?? 255) - 255);
    }
  }
  const mean = (channel: number) => (count === 0 ? 255 : Math.round((sum[channel] ?? 0) / count));
  return [mean(0), mean(1), mean(2)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
