import { AppError } from "../../../shared/contract/errors.ts";
import { pictureShape, type PictureShape } from "../../../shared/picture-shape.ts";
import { decodePng } from "./png.ts";

/** Enough for a sharp print; more would only make every letter heavier. */
const MOST_SIDE = 4000;

/**
 * What a picture from outside is by its own bytes: PNG (decoded to its last row) or JPEG (its markers read to the frame), of a size for paper.
 * @throws AppError unreadable_file, in words for the user
 */
export function inspectPicture(bytes: Uint8Array, name: string): PictureShape {
  const shape = pictureShape(bytes);
  if (!shape) throw unreadable(`${name} no es una imagen PNG ni JPEG: guárdala en uno de esos formatos y vuelve a elegirla.`);
  if (shape.width < 1 || shape.height < 1) throw damaged(name);
  if (shape.width > MOST_SIDE || shape.height > MOST_SIDE)
    throw unreadable(
      `${name} mide ${shape.width} × ${shape.height} píxeles: redúcela a ${MOST_SIDE.toLocaleString("en-US")} por lado o menos.`,
    );
  if (shape.mime === "image/png" && !canDecode(bytes)) throw damaged(name);
  return shape;
}

function canDecode(bytes: Uint8Array): boolean {
  try {
    decodePng(bytes);
    return true;
  } catch {
    return false;
  }
}

function damaged(name: string): AppError {
  return unreadable(`${name} está dañada o incompleta: vuelve a guardarla y elígela otra vez.`);
}

function unreadable(message: string): AppError {
  return new AppError("unreadable_file", message);
}
