import { type Picture, readPicture } from "../ledger/pictures.ts";
import type { ReadDb } from "../ledger/context.ts";
import { decodePng, encodeOpaquePng } from "../platform/picture/png.ts";

/** A picture ready for paper: opaque, no larger than a sharp print needs, the same bytes for every letter of a batch. */
export type PrintPicture = { bytes: Uint8Array; mime: Picture["mime"]; width: number; height: number };

/** The company's pictures on a letter. */
export type LetterPictures = { logo: PrintPicture | null; walletQr: PrintPicture | null };

export const NO_PICTURES: LetterPictures = { logo: null, walletQr: null };

/** Pixels of the longer side on paper: some 300 an inch at the size of a letterhead. */
const MOST_PIXELS = 640;
const REMEMBERED = 6;

const ready = new Map<string, PrintPicture>();

/** Reads the pictures that letters show; each is decoded once and remembered by its hash. */
export async function readLetterPictures(read: ReadDb): Promise<LetterPictures> {
  const [logo, yape, plin] = [await readPicture(read, "logo"), await readPicture(read, "qr-yape"), await readPicture(read, "qr-plin")];
  const qr = yape ?? plin;
  return { logo: logo && forPrint(logo), walletQr: qr && forPrint(qr) };
}

function forPrint(picture: Picture): PrintPicture {
  const known = ready.get(picture.sha256);
  if (known) return known;
  const { mime, content, width, height } = picture;
  // A JPEG goes into a PDF as it is; a PNG is laid on white, so that nothing has to take its transparency apart for every letter.
  const printed: PrintPicture =
    mime === "image/jpeg" ? { bytes: content, mime, width, height } : { ...encodeOpaquePng(decodePng(content), MOST_PIXELS), mime };
  if (ready.size >= REMEMBERED) ready.clear();
  ready.set(picture.sha256, printed);
  return printed;
}

/** Where a picture stands inside a box, whole, in its own proportions, at the left and in the middle of the height. */
export function fitPicture(picture: PrintPicture, box: { width: number; height: number }, at: { x: number; y: number }) {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { bytes: picture.bytes, x: at.x, y: at.y + Math.max(0, (box.height - height) / 2), width, height };
}
