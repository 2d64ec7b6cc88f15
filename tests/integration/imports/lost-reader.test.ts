import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { importDesk } from "../../../main/imports/desk.ts";
import { readInBackground } from "../../../main/imports/read-in-background.ts";
import { readFiles } from "../../../main/imports/reading.ts";
import type { ReadInput, ReadItem } from "../../../main/imports/reading/read-item.ts";
import type { CallContext } from "../../../main/ledger/context.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { JobLost } from "../../../main/platform/background/background.ts";
import { SEND_NOW } from "../../../main/platform/background/serve-jobs.ts";
import { NOW, temporaryFolder } from "../../fixtures/app.ts";
import { bcpWorkbook } from "../../fixtures/statements/bcp-workbook.ts";
import { EXAMPLE_ISSUER, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { writeFiles, zipOf } from "../../fixtures/ubl/ubl-files.ts";

/** Items travel in bundles of this size; those of a bundle that was not full are lost with the reader. */
const BUNDLE = 3;

/** A reader that is lost whenever it opens a file called bomb: with it goes what it had read and not sent. */
const inBackground = async function* (_job: unknown, input: ReadInput) {
  let bundle: unknown[] = [];
  for await (const item of readFiles(input)) {
    if (item === SEND_NOW || bundle.length >= BUNDLE) {
      yield* bundle;
      bundle = [];
    }
    if (item === SEND_NOW) continue;
    if ("place" in item && item.kind !== "opening" && /bomb/.test(item.place.name)) throw new JobLost("memory");
    bundle.push(item);
  }
  yield* bundle;
} as CallContext["inBackground"];

const INPUT: Omit<ReadInput, "paths"> = { choices: [], statementMappings: {}, listMappings: {}, clientsByName: {}, currency: "PEN" };

async function seen(paths: string[]): Promise<string[]> {
  const files: string[] = [];
  for await (const item of readInBackground({ inBackground }, { ...INPUT, paths }))
    if ("place" in item) files.push(`${item.place.name} ${item.kind}`);
  return files;
}

const contents = (...names: string[]) => Object.fromEntries(names.map((name, index) => [name, ublText({ id: `F001-${index + 1}` })]));

test.each([
  ["first", ["1-bomb.xml", "2.xml", "3.xml"]],
  ["in the middle", ["1.xml", "2.xml", "3.xml", "4.xml", "5-bomb.xml", "6.xml"]],
  ["twice", ["1.xml", "2-bomb.xml", "3-bomb.xml", "4.xml", "5.xml", "6.xml", "7.xml"]],
  ["last", ["1.xml", "2.xml", "3-bomb.xml"]],
])(
  "a file that makes the reader fail is refused by its name, and the others of its folder or ZIP come once each: %s",
  async (_where, names) => {
    const folder = temporaryFolder();
    const inner = join(folder, "ventas");
    mkdirSync(inner);
    for (const [name, text] of Object.entries(contents(...names))) writeFileSync(join(inner, name), text);
    writeFileSync(join(folder, "ventas.zip"), zipOf(contents(...names)));
    writeFileSync(join(folder, "bomb.xml"), ublText());
    const all = names.map((name) => `${name} ${name.includes("bomb") ? "refused" : "document"}`);
    const after = join(folder, "bomb.xml");
    expect(await seen([inner, after, join(folder, "ventas.zip"), inner])).toEqual([...all, "bomb.xml refused", ...all, ...all]);
  },
);

test("a statement whose reading is cut leaves nothing, and the files beside it come in", async () => {
  const folder = temporaryFolder();
  const ledger = await openLedger(folder);
  onTestFinished(() => ledger.close());
  const [factura = "", cut = "", whole = ""] = writeFiles({ "1.xml": ublText(), "cut.xlsx": statement("A"), "whole.xlsx": statement("B") });
  const read: ReadItem[] = [];
  for await (const item of readFiles({ ...INPUT, paths: [factura, cut, whole] }))
    if (item !== SEND_NOW && item.kind !== "opening") read.push(item);
  const lost = read.filter((item, index) => item.kind !== "original" || read[index - 1] !== read.find(({ kind }) => kind === "lines"));
  const { files, sums } = await ledger.command(NOW, { what: "test", topics: [], batch: { kind: "import", label: "" } }, async (tx) => {
    const desk = importDesk(tx, EXAMPLE_ISSUER.ruc);
    for (const item of lost) desk.take(item);
    await desk.finish(async () => undefined);
    return desk;
  });
  expect(files.map(({ status }) => status)).toEqual(["imported", "rejected", "imported"]);
  expect(sums.counts).toMatchObject({ documents: 1, movements: 2 });
  const lines = await ledger.read.selectFrom("bank_lines").select("description").orderBy("description").execute();
  expect(lines).toEqual([{ description: "ABONO B 1" }, { description: "ABONO B 2" }]);
});

function statement(name: string): Uint8Array {
  return bcpWorkbook({
    movements: [1, 2].map((at) => ({ on: "2026-03-05", description: `ABONO ${name} ${at}`, amountMinor: 10_000 * at })),
  });
}
