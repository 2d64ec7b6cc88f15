import { NativeSelect } from "@mantine/core";
import type { UnknownTable } from "../../../../shared/contract/imports.ts";
import { useCall } from "../../../ui/calls.ts";
import type { Draft } from "./draft.ts";
import styles from "./mapping.module.css";
import { assignRole, type Field, STATEMENT_FIELDS, type TableKind } from "./roles.ts";
import { columnsOf, firstRows } from "./table-view.ts";

type Props = { table: UnknownTable; draft: Draft; kind: TableKind; onChange: (part: Partial<Draft>) => void };

/** The table as the file has it, with a choice above each column. */
export function TableColumns({ table, draft, kind, onChange }: Props) {
  const fields = useFields(kind);
  const roles = draft.roles[kind];
  const columns = columnsOf(table, draft.headerRow);
  const choices = [
    { value: "", label: "No usar" },
    ...fields.map(({ field, label, required }) => ({ value: field, label: required ? `${label} *` : label })),
  ];
  const give = (column: number, field: string) => {
    const wide = columns.map(({ at }) => roles[at] ?? "");
    onChange({ roles: { ...draft.roles, [kind]: assignRole(wide, kind, column, field) } });
  };
  return (
    <>
      <div className={styles.wide} role="group" aria-label="Columnas del archivo">
        <table className={styles.seen}>
          <thead>
            <tr>
              <th className={styles.rowNumber} scope="col">
                <span className="visually-hidden">Fila</span>
              </th>
              {columns.map(({ at, label }) => (
                <th key={at} scope="col" data-used={roles[at] ? true : undefined}>
                  <NativeSelect
                    size="xs"
                    aria-label={`Qué trae la columna ${label}`}
                    value={roles[at] ?? ""}
                    onChange={(event) => give(at, event.currentTarget.value)}
                    data={choices}
                  />
                  <span className={styles.heading} title={label}>
                    {label}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows(table, draft.headerRow).map(({ row, cells }) => (
              <tr key={row}>
                <td className={styles.rowNumber}>{row}</td>
                {columns.map(({ at }) => (
                  <td key={at} data-used={roles[at] ? true : undefined} title={cells[at]}>
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>{requiredWords(kind)}</p>
    </>
  );
}

function useFields(kind: TableKind): readonly Field[] {
  const lists = useCall("imports.listFields", {}, { enabled: kind !== "statement" });
  return kind === "statement" ? STATEMENT_FIELDS : (lists.data?.[kind] ?? []);
}

function requiredWords(kind: TableKind): string {
  if (kind === "statement") return "* Hacen falta, con el monto en una columna o en dos: abonos y cargos.";
  return kind === "invoices" ? "* Hacen falta. El documento puede venir en dos columnas: serie y número." : "* Hacen falta.";
}
