import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readInBackground } from "../../../main/imports/read-in-background.ts";
import { readFiles } from "../../../main/imports/reading.ts";
import type { ReadInput } from "../../../main/imports/reading/read-item.ts";
import type { CallContext } from "../../../main/ledger/context.ts";
import { JobLost } from "../../../main/platform/background/background.ts";
import { SEND_NOW } from "../../../main/platform/background/serve-jobs.ts";
import { temporaryFolder } from "../../fixtures/app.ts";
import { ublText } from "../../fixtures/ubl/build-ubl.ts";
import { zipOf } from "../../fixtures/ubl/ubl-files.ts";

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

async function seen(paths: string[]): Promise<string[]> {
  const input: ReadInput = { paths, choices: [], statementMappings: {}, listMappings: {}, clientsByName: {}, currency: "PEN" };
  const files: string[] = [];
  for await (const item of readInBackground({ inBackground }, input)) if ("place" in item) files.push(`${item.place.name} ${item.kind}`);
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
