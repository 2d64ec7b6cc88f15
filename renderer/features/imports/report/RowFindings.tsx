import { useState } from "react";
import type { RowFinding } from "../../../../shared/contract/imports.ts";
import { Disclosure } from "./Disclosure.tsx";
import styles from "./report.module.css";
import { ShowMore } from "./ShowMore.tsx";
import { counted } from "./words.ts";

type Props = { rows: readonly RowFinding[]; leftOut: number };

/** The rows of a file that did not come in, and those that did with something to know, each behind a line that says how many. */
export function RowFindings({ rows, leftOut }: Props) {
  if (rows.length === 0) return null;
  const rejected = rows.filter(({ status }) => status === "rejected");
  const noted = rows.filter(({ status }) => status === "warning");
  return (
    <>
      {rejected.length > 0 && (
        <Disclosure title={counted(rejected.length, "fila por revisar", "filas por revisar")}>
          <RowList rows={rejected} />
        </Disclosure>
      )}
      {noted.length > 0 && (
        <Disclosure title={counted(noted.length, "fila con avisos", "filas con avisos")}>
          <RowList rows={noted} />
        </Disclosure>
      )}
      {leftOut > 0 && <p className={styles.kind}>{`Y ${counted(leftOut, "fila más que no cabe", "filas más que no caben")} aquí.`}</p>}
    </>
  );
}

const FIRST = 25;
const MORE = 200;

/** Rows with what is to be mended in each, a few at first. */
function RowList({ rows }: { rows: readonly RowFinding[] }) {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <ul className={styles.rows}>
        {rows.slice(0, shown).map(({ row, code, message, status }, index) => (
          <li key={`${row}-${code}-${index}`} data-status={status}>
            {saysRow(message, row) ? message : `Fila ${row.toLocaleString("en-US")}: ${message}`}
          </li>
        ))}
      </ul>
      <ShowMore total={rows.length} shown={shown} step={MORE} onMore={setShown} />
    </>
  );
}

/** Some messages name their row themselves. */
function saysRow(message: string, row: number): boolean {
  return new RegExp(`\\bfila ${row}\\b`, "i").test(message);
}
