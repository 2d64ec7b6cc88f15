import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { DETRACCION, factura } from "../../fixtures/documents.ts";
import { readPdf } from "../../fixtures/read-pdf.ts";

const HOSTILE = `Inversiones <w:t>"Ñandú" & Hijos</w:t> {total} {@cliente} =1+1`;

async function withDebt(): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await recordAll(app, [factura({ detraccion: DETRACCION })]);
  return { app, client: await clientId(app) };
}

async function withMany(count: number): Promise<{ app: TestApp; ids: number[] }> {
  const app = await startTestApp();
  await fillCompany(app);
  await recordAll(
    app,
    Array.from({ length: count }, (_, index) =>
      factura({ number: String(100 + index), clientDocNumber: String(20_500_000_000 + index), clientName: `Cliente ${index}` }),
    ),
  );
  const { rows } = await app.call("clients.listClients", {});
  return { app, ids: rows.map((row) => row.id) };
}

const docxText = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
const wordsOf = (xml: string) => xml.replace(/<[^>]+>/g, "").replaceAll("\u00a0", " ");

/** A Word file of the user's with this text in its only paragraph; `parts` are added or take the place of others. */
function docxWith(text: string, parts: Record<string, string> = {}): Uint8Array {
  const paragraphs = text
    .split("\n")
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join("");
  const files = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

function keep(app: TestApp, name: string, bytes: Uint8Array): string {
  const path = join(app.folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe("letters that were issued, together", () => {
  test("are one PDF with a page each, in the order of their numbers", async () => {
    const { app, ids } = await withMany(23);
    const { issued } = await app.call("letters.issueBatch", { clientIds: ids, stage: "administrativa" });
    const { file, letters } = await app.call("letters.exportLetters", { letterIds: issued.map(({ id }) => id).reverse(), as: "one_pdf" });
    expect(letters).toBe(23);
    expect(file.name).toBe("cartas-CAR-2026-0001-a-CAR-2026-0023.pdf");
    const { pages } = await readPdf(readFileSync(file.path));
    expect(pages).toHaveLength(23);
    expect(pages.map((lines) => lines.join(" ").match(/CAR-2026-\d{4}/)?.[0])).toEqual(issued.map(({ number }) => number));
    expect(pages.every((lines) => lines.includes("Total 1,180.00"))).toBe(true);
  });

  test("are a ZIP of the very files that were frozen, and one of Word files", async () => {
    const { app, ids } = await withMany(3);
    const { issued } = await app.call("letters.issueBatch", { clientIds: ids, stage: "administrativa" });
    const letterIds = issued.map(({ id }) => id);
    const zip = await app.call("letters.exportLetters", { letterIds, as: "zip" });
    const files = unzipSync(readFileSync(zip.file.path));
    expect(Object.keys(files)).toEqual(issued.map(({ number }) => `${number}.pdf`));
    for (const { number, file } of issued) expect(Buffer.from(files[`${number}.pdf`] ?? []).equals(readFileSync(file.path))).toBe(true);
    const words = await app.call("letters.exportLetters", { letterIds, as: "docx_zip" });
    const docs = unzipSync(readFileSync(words.file.path));
    expect(Object.keys(docs)).toEqual(issued.map(({ number }) => `${number}.docx`));
    for (const doc of Object.values(docs)) expect(wordsOf(docxText(doc))).toContain("1,180.00");
  });

  test("one whose file was changed stops the work and says which; nothing half is left", async () => {
    const { app, client } = await withDebt();
    const letter = await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    writeFileSync(letter.file.path, "otra cosa");
    const refused = await app.fails("letters.exportLetters", { letterIds: [letter.id], as: "zip" });
    expect(refused).toMatchObject({ code: "ledger_damaged" });
    expect(refused.message).toContain("CAR-2026-0001");
  });
});

describe("a letter in Word", () => {
  test("a draft is editable: paragraphs, a table with its balances, and the client's name is only text", async () => {
    const { app, client } = await withDebt();
    await app.call("clients.saveClients", {
      clients: [{ docType: "RUC", docNumber: (await app.call("clients.getClient", { id: client })).docNumber, name: HOSTILE }],
    });
    const { file } = await app.call("letters.exportWord", { clientId: client, stage: "administrativa" });
    const xml = docxText(readFileSync(file.path));
    expect(xml).toContain("<w:tbl>");
    expect(wordsOf(xml)).toContain("Inversiones &lt;w:t&gt;&quot;Ñandú&quot; &amp; Hijos&lt;/w:t&gt; {total}");
    expect(wordsOf(xml)).toContain("1,038.00");
    expect(wordsOf(xml)).toContain("Total1,180.00");
    expect((await app.call("letters.listLetters", {})).letters).toEqual([]);
  });

  test("of one that was issued says what it said then, though it was paid meanwhile", async () => {
    const { app, client } = await withDebt();
    const { id } = await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    await app.call("payments.recordPayment", {
      clientId: client,
      paidOn: "2026-11-20",
      amountMinor: 103_800,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId: 1, part: "net", amountMinor: 103_800 }],
    });
    const { file } = await app.call("letters.exportWord", { letterId: id });
    expect(file.name).toBe("CAR-2026-0001.docx");
    const words = wordsOf(docxText(readFileSync(file.path)));
    expect(words).toContain("Carta N.º CAR-2026-0001");
    expect(words).toContain("Total1,180.00");
  });
});

describe("the user's own Word letter", () => {
  test("is filled, numbered, frozen and told in the conversation; a name in it is never a mark", async () => {
    const { app, client } = await withDebt();
    await app.call("clients.saveClients", {
      clients: [{ docType: "RUC", docNumber: (await app.call("clients.getClient", { id: client })).docNumber, name: HOSTILE }],
    });
    const path = keep(
      app,
      "mía.docx",
      docxWith("Carta {numero} para {cliente}\n{#documentos}{documento}: {saldo}; {/documentos}\nTotal {total} hasta el {fecha_limite}."),
    );
    const template = await app.call("letters.saveWordTemplate", { path, name: "La nuestra", stage: "administrativa" });
    expect(template.warnings).toEqual([]);
    expect(template.variables).toEqual(["numero", "cliente", "#documentos", "documento", "saldo", "total", "fecha_limite"]);
    const letter = await app.call("letters.issueWordLetter", { wordTemplateId: template.id, clientId: client });
    expect(letter.file.name).toBe("CAR-2026-0001.docx");
    const words = wordsOf(docxText(readFileSync(letter.file.path)));
    expect(words).toContain("Carta CAR-2026-0001 para Inversiones &lt;w:t&gt;");
    expect(words).toContain("{total} {@cliente}");
    expect(words).toContain("F001-1220: 1,038.00; F001-1220: 142.00; ");
    expect(words).toContain("Total S/ 1,180.00 hasta el");
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries[0]).toMatchObject({ kind: "letter", title: "Carta CAR-2026-0001", state: "emitida" });
    expect((await app.call("letters.listLetters", {})).letters).toMatchObject([{ template: null, number: "CAR-2026-0001" }]);
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
    await app.call("letters.removeWordTemplate", { id: template.id });
    expect((await app.call("letters.listWordTemplates", {})).templates).toEqual([]);
  });

  test("is read by the guard before anything is written: the words of a court stop it", async () => {
    const { app, client } = await withDebt();
    const path = keep(app, "mala.docx", docxWith("{cliente}: si no paga lo embargaremos y publicaremos su nombre como moroso."));
    const { id } = await app.call("letters.saveWordTemplate", { path, name: "Dura", stage: "administrativa" });
    const refused = await app.fails("letters.issueWordLetter", { wordTemplateId: id, clientId: client });
    expect(refused.message).toContain("embargaremos");
    expect((await app.call("letters.listLetters", {})).letters).toEqual([]);
  });

  test.each([
    [
      "in a note at the foot",
      docxWith("{cliente}", { "word/footnotes.xml": `<w:p><w:r><w:t>lo embarga</w:t></w:r><w:r><w:t>remos</w:t></w:r></w:p>` }),
    ],
    ["in characters by their number", docxWith("{cliente}: lo &#101;mbargaremos")],
    ["under another prefix", docxWith(`{cliente}</w:t></w:r></w:p><x:p><x:r><x:t>lo embargaremos</x:t></x:r></x:p><w:p><w:r><w:t>`)],
  ])("words of a court %s stop it too", async (_, bytes) => {
    const { app, client } = await withDebt();
    const path = keep(app, "mala.docx", bytes);
    const { id } = await app.call("letters.saveWordTemplate", { path, name: "Dura", stage: "administrativa" });
    const refused = await app.fails("letters.issueWordLetter", { wordTemplateId: id, clientId: client });
    expect(refused.message).toContain("embargaremos");
  });

  test("marks that do not exist are told with the nearest that does", async () => {
    const { app } = await withDebt();
    const path = keep(app, "a.docx", docxWith("{clinte} debe {total} {#documentos}{documeto}{/documentos} {zzzzzz}"));
    const { warnings } = await app.call("letters.saveWordTemplate", { path, name: "Con errores", stage: "preventiva" });
    expect(warnings.map(({ message }) => message)).toEqual([
      "La marca {clinte} no existe y saldrá vacía: ¿quisiste escribir {cliente}?",
      "La marca {documeto} no existe y saldrá vacía: ¿quisiste escribir {documento}?",
      "La marca {zzzzzz} no existe y saldrá vacía: bórrala, o mira las marcas en el ejemplo",
    ]);
  });

  const RELS = (type: string, target: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
  test.each<[string, Uint8Array, RegExp]>([
    ["macros", docxWith("{cliente}", { "word/vbaProject.bin": "x" }), /trae macros/],
    [
      "a template fetched from elsewhere",
      docxWith("{cliente}", { "word/_rels/settings.xml.rels": RELS("attachedTemplate", "http://x.pe/a.dotm") }),
      /trae algo de fuera/,
    ],
    [
      "a field that runs",
      docxWith(`{cliente}</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\x</w:instrText></w:r><w:r><w:t>`),
      /un campo que abre/,
    ],
    [
      "a template fetched from elsewhere whose address says that it is a link",
      docxWith("{cliente}", { "word/_rels/settings.xml.rels": RELS("attachedTemplate", "http://x.pe/hyperlink") }),
      /trae algo de fuera/,
    ],
    [
      "a template fetched from elsewhere, in characters by their number",
      docxWith("{cliente}", {
        "word/_rels/settings.xml.rels": RELS("attachedTemplate", "http://x.pe/a.dotm").replace("External", "&#69;xternal"),
      }),
      /trae algo de fuera/,
    ],
    [
      "a field that runs, cut into pieces",
      docxWith(
        `{cliente}</w:t></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>&#65;UTO c:\\x</w:instrText></w:r><w:r><w:t>`,
      ),
      /un campo que abre/,
    ],
    ["XML of two bytes a letter", docxWith("{cliente}", { "word/styles.xml": [..."<a/>"].join("\0") }), /mal armado/],
    ["two parts of the same name", docxWith("{cliente}", { "word/Document.xml": "<a/>" }), /mal armado/],
    ["a document type", docxWith("{cliente}", { "word/styles.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a/>` }), /mal armado/],
    ["something that is no Word file", strToU8("hola"), /no es un documento de Word/],
    ["a ZIP of something else", zipSync({ "a.txt": strToU8("hola") }), /no es un documento de Word/],
    ["the old Word", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /Word antiguo/],
    ["a list that does not close", docxWith("{#documentos}{documento}"), /empieza una lista y no termina/],
    ["a mark with raw XML", docxWith("{@cliente}"), /sin la arroba/],
  ])("%s is refused and kept nowhere", async (_, bytes, why) => {
    const { app } = await withDebt();
    const refused = await app.fails("letters.saveWordTemplate", { path: keep(app, "x.docx", bytes), name: "Prueba", stage: "preventiva" });
    expect(refused).toMatchObject({ code: "unreadable_file" });
    expect(refused.message).toMatch(why);
    expect((await app.call("letters.listWordTemplates", {})).templates).toEqual([]);
  });

  test("a link to a page is no reason to refuse", async () => {
    const { app } = await withDebt();
    const path = keep(app, "x.docx", docxWith("{cliente}", { "word/_rels/document.xml.rels": RELS("hyperlink", "https://mitienda.pe") }));
    expect((await app.call("letters.saveWordTemplate", { path, name: "Con enlace", stage: "preventiva" })).warnings).toEqual([]);
  });

  test("the example uses only marks that exist, and is a letter as it is", async () => {
    const { app, client } = await withDebt();
    const { file } = await app.call("letters.exportWordExample", {});
    const { id, warnings } = await app.call("letters.saveWordTemplate", { path: file.path, name: "Ejemplo", stage: "administrativa" });
    expect(warnings).toEqual([]);
    const letter = await app.call("letters.issueWordLetter", { wordTemplateId: id, clientId: client });
    const words = wordsOf(docxText(readFileSync(letter.file.path)));
    expect(words).toContain("Total en soles: S/ 1,180.00. Son: mil ciento ochenta y 00/100 soles.");
    expect(words).not.toMatch(/[{}]/);
  });
});
