import { FONT, INK, LINE, MUTED, PAGE } from "./style.ts";

const WIDTHS = [2250, 1350, 1450, 1550, 1950, 836] as const;
const HEADS = ["Documento", "Emisión", "Vencimiento", "Importe", "Saldo", "Días"] as const;
const CELLS = [
  "{#documentos}{documento}",
  "{emision}",
  "{vencimiento}",
  "{importe}",
  "{moneda} {saldo}",
  "{dias_atraso}{/documentos}",
] as const;

/** A Word letter to begin an own one from: a letter that works as it is, and after it every mark with what it gives. */
export async function writeWordExample(): Promise<Uint8Array> {
  const docx = await import("docx");
  const line = (
    text: string,
    options: { bold?: boolean; before?: number; after?: number; color?: string; size?: number; isRight?: boolean } = {},
  ) =>
    new docx.Paragraph({
      alignment: options.isRight ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
      spacing: { before: options.before ?? 0, after: options.after ?? 160 },
      children: [new docx.TextRun({ text, bold: options.bold ?? false, size: options.size ?? 22, color: options.color ?? INK })],
    });
  const row = (texts: readonly string[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      children: texts.map(
        (text, index) =>
          new docx.TableCell({
            width: { size: WIDTHS[index] ?? 1000, type: docx.WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 40, right: 40 },
            children: [line(text, { bold: isHead, after: 0, size: 18, color: isHead ? MUTED : INK, isRight: index > 2 })],
          }),
      ),
    });
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  const hair = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE };
  const table = new docx.Table({
    width: { size: PAGE.width, type: docx.WidthType.DXA },
    columnWidths: [...WIDTHS],
    layout: docx.TableLayoutType.FIXED,
    borders: { top: none, bottom: hair, left: none, right: none, insideHorizontal: hair, insideVertical: none },
    rows: [row(HEADS, true), row(CELLS, false)],
  });
  const letter = [
    line("{empresa}", { bold: true, size: 28, after: 0 }),
    line("RUC {empresa_ruc} · {empresa_direccion}", { size: 18, color: MUTED, after: 360 }),
    line("{ciudad}, {fecha}", { after: 0 }),
    line("Carta N.º {numero}", { color: MUTED, size: 18, after: 320 }),
    line("Señores", { after: 0 }),
    line("{cliente}", { bold: true, after: 0 }),
    line("RUC {cliente_documento}", { after: 0 }),
    line("{#atencion}Atención: {atencion}{/atencion}", { after: 280 }),
    line("Asunto: saldo pendiente por {total}", { bold: true }),
    line("De nuestra consideración:"),
    line("Les escribimos por los siguientes documentos, que según nuestros registros siguen pendientes de pago:"),
    table,
    line("{#totales}", { after: 0 }),
    line("Total en {moneda}: {total_moneda}. Son: {en_letras}.", { bold: true, before: 80 }),
    line("{/totales}", { after: 0 }),
    line("Les agradeceremos programar el pago hasta el {fecha_limite}. Pueden hacerlo en:", { after: 80 }),
    line("{#cuentas}", { after: 0 }),
    line("{banco} {moneda} {cuenta}, CCI {cci}", { after: 40 }),
    line("{/cuentas}", { after: 0 }),
    line("Si ya realizaron el pago, por favor no tomen en cuenta esta carta y envíennos la constancia.", { before: 160 }),
    line("Cordialmente,", { after: 720 }),
    line("{firma}", { bold: true, after: 0 }),
    line("{firma_cargo}", { size: 18, color: MUTED }),
  ];
  const document = new docx.Document({
    title: "Carta de ejemplo con marcas",
    creator: "Cuentas Claras",
    styles: { default: { document: { run: { font: FONT, size: 22, color: INK }, paragraph: { spacing: { line: 276 } } } } },
    sections: [{ properties: { page: { size: PAGE.size, margin: PAGE.margin } }, children: letter }],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}
