import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { startTestApp, temporaryFolder } from "../../fixtures/app.ts";
import { sireCsv, sireRow } from "../../fixtures/registers/build-register.ts";
import { EXAMPLE_ISSUER, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { zipOf } from "../../fixtures/ubl/ubl-files.ts";

const start = () => startTestApp({ company: { ruc: EXAMPLE_ISSUER.ruc, legalName: EXAMPLE_ISSUER.name } });

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index} "${`&lol${index === 0 ? "" : index - 1};`.repeat(10)}">`).join("")}]><Invoice>&lol8;</Invoice>`;

/** Files that bad people send, or bad disks make; each would hurt a program that trusts what it opens. */
const HOSTILE: Readonly<Record<string, string | Uint8Array>> = {
  "risas.xml": laughs,
  "entidad-externa.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><Invoice>&f;</Invoice>',
  "bomba.zip": zipSync({ "ceros.xml": new Uint8Array(60 * 1024 * 1024) }, { level: 9 }),
  "bomba.xlsx": zipSync(
    { "[Content_Types].xml": new Uint8Array(10), "xl/worksheets/sheet1.xml": new Uint8Array(250 * 1024 * 1024) },
    { level: 9 },
  ),
  "linea.csv": `Fecha;Monto\n${"9".repeat(10 * 1024 * 1024)}`,
  "nulos.csv": "Fecha;Monto\0;\0\n01/01/2026;\0\n",
  "proto.csv": "__proto__;constructor;toString\n1;2;3\n",
  "hondo.xml": `${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}`,
  "vacio.xlsx": "",
  "mitad.xml": ublText().slice(0, 700),
  "binario.xml": Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256),
};

test("nothing hostile comes in, each file is told by name, and the good one beside them is taken", async () => {
  const app = await start();
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(HOSTILE)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, "buena.xml"), ublText());
  const { files, counts } = await app.call("imports.importFiles", { paths: [folder] });
  expect(files.filter(({ status }) => status === "imported").map(({ path }) => path)).toEqual([join(folder, "buena.xml")]);
  expect(counts).toMatchObject({ documents: 1, movements: 0, clients: 0 });
  for (const { path, status, error } of files.filter((file) => file.status !== "imported")) {
    expect(`${path} ${status}`).toMatch(/ (rejected|needs_mapping)$/);
    expect(error?.message ?? "").toMatch(/[a-záéíóúñ]{4}/);
  }
  expect(files).toHaveLength(Object.keys(HOSTILE).length + 1);
  expect(({} as Record<string, unknown>).Fecha).toBeUndefined();
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("names inside a ZIP are labels: nothing is ever written where they point to", async () => {
  const app = await start();
  const folder = temporaryFolder();
  const path = join(folder, "ventas.zip");
  writeFileSync(path, zipOf({ "../../fuera.xml": ublText(), "C:\\windows\\CON.xml": ublText({ id: "F001-2" }) }));
  const { files } = await app.call("imports.importFiles", { paths: [path] });
  expect(files).toMatchObject([
    { member: "fuera.xml", status: "imported" },
    { member: "windows/CON.xml", status: "imported" },
  ]);
  expect(existsSync(join(folder, "..", "..", "fuera.xml"))).toBe(false);
});

test("a folder that holds a link to itself ends, and an empty one says so", async () => {
  const app = await start();
  const folder = temporaryFolder();
  mkdirSync(join(folder, "dentro"));
  symlinkSync(folder, join(folder, "dentro", "vuelta"));
  writeFileSync(join(folder, "dentro", "buena.xml"), ublText());
  expect((await app.call("imports.importFiles", { paths: [folder] })).files).toMatchObject([{ status: "imported" }]);
  const empty = await app.call("imports.importFiles", { paths: [temporaryFolder()] });
  expect(empty.files).toMatchObject([{ status: "rejected", error: { message: expect.stringContaining("está vacía") } }]);
});

test("a report of very many bad rows spells out the first of them and counts the rest", async () => {
  const app = await startTestApp();
  const rows = Array.from({ length: 2_500 }, (_, index) =>
    sireRow({ "Total CP": "mil", "Nro CP o Doc. Nro Inicial (Rango)": String(index + 1) }),
  );
  const folder = temporaryFolder();
  for (let index = 0; index < 12; index += 1) writeFileSync(join(folder, `${index}.csv`), sireCsv(...rows));
  const { files } = await app.call("imports.importFiles", { paths: [folder] });
  expect(files.map((file) => file.rows.length)).toEqual([...Array.from({ length: 10 }, () => 2_000), 0, 0]);
  expect(files.every((file) => file.rows.length + file.rowsLeftOut === 2_500 && file.counts?.rejected === 2_500)).toBe(true);
});
