import { foldText } from "../../../shared/identifiers.ts";
import type { ParsedLine, ParsedStatement, ParseOptions, RejectedRow, StatementFormat } from "./format.ts";
import { columnAt, findTables, hasTable, type KnownTable, readKnownTable } from "./known-table.ts";
import { tidyText } from "./texts.ts";

const MARKERS = [["Tipo de Transacción"], ["Origen"], ["Destino"], ["Monto"], ["Mensaje"], ["Fecha de operación"]];

/** Yape: amounts without sign, told by `TE PAGÓ` and `PAGASTE`; the names are cut (`Percy Cam*`) and no movement has a number. */
export const yape: StatementFormat = {
  id: "yape",
  label: "Yape (Excel de movimientos)",
  detect: (file) => hasTable(file, MARKERS),
  parse(file, options) {
    return findTables(file, MARKERS)
      .map((table) => parseTable(table, options))
      .flat();
  },
};

function parseTable(table: KnownTable, options: ParseOptions): ParsedStatement[] {
  const columns = {
    bookedOn: columnAt(table, "Fecha de operación") ?? 0,
    description: [columnAt(table, "Mensaje") ?? 0],
    amount: columnAt(table, "Monto"),
  };
  const at = {
    type: columnAt(table, "Tipo de Transacción") ?? 0,
    payer: columnAt(table, "Origen") ?? 0,
    payee: columnAt(table, "Destino") ?? 0,
  };
  const statements = readKnownTable(table, { format: "yape", bank: "Yape", currency: "PEN" }, columns, options);
  return statements.map((statement) => {
    const lines: ParsedLine[] = [];
    const rejected: RejectedRow[] = [...statement.rejected];
    for (const line of statement.lines) {
      const cells = table.rows[line.row - 1] ?? [];
      const read = toMovement(line, cells[at.type] ?? "", { payer: cells[at.payer] ?? "", payee: cells[at.payee] ?? "" });
      if ("kind" in read) lines.push(read);
      else rejected.push(read);
    }
    return { ...statement, lines, rejected, accountKind: "wallet" };
  });
}

const IN = /^(te |me )?(pago|pagaron|yapeo|yapearon|envio|enviaron|transfirio|transfirieron|recibiste|yape recibido|pago recibido)\b/;
const OUT = /^(pagaste|yapeaste|enviaste|transferiste|yape enviado|pago enviado|pago realizado)\b/;

function toMovement(line: ParsedLine, type: string, { payer, payee }: { payer: string; payee: string }): ParsedLine | RejectedRow {
  const word = foldText(type.slice(0, 60));
  const isIn = !OUT.test(word) && IN.test(word);
  if (!isIn && !OUT.test(word)) {
    return {
      row: line.row,
      message: `Fila ${line.row}: «${type.slice(0, 40)}» no dice si el dinero entró o salió. Anota el movimiento a mano.`,
    };
  }
  const counterpartyName = tidyText(isIn ? payer : payee);
  const description = tidyText([type.slice(0, 60), counterpartyName, line.description].filter(Boolean).join(" "));
  const amountMinor = isIn ? Math.abs(line.amountMinor) : -Math.abs(line.amountMinor);
  return { ...line, amountMinor, description, kind: isIn ? "credit" : "debit", ...(counterpartyName ? { counterpartyName } : {}) };
}
