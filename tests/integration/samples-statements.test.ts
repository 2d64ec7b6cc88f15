import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ParsedStatement } from "../../main/reconciliation/formats/format.ts";
import { findMappable, parseMapped } from "../../main/reconciliation/formats/mapped.ts";
import { openStatementFile } from "../../main/reconciliation/formats/open.ts";
import { columnMapping } from "../../shared/contract/reconciliation.ts";
import { parseAmount } from "../../shared/money.ts";
import { parseStatement, readingOptions } from "../fixtures/statements/open-statement.ts";

/** Real files and the facts in them stand outside the repository: beside the checkout, or where CUENTAS_SAMPLES says. */
const folder = process.env.CUENTAS_SAMPLES ?? path.resolve(import.meta.dirname, "../../../shared/samples");
const isThere = existsSync(path.join(folder, "expected.json")) && existsSync(path.join(folder, "statements"));

type Expected = {
  n_transactions: number;
  sum_credits: string;
  sum_debits: string;
  first_date?: string | null;
  last_date?: string | null;
  raw_first_date?: string | null;
  currencies?: string[];
  accounts?: string[];
  statements?: number;
};
type Sample = { file: string; format: string; expected: Expected };

const samples: Sample[] = isThere
  ? (JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as Sample[]).filter(({ file }) => file.startsWith("statements/"))
  : [];
const samplesOf = (...formats: string[]) => samples.filter(({ format }) => formats.includes(format));

const read = (file: string) => parseStatement(readFileSync(path.join(folder, file)), path.basename(file));

function factsOf(statements: readonly ParsedStatement[]) {
  const lines = statements.flatMap((statement) => statement.lines);
  const days = lines.map((line) => line.bookedOn).toSorted();
  return {
    lines: lines.length,
    creditsMinor: lines.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0),
    debitsMinor: lines.reduce((sum, { amountMinor }) => sum + Math.max(0, -amountMinor), 0),
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    currencies: [...new Set(statements.flatMap(({ currency }) => currency ?? []))].toSorted(),
    accounts: [...new Set(statements.flatMap(({ account }) => account ?? []))].toSorted(),
  };
}

function expectedFacts(expected: Expected) {
  const currency = expected.currencies?.[0] ?? "PEN";
  return {
    lines: expected.n_transactions,
    creditsMinor: parseAmount(expected.sum_credits, currency),
    debitsMinor: -(parseAmount(expected.sum_debits, currency) ?? 0) || 0,
    firstOn: expected.first_date ?? null,
    lastOn: expected.last_date ?? null,
    currencies: expected.currencies?.filter(Boolean).toSorted() ?? [],
    accounts: expected.accounts?.toSorted() ?? [],
  };
}

describe.skipIf(!isThere)("real bank statements", () => {
  const withoutStatement = /account_listing|bank_small|error_message|signon/;
  const withoutDates = /date_missing/;

  it.each(samplesOf("ofx").filter(({ file }) => !withoutStatement.test(file) && !withoutDates.test(file)))(
    "$file",
    async ({ file, expected }) => {
      const facts = factsOf(await read(file));
      const wanted = expectedFacts(expected);
      // A file without the currency of the account may still say it in its movements.
      expect(facts).toEqual(wanted.currencies.length > 0 ? wanted : { ...wanted, currencies: facts.currencies });
    },
  );

  it.each(samplesOf("ofx").filter(({ file }) => withoutStatement.test(file)))("$file says that it has no movements", async ({ file }) => {
    await expect(read(file)).rejects.toMatchObject({ code: "unsupported_file" });
  });

  it.each(samplesOf("ofx").filter(({ file }) => withoutDates.test(file)))(
    "$file keeps each movement without a day, and tells the day it was given",
    async ({ file, expected }) => {
      const statements = await read(file);
      const { lines, creditsMinor, debitsMinor } = factsOf(statements);
      const wanted = expectedFacts(expected);
      expect({ lines, creditsMinor, debitsMinor }).toEqual({
        lines: wanted.lines,
        creditsMinor: wanted.creditsMinor,
        debitsMinor: wanted.debitsMinor,
      });
      expect(statements.flatMap(({ warnings }) => warnings).filter(({ code }) => code === "date_assumed")).toHaveLength(lines);
    },
  );

  it.each(samplesOf("qif").filter(({ expected }) => expected.n_transactions > 0))("$file", async ({ file, expected }) => {
    const statements = await read(file);
    const { lines, creditsMinor, debitsMinor, firstOn } = factsOf(statements);
    const wanted = expectedFacts(expected);
    expect({ lines, creditsMinor, debitsMinor }).toEqual({
      lines: wanted.lines,
      creditsMinor: wanted.creditsMinor,
      debitsMinor: wanted.debitsMinor,
    });
    expect(firstOn?.slice(2, 4)).toBe(expected.raw_first_date?.slice(-2));
    expect(statements[0]?.rejected).toEqual([]);
  });

  it.each(samplesOf("qif").filter(({ expected }) => expected.n_transactions === 0))(
    "$file says that it has no movements",
    async ({ file }) => {
      await expect(read(file)).rejects.toMatchObject({ code: "unsupported_file" });
    },
  );

  it.each(samplesOf("mt940", "camt"))("$file", async ({ file, expected }) => {
    const statements = await read(file);
    expect(factsOf(statements)).toEqual(expectedFacts(expected));
    expect(statements).toHaveLength(expected.statements ?? 0);
    expect(statements.flatMap(({ rejected }) => rejected)).toEqual([]);
  });

  it.each(samplesOf("xlsx"))("$file asks for its columns with a guess that reads every movement", async ({ file }) => {
    const { file: opened, format } = await openStatementFile(readFileSync(path.join(folder, file)), path.basename(file));
    expect(format).toBeUndefined();
    const mappable = findMappable(opened);
    const mapping = columnMapping.parse(mappable.table.guess);
    const [statement] = parseMapped(opened, mappable, mapping, readingOptions);
    const { lines = [], rejected = [] } = statement ?? {};
    expect(rejected).toEqual([]);
    expect(lines).toHaveLength(mappable.rows.length - mappable.table.headerRow - 1);
    expect(lines.some(({ amountMinor }) => amountMinor < 0)).toBe(true);
    expect(lines.every(({ description }) => description !== "")).toBe(true);
  });
});
