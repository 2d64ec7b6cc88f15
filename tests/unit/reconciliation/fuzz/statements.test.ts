import { expect, test } from "vitest";
import type { ParsedStatement } from "../../../../main/reconciliation/formats/format.ts";
import { findMappable, parseMapped } from "../../../../main/reconciliation/formats/mapped.ts";
import { openStatementFile } from "../../../../main/reconciliation/formats/open.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { columnMapping, lineKind } from "../../../../shared/contract/reconciliation.ts";
import { isDate } from "../../../../shared/dates.ts";
import { mutations } from "../../../fixtures/mutate.ts";
import { bankSamples } from "../../../fixtures/statements/bank-samples.ts";
import { bankCsv, bankPage, bankTable } from "../../../fixtures/statements/bank-table.ts";
import { readingOptions } from "../../../fixtures/statements/open-statement.ts";
import { standardSamples } from "../../../fixtures/statements/standard-samples.ts";

/** How many spoiled files each format is given; an environment variable asks for more: CUENTAS_FUZZ=10000. */
const COUNT = Number(process.env.CUENTAS_FUZZ ?? 300);
const SEED = 20_261_122;

const unknownTable =
  "Fecha;Detalle;Cargos;Abonos;Saldo;Divisa\n13/11/2026;ABONO F001-88;;1.180,00;2.180,00;PEN\n14/11/2026;COMISIÓN;12,50;;2.167,50;USD\n";
const samples: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(Object.entries(standardSamples).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  ...Object.fromEntries(Object.entries(bankSamples).map(([name, rows]) => [`${name}, CSV`, bankCsv(rows)])),
  "bcp, Excel": bankTable(bankSamples.bcp ?? []),
  "yape, Excel": bankTable(bankSamples.yape ?? []),
  "interbank, page": bankPage(bankSamples.interbank ?? []),
  "a table to map": new TextEncoder().encode(unknownTable),
};

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();

async function readAnything(bytes: Uint8Array): Promise<ParsedStatement[]> {
  const { file, format } = await openStatementFile(bytes, "dañado.txt");
  if (format) return format.parse(file, readingOptions);
  const mappable = findMappable(file);
  const mapping = columnMapping.safeParse(mappable.table.guess);
  return mapping.success ? parseMapped(file, mappable, mapping.data, readingOptions) : [];
}

const isAmount = (minor: number | undefined) => minor === undefined || (Number.isSafeInteger(minor) && !Object.is(minor, -0));
const isText = (text: string | undefined, longest: number) =>
  text === undefined || (typeof text === "string" && text !== "" && text.length <= longest);

function faultsOf(statement: ParsedStatement): string[] {
  const { account, currency, openingMinor, closingMinor, lines, rejected, warnings } = statement;
  const faults: string[] = [];
  if (!isText(account, 100)) faults.push(`account ${account}`);
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) faults.push(`currency ${currency}`);
  if (!isAmount(openingMinor) || !isAmount(closingMinor)) faults.push(`balances ${openingMinor} ${closingMinor}`);
  for (const line of lines) {
    const { row, bookedOn, valueOn, amountMinor, balanceMinor, description, operation, counterpartyDoc, counterpartyName, kind } = line;
    if (!isDate(bookedOn) || (valueOn !== undefined && !isDate(valueOn))) faults.push(`row ${row}: day ${bookedOn} ${valueOn}`);
    if (!isAmount(amountMinor) || !isAmount(balanceMinor)) faults.push(`row ${row}: amount ${amountMinor} ${balanceMinor}`);
    if (!lineKind.safeParse(kind).success) faults.push(`row ${row}: kind ${kind}`);
    if (typeof description !== "string" || description.length > 1000) faults.push(`row ${row}: description`);
    if (![operation, counterpartyDoc, counterpartyName].every((text) => isText(text, 500))) faults.push(`row ${row}: texts`);
    if (!Number.isSafeInteger(row) || row < 1) faults.push(`row ${row}`);
  }
  for (const { message } of [...rejected, ...warnings]) if (!isSpanish(message)) faults.push(`message ${message.slice(0, 300)}`);
  return faults;
}

/** A sentence for people: short, ended, with words that no English sentence has. */
function isSpanish(message: string): boolean {
  return message.length < 600 && message.endsWith(".") && /(^|\s)(el|la|los|no|un|una|de|en|es|está|con)\s/i.test(message);
}

test.each(Object.entries(samples))(
  "%s",
  async (_, bytes) => {
    expect((await readAnything(bytes)).flatMap(({ lines }) => lines).length).toBeGreaterThan(1);
    let done = 0;
    for (const spoiled of mutations(SEED, bytes, COUNT)) {
      const faults = await readAnything(spoiled).then(
        (statements) => statements.flatMap(faultsOf),
        (error: unknown) =>
          error instanceof AppError && isSpanish(error.message) ? [] : [String((error as Error).stack ?? error).slice(0, 600)],
      );
      // The number leads back to the file: the generator gives the same ones in the same order.
      if (faults.length > 0) expect.fail(`file ${done}: ${faults.slice(0, 5).join("; ")}`);
      done += 1;
    }
    expect(done).toBe(COUNT);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
  },
  600_000,
);

test("a megabyte of letters in a tag or of blanks in a heading is looked through once", async () => {
  const tag = (standardSamples["ofx 2"] ?? "").replace("<STMTTRN>", `<STMTTRN${"A".repeat(1_000_000)}`);
  expect((await readAnything(new TextEncoder().encode(tag))).length).toBe(1);
  const heading = unknownTable.replace("Detalle", `De${" ".repeat(900_000)}talle`);
  expect((await readAnything(new TextEncoder().encode(heading))).flatMap(({ lines }) => lines)).toHaveLength(2);
});
