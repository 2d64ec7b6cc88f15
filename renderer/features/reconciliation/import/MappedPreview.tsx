import { DateText } from "../../../ui/DateText.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import type { ColumnRole, DateOrder, SeenTable } from "../view/column-mapping.ts";
import { previewRows } from "../view/mapping-preview.ts";
import parts from "../review/parts.module.css";
import styles from "./Import.module.css";

type Props = { table: SeenTable; roles: readonly ColumnRole[]; order: DateOrder; currency: string };

/** The same rows as they will be read, live while the columns are being named. */
export function MappedPreview({ table, roles, order, currency }: Props) {
  const rows = previewRows(table, roles, order, currency);
  return (
    <section aria-live="polite">
      <SectionTitle detail="las primeras filas">Así se leerá</SectionTitle>
      <div className={styles.preview}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">Fecha</th>
              <th scope="col">Descripción</th>
              <th scope="col">Operación</th>
              <th scope="col" className={parts.number}>
                Monto
              </th>
              <th scope="col">Aviso</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${index}-${row.description}-${row.operation}`}>
                <td>
                  <DateText on={row.bookedOn} />
                </td>
                <td className={styles.long}>{row.description}</td>
                <td>{row.operation}</td>
                <td className={parts.number}>
                  {row.amountMinor === undefined ? (
                    ""
                  ) : (
                    <Money minor={row.amountMinor} currency={currency} incoming={row.amountMinor > 0} />
                  )}
                </td>
                <td className={styles.problem}>{row.problem}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
