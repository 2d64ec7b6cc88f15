import type { PrintPicture } from "../pictures.ts";
import type { Docx } from "./style.ts";

/** A picture whole inside its room. */
export function pictureRun(docx: Docx, picture: PrintPicture, room: { width: number; height: number }) {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  return new docx.ImageRun({
    type: picture.mime === "image/png" ? "png" : "jpg",
    data: Buffer.from(picture.bytes),
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
  });
}
