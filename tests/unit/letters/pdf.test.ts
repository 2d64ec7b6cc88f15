import { describe, expect, it } from "vitest";
import { buildFacts, type LetterOptions, type LetterSource } from "../../../main/templates/facts/facts.ts";
import { type PrintedLetter, printLetter } from "../../../main/letters/pdf.ts";
import { letterOptions, letterSource, openPart } from "../../fixtures/letters.ts";
import { readPdf } from "../../fixtures/read-pdf.ts";

const AT = "2026-11-20T15:00:00.000Z";

function print(source: Partial<LetterSource> = {}, options: Partial<LetterOptions> = {}): Promise<PrintedLetter> {
  return printLetter(buildFacts(letterSource(source), letterOptions(options)), AT);
}

describe("a letter on paper", () => {
  it("says everything on one page", async () => {
    const { pages, info } = await readPdf((await print()).pdf);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toEqual([
      "cobranzas@elmisti.pe",
      "Ferretería El Misti S.A.C.",
      "(054) 250 480 · 958 700 120",
      "RUC 20601234565 · Av. Ejército 710, Yanahuara, Arequipa",
      "Carta N.º CAR-2026-0087",
      "Arequipa, 20 de noviembre de 2026",
      "Señores",
      "Textiles Sipán S.A.",
      "RUC 20487654329",
      "Atención: Sra. Carmen Flores, Tesorería",
      "Asunto: saldo pendiente por S/ 4,720.00",
      "De nuestra consideración:",
      "Les agradecemos la confianza de siempre. Al revisar su cuenta encontramos los siguientes",
      "documentos pendientes, sobre los que les escribimos el 6 y el 27 de octubre:",
      "Documento Emisión Vencimiento Importe S/ Pagado S/ Saldo S/ Días",
      "F001-1187 02/08/2026 01/09/2026 3,540.00 – 3,540.00 80",
      "F001-1203 20/08/2026 19/09/2026 1,770.00 590.00 1,180.00 62",
      "Total 4,720.00",
      "Son: cuatro mil setecientos veinte y 00/100 soles.",
      "Les pedimos regularizar este saldo hasta el viernes 4 de diciembre de 2026 , o proponernos una",
      "fecha o un pago en cuotas: preferimos encontrar juntos una solución.",
      "Transferencia Yape o Plin",
      "BCP soles 215-1234567-0-12 958 700 120",
      "CCI 002-215-001234567012-25 Ferretería El Misti S.A.C.",
      "Si ya realizaron el pago, por favor no tomen en cuenta esta carta y envíennos la constancia para",
      "actualizar su cuenta.",
      "Quedamos atentos a su respuesta.",
      "Cordialmente,",
      "María Rojas Díaz",
      "Administración y cobranzas",
    ]);
    expect(info).toMatchObject({
      Title: "Carta N.º CAR-2026-0087: saldo pendiente por S/\u00a04,720.00",
      Author: "Ferretería El Misti S.A.C.",
      CreationDate: "D:20261120150000Z",
    });
  });

  it("gives the same bytes for the same facts and instant", async () => {
    const [first, second] = [await print(), await print()];
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true);
    expect(Buffer.from((await print({ contact: null })).pdf).equals(Buffer.from(first.pdf))).toBe(false);
  });

  it("stays on one page with nine documents, set a little tighter", async () => {
    const parts = Array.from({ length: 9 }, (_, index) => openPart({ document: `F001-${2000 + index}`, openMinor: 118_000 }));
    expect((await print({ parts })).pages).toBe(1);
  });

  it("goes on to further pages with the head of the table again and the page numbers", async () => {
    const parts = Array.from({ length: 70 }, (_, index) => openPart({ document: `F001-${2000 + index}`, openMinor: 100_000 + index }));
    const { pages } = await readPdf((await print({ parts })).pdf);
    expect(pages.length).toBeGreaterThan(1);
    const head = "Documento Emisión Vencimiento Importe S/ Pagado S/ Saldo S/ Días";
    for (const [index, lines] of pages.entries()) {
      expect(lines.at(-1)).toBe(`Página ${index + 1} de ${pages.length}`);
      const continues = lines.some((line) => line.startsWith("F001-"));
      if (continues) expect(lines).toContain(head);
    }
    const rows = pages.flat().filter((line) => line.startsWith("F001-"));
    expect(rows).toHaveLength(70);
    expect(pages.flat()).toContain("Total 70,024.15");
    expect(pages.at(-1)).toContain("María Rojas Díaz");
    expect(pages[1]?.[0]).toBe("Ferretería El Misti S.A.C. Carta N.º CAR-2026-0087");
  });

  it("keeps hostile and very long text inert and inside the margins", async () => {
    const name = `{{ total }} **ñ** {% raw %} <script>alert(1)</script> ) Tj ET ${"CONSTRUCTORA E INMOBILIARIA ".repeat(8)}株式会社 Łódź`;
    const document = `ORDEN-${"X".repeat(120)}`;
    const letter = await print({
      client: { docType: "RUC", docNumber: "20487654329", name },
      contact: { name: "x\r\nBcc: \u202ea@b", role: "A".repeat(200) },
      parts: [openPart({ document, openMinor: 9_999_999_999_999 })],
    });
    const { pages } = await readPdf(letter.pdf);
    const text = pages.flat().join(" ").replace(/\s+/g, " ");
    expect(text).toContain("{{ total }} **ñ** {% raw %} <script>alert(1)</script> ) Tj ET CONSTRUCTORA");
    expect(text).toContain("???? Ł");
    expect(text).toContain("Atención: x Bcc: a@b,");
    expect(text).toContain("Total 99,999,999,999.99");
    expect(text.replaceAll(" ", "")).toContain("A".repeat(200));
  });

  it("marks a draft", async () => {
    const { pages } = await readPdf((await print({}, { number: null })).pdf);
    expect(pages[0]).toContain("Borrador");
  });
});
