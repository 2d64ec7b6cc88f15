import type { PrintPicture } from "../pictures.ts";
import type { Docx } from "./style.ts";

/** A picture whole inside its room, on a line as high as it is. */
export function pictureParagraph(docx: Docx, picture: PrintPicture, room: { width: number; height: number }, isRight = false) {
  const width = widthOf(picture, room);
  const image = new docx.ImageRun({
    type: picture.mime === "image/png" ? "png" : "jpg",
    data: Buffer.from(picture.bytes),
    transformation: { width, height: Math.round((width * picture.height) / picture.width) },
  });
  return new docx.Paragraph({
    alignment: isRight ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
    spacing: { before: 0, after: 0, line: 240, lineRule: docx.LineRuleType.AUTO },
    children: [image],
  });
}

/** How wide it stands there, in pixels. */
export function widthOf({ width, height }: PrintPicture, room: { width: number; height: number }): number {
  return Math.round(width * Math.min(room.width / width, room.height / height));
}
