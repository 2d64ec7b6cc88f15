import { expect, test } from "vitest";
import { mutations } from "../../../fixtures/mutate.ts";
import { EVERY_KIND } from "../../../fixtures/ubl/every-kind.ts";
import { startIssuer, writeFiles, zipOf } from "../../../fixtures/ubl/ubl-files.ts";
import { expectSound } from "./bring.ts";

/** How many spoiled files are imported; an environment variable asks for more: CUENTAS_FUZZ=10000. */
const COUNT = Math.ceil(Number(process.env.CUENTAS_FUZZ ?? 450) / Object.keys(EVERY_KIND).length);

test("spoiled papers of every kind in one import are taken or refused one by one, and the ledger stays right", async () => {
  const app = await startIssuer();
  const spoiled = Object.entries(EVERY_KIND).flatMap(([kind, text]) =>
    [...mutations(20_261_121, Buffer.from(text), COUNT)].map((bytes, index): [string, Uint8Array] => [`${kind} ${index}.xml`, bytes]),
  );
  const { files, batchId } = await app.call("imports.importFiles", {
    paths: writeFiles({ "todo.zip": zipOf(Object.fromEntries(spoiled)) }),
  });
  expect(files).toHaveLength(spoiled.length);
  expect(files.filter(({ status, error }) => ["rejected", "needs_mapping"].includes(status) !== (error !== undefined))).toEqual([]);
  await expectSound(app);
  await app.call("undo.undoBatch", { batchId: batchId as number });
  await expectSound(app);
}, 120_000);
