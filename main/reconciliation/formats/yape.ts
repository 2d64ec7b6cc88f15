import { foldText } from "../../../shared/identifiers.ts";
import type { ParsedLine, RejectedRow, StatementFormat } from "./format.ts";
import { columnAt, findTable, readKnownTable } from "./known-table.ts";

const MARKERS = [["Tipo de Transacción"], ["Origen"], ["Destino"], ["Monto"], ["Mensaje"], ["Fecha de operación"]];

/** Yape: amounts without sign, told by `TE PAGÓ` and `PAGASTE`; the names are cut (`Percy Cam*`) and no movement has a number. */
export const yape: StatementFormat = {
  id: "yape",
  label: "Yape (Excel de movimientos)",
  detect: (file) => findTable(file, MARKERS) !== undefined,
  async parse(file, options) {
    const table = findTable(file, MARKERS);
    if (!table) return [];
    const type = columnAt(table, "Tipo de Transacción") ?? 0;
    const columns = {
      bookedOn: columnAt(table, "Fecha de operación") ?? 0,
      description: [columnAt(table, "Mensaje") ?? 0],
      amount: columnAt(table, "Monto"),
    };
    const about = { format: "yape", bank: "Yape", currency: "PEN" };
    const statement = await readKnownTable(table, about, columns, options);
    const lines: ParsedLine[] = [];
    const rejected: RejectedRow[] = [...statement.rejected];
    for (const line of statement.lines) {
      const cells = table.rows[line.row - 1] ?? [];
      const who = { origin: columnAt(table, "Origen") ?? 0, destination: columnAt(table, "Destino") ?? 0 };
      const read = toMovement(line, cells[type] ?? "", { payer: cells[who.origin] ?? "", payee: cells[who.destination] ?? "" });
      if ("kind" in read) lines.push(read);
      else rejected.push(read);
    }
    return [{ ...statement, lines, rejected, accountKind: "wallet" }];
  },
};

function toMovement(line: ParsedLine, type: string, { payer, payee }: { payer: string; payee: string }): ParsedLine | RejectedRow {
  const word = foldText(type);
  const isIn = /^te (pago|yapeo)/.test(word);
  if (!isIn && !/^(pagaste|yapeaste)/.test(word)) {
    return {
      row: line.row,
      message: `Fila ${line.row}: «${type.slice(0, 40)}» no dice si el dinero entró o salió. Anota el movimiento a mano.`,
    };
  }
  const counterpartyName = (isIn ? payer : payee).trim();
  const description = [type.trim(), counterpartyName, line.description].filter(Boolean).join(" ");
  const amountMinor = isIn ? Math.abs(line.amountMinor) : -Math.abs(line.amountMinor);
  return { ...line, amountMinor, description, kind: isIn ? "credit" : "debit", ...(counterpartyName ? { counterpartyName } : {}) };
}
