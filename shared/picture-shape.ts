/** What a picture is by its own bytes, whatever its name says. */
export type PictureShape = { mime: "image/png" | "image/jpeg"; width: number; height: number };

/** The kind and the size in pixels of a PNG or a JPEG; undefined for anything else. Only the head is read. */
export function pictureShape(bytes: Uint8Array): PictureShape | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pngShape(view) ?? jpegShape(view);
}

function pngShape(view: DataView): PictureShape | undefined {
  if (view.byteLength < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  return { mime: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** The first frame header of a JPEG (ITU-T T.81, B.1). */
function jpegShape(view: DataView): PictureShape | undefined {
  if (view.byteLength < 16 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { mime: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else {
      const length = view.getUint16(at + 2);
      if (length < 2 || marker === 0xda || marker === 0xd9) return undefined;
      at += 2 + length;
    }
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
