import { expect, it } from "vitest";
import { guessClientList, readClientList } from "../../../../main/clients/list/client-list.ts";
import { guessInvoiceList, readInvoiceList } from "../../../../main/invoices/list/invoice-list.ts";
import { headerSignature } from "../../../../main/platform/table-signature.ts";
import { readTable } from "../../../../main/platform/tables.ts";
import { clientInput } from "../../../../shared/contract/clients.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { newInvoice } from "../../../../shared/contract/invoices.ts";
import { listMapping } from "../../../../shared/contract/lists.ts";
import { mutations } from "../../../fixtures/mutate.ts";
import { EXPORTS, REGISTER_141 } from "./tables.ts";

const CLIENTS = [
  ["Tipo", "RUC/DNI", "Nombres", "Apellidos", "Correo", "Celular", "Plazo", "Línea de crédito", "Contacto"],
  ["RUC", "20100047218", "Minera del Norte", "", "a@norte.pe; b@norte.pe", "987654321 / 01 4567890", "30 días", "5,000.00", "Ana"],
  ["DNI", "4528856", "Rosa", "Quispe", "", "9.87E+08", "contado", "", ""],
];
const tables = [...Object.values(EXPORTS).map(({ rows }) => rows), REGISTER_141, CLIENTS];
const csv = (rows: readonly string[][]) =>
  Buffer.from(rows.map((row) => row.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(",")).join("\r\n"));

/** What a file gives by either reading: rows that the contract takes, or an error that the user can read. */
async function readBoth(bytes: Uint8Array): Promise<number> {
  const { sheets } = await readTable(bytes, "lista.csv");
  const rows = sheets[0]?.rows ?? [];
  const [invoices, clients] = [guessInvoiceList(rows), guessClientList(rows)];
  expect(headerSignature(rows, invoices.headerRow).length).toBeLessThan(100_000);
  for (const { score } of [invoices, clients]) expect(score >= 0 && score <= 1).toBe(true);
  const read = [
    orAppError(() =>
      readInvoiceList(rows, listMapping.parse(invoices.mapping)).map((row) =>
        "invoice" in row ? newInvoice.parse(row.invoice) : row.errors,
      ),
    ),
    orAppError(() =>
      readClientList(rows, listMapping.parse(clients.mapping)).map((row) => ("client" in row ? clientInput.parse(row.client) : row.errors)),
    ),
  ];
  return read.reduce((sum, some) => sum + some.length, 0);
}

function orAppError(read: () => unknown[]): unknown[] {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return [];
  }
}

it("spoiled lists give rows, or an error that can be read, and nothing else", async () => {
  let rows = 0;
  for (const [index, table] of tables.entries()) {
    for (const bytes of mutations(2_026 + index, csv(table), 120)) {
      try {
        rows += await readBoth(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }
  }
  expect(rows).toBeGreaterThan(1_000);
}, 60_000);
