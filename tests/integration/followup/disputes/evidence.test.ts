import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../fixtures/app.ts";
import { withFactura } from "./disputed-app.ts";

const QUALITY = { reason: "quality" as const, text: "" };

function write(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

test("the evidence is kept as it came, with its name and its hash, and handed over again", async () => {
  const { app, invoiceId } = await withFactura();
  const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  const path = write("Acta de devolución N.º 12.jpg", photo);
  const { id } = await app.call("followup.openDispute", { invoiceId, ...QUALITY, paths: [path, path, write("copia.jpg", photo)] });
  const sha256 = createHash("sha256").update(photo).digest("hex");
  const { disputes } = await app.call("followup.listDisputes", {});
  expect(disputes[0]?.files).toEqual([{ sha256, name: "copia.jpg" }]);
  writeFileSync(path, "otra cosa");
  const saved = await app.call("followup.saveDisputeFile", { disputeId: id, sha256 });
  expect(new Uint8Array(readFileSync(saved.path))).toEqual(photo);
  expect(saved.name).toBe(`${sha256.slice(0, 12)}-copia.jpg`);
  expect(app.app.fileToServe(saved.path)).toBeDefined();
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("a hostile name is shown without what hides in it, and written where it belongs", async () => {
  const { app, invoiceId } = await withFactura();
  const path = write("..\\..\\guía \u202egpj.exe", "x");
  const { id } = await app.call("followup.openDispute", { invoiceId, ...QUALITY, paths: [path] });
  const [file] = (await app.call("followup.listDisputes", {})).disputes[0]?.files ?? [];
  expect(file?.name).toBe("guía gpj.exe");
  const saved = await app.call("followup.saveDisputeFile", { disputeId: id, sha256: file?.sha256 ?? "" });
  expect(saved.path).toBe(join(app.folder, "exportados", basename(saved.path)));
  expect(saved).toMatchObject({ name: `${file?.sha256.slice(0, 12)}-guía gpj.exe`, mime: "application/octet-stream" });
});

test("a file that is too large, empty, missing or a folder is refused with what to do, and no dispute is left", async () => {
  const { app, invoiceId } = await withFactura();
  const open = (path: string) => app.fails("followup.openDispute", { invoiceId, ...QUALITY, paths: [write("bien.txt", "bien"), path] });
  expect(await open(write("video.mp4", new Uint8Array(20 * 1024 * 1024 + 1)))).toMatchObject({
    code: "unreadable_file",
    message: "video.mp4 pesa más de 20 MB: adjunta una copia más liviana, o solo las páginas que importan. No se guardó el reclamo.",
  });
  expect((await open(write("nada.pdf", ""))).message).toBe("nada.pdf está vacío: adjunta el archivo completo. No se guardó el reclamo.");
  const folder = join(temporaryFolder(), "fotos");
  mkdirSync(folder);
  expect((await open(folder)).message).toContain("No se pudo abrir fotos");
  expect((await open("/no/existe.pdf")).message).toContain("No se pudo abrir existe.pdf");
  expect(await app.call("followup.listDisputes", {})).toEqual({ disputes: [] });
});

test("a file is only handed over by the dispute that it belongs to", async () => {
  const { app, invoiceId } = await withFactura();
  const { id } = await app.call("followup.openDispute", { invoiceId, amountMinor: 100, ...QUALITY, paths: [write("a.txt", "a")] });
  const other = await app.call("followup.openDispute", { invoiceId, amountMinor: 100, ...QUALITY });
  const sha256 = createHash("sha256").update("a").digest("hex");
  expect((await app.call("followup.saveDisputeFile", { disputeId: id, sha256 })).bytes).toBe(1);
  expect((await app.fails("followup.saveDisputeFile", { disputeId: other.id, sha256 })).code).toBe("not_found");
  expect((await app.fails("followup.saveDisputeFile", { disputeId: id, sha256: "../../etc/passwd" })).code).toBe("invalid_input");
});
