import { expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { bcpWorkbook } from "../../fixtures/statements/bcp-workbook.ts";
import { writeFiles } from "../../fixtures/ubl/ubl-files.ts";

/** Imports files of one day in order, each with deposits of S/ 100.00 by these people under one operation; gives whose are there in the end. */
async function depositsOf(operation: string, ...files: string[][]): Promise<string[]> {
  const app = await startTestApp();
  for (const people of files) {
    const movements = people.map((description) => ({ on: "2026-11-16", description, amountMinor: 10_000, operation }));
    const [path = ""] = writeFiles({ "bcp.xlsx": bcpWorkbook({ movements, isOldestFirst: true }) });
    await app.call("reconciliation.importStatement", { path });
  }
  const { lines } = await app.call("reconciliation.listLines", {});
  return lines.map(({ description }) => description).sort();
}

test.each([
  ["the new one first", [["JUAN"], ["PEDRO", "JUAN"]], ["JUAN", "PEDRO"]],
  [
    "in another order",
    [
      ["JUAN", "PEDRO"],
      ["PEDRO", "JUAN"],
    ],
    ["JUAN", "PEDRO"],
  ],
  [
    "new ones between, before and behind",
    [
      ["LUIS", "JUAN"],
      ["ANA", "JUAN", "PEDRO", "LUIS"],
    ],
    ["ANA", "JUAN", "LUIS", "PEDRO"],
  ],
  ["two of one person", [["JUAN"], ["PEDRO", "JUAN", "JUAN"]], ["JUAN", "JUAN", "PEDRO"]],
  ["reworded by the bank", [["JUAN"], ["DE JUAN PEREZ"]], ["JUAN"]],
  [
    "one reworded and one new",
    [
      ["JUAN", "LUIS"],
      ["DE JUAN PEREZ", "LUIS", "ANA"],
    ],
    ["ANA", "JUAN", "LUIS"],
  ],
])(
  "deposits of a collection share their number and amount; a later file of the same day brings the rest: %s",
  async (_case, files, all) => {
    expect(await depositsOf("4711", ...files)).toEqual(all);
    expect(await depositsOf("4711", ...files, ...files)).toEqual(all);
  },
);

test("what stands for a missing number is none: the text tells such movements apart, also in files that share nothing", async () => {
  for (const none of ["S/N", "-", "000", "N/A"]) expect(await depositsOf(none, ["JUAN"], ["PEDRO"], ["JUAN"])).toEqual(["JUAN", "PEDRO"]);
});
