import { NativeSelect } from "@mantine/core";
import { type ColumnRole, ROLE_WORDS, type SeenTable } from "../view/column-mapping.ts";
import styles from "./Import.module.css";

const CHOICES = Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }));
const SHOWN = 3;

type Props = { table: SeenTable; roles: readonly ColumnRole[]; onRole: (column: number, role: ColumnRole) => void };

/** The table as the file has it, with a choice above each column. */
export function SeenColumns({ table, roles, onRole }: Props) {
  return (
    <div className={styles.wide} role="group" aria-label="Columnas del archivo">
      <table className={styles.seen}>
        <thead>
          <tr>
            {table.columns.map((heading, column) => (
              <th key={`${column}-${heading}`} scope="col" data-used={roles[column] !== "skip" || undefined}>
                <NativeSelect
                  size="xs"
                  aria-label={`Qué hay en la columna ${heading || column + 1}`}
                  value={roles[column] ?? "skip"}
                  onChange={(event) => onRole(column, event.currentTarget.value as ColumnRole)}
                  data={CHOICES}
                />
                <span className={styles.heading}>{heading || `Columna ${column + 1}`}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN).map((row, index) => (
            <tr key={`${index}-${row.join("|")}`}>
              {table.columns.map((heading, column) => (
                <td key={`${column}-${heading}`} data-used={roles[column] !== "skip" || undefined}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
