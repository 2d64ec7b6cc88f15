import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";
import { pngOf, rawPng } from "../../fixtures/pictures.ts";
import { readPdf } from "../../fixtures/read-pdf.ts";

function keep(app: TestApp, name: string, bytes: Uint8Array): string {
  const path = join(app.folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe("the company's pictures", () => {
  test("are kept, given back, put on letters and taken away", async () => {
    const app = await startTestApp();
    await fillCompany(app);
    await recordAll(app, [factura()]);
    const letter = { clientId: await clientId(app), stage: "administrativa" as const };
    const bare = Buffer.from((await app.call("letters.previewLetter", letter)).pdfBase64, "base64");
    expect(bare.includes("/Subtype /Image")).toBe(false);
    const { picture } = await app.call("settings.setPicture", { name: "logo", path: keep(app, "logo.jpg", pngOf(300, 100)) });
    expect(picture).toMatchObject({ name: "logo", mime: "image/png", width: 300, height: 100 });
    await app.call("settings.setPicture", { name: "qr-yape", path: keep(app, "qr.png", pngOf(200, 320, [90, 20, 120])) });
    expect((await app.call("settings.getPictures", {})).pictures.map(({ name }) => name)).toEqual(["logo", "qr-yape"]);
    const withBoth = Buffer.from((await app.call("letters.previewLetter", letter)).pdfBase64, "base64");
    expect(withBoth.toString("latin1").match(/\/Subtype \/Image/g)).toHaveLength(2);
    expect((await readPdf(withBoth)).pages).toHaveLength(1);
    await app.call("settings.setPicture", { name: "logo", path: null });
    expect((await app.call("settings.getPictures", {})).pictures.map(({ name }) => name)).toEqual(["qr-yape"]);
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  const ROWS = new Uint8Array([0, 1, 2, 3]);
  test.each<[string, Uint8Array, RegExp]>([
    [
      "a drawing in XML",
      new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`),
      /no es una imagen PNG ni JPEG/,
    ],
    ["a PNG that is cut off", pngOf(50, 50).slice(0, 60), /dañada o incompleta/],
    [
      "a PNG that unpacks to more than it says",
      rawPng({ width: 1, height: 1, depth: 8, colour: 2 }, new Uint8Array(5_000_000)),
      /dañada o incompleta/,
    ],
    [
      "a PNG of a million pixels a side",
      rawPng({ width: 1_000_000, height: 1_000_000, depth: 8, colour: 2 }, ROWS),
      /1000000 × 1000000 píxeles/,
    ],
    ["a PNG of colours that do not exist", rawPng({ width: 1, height: 1, depth: 3, colour: 5 }, ROWS), /dañada o incompleta/],
    [
      "a JPEG without a picture",
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]),
      /no es una imagen/,
    ],
  ])("%s is refused, and the one before stays", async (_, bytes, why) => {
    const app = await startTestApp();
    await app.call("settings.setPicture", { name: "logo", path: keep(app, "bueno.png", pngOf(20, 20)) });
    const refused = await app.fails("settings.setPicture", { name: "logo", path: keep(app, "logo.png", bytes) });
    expect(refused).toMatchObject({ code: "unreadable_file" });
    expect(refused.message).toMatch(why);
    expect((await app.call("settings.getPictures", {})).pictures).toMatchObject([{ name: "logo", width: 20 }]);
  });
});
