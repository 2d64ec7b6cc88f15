import { RowFindings } from "../report/RowFindings.tsx";
import { StatementFacts } from "../report/StatementFacts.tsx";
import { explainError } from "../../../ui/explain-error.ts";
import styles from "./mapping.module.css";
import { previewSentence } from "./preview-words.ts";
import type { TableKind } from "./roles.ts";
import type { usePreview } from "./use-preview.ts";

type Props = { kind: TableKind; problem: string | undefined; preview: ReturnType<typeof usePreview> };

/** What importing the table so would do: how much comes in, the first rows as they were understood, and the rows to look at. */
export function PreviewResult({ kind, problem, preview }: Props) {
  const { file, isReading, error } = preview;
  const words = problem ?? (error ? explainError(error).text : file ? previewSentence(kind, file) : "Leyendo…");
  const isRight = problem === undefined && file?.counts !== undefined && file.counts.added > 0;
  return (
    <div className={styles.preview} aria-busy={isReading}>
      <p className={styles.verdict} data-right={isRight || undefined} role="status">
        {isReading && problem === undefined && file ? `${words} Leyendo de nuevo…` : words}
      </p>
      {problem === undefined && file && <Understood file={file} />}
    </div>
  );
}

function Understood({ file }: { file: NonNullable<Props["preview"]["file"]> }) {
  const { sample, statement, rows, rowsLeftOut, warnings } = file;
  return (
    <>
      {statement && <StatementFacts statement={statement} />}
      {warnings.map((warning) => (
        <p key={warning.code + warning.message} className={styles.quiet}>
          {warning.message}
        </p>
      ))}
      {sample && sample.rows.length > 0 && <SampleRows sample={sample} />}
      <RowFindings rows={rows} leftOut={rowsLeftOut} />
    </>
  );
}

const SHOWN = 5;

function SampleRows({ sample }: { sample: NonNullable<NonNullable<Props["preview"]["file"]>["sample"]> }) {
  return (
    <div className={styles.wide} role="group" aria-label="Primeras filas como se entienden">
      <table className={styles.sample}>
        <thead>
          <tr>
            <th scope="col" className={styles.rowNumber}>
              Fila
            </th>
            {sample.headings.map((heading) => (
              <th key={heading} scope="col" data-number={isAmount(heading) || undefined} data-wide={isName(heading) || undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.slice(0, SHOWN).map(({ row, cells }) => (
            <tr key={row}>
              <td className={styles.rowNumber}>{row}</td>
              {sample.headings.map((heading, at) => (
                <td key={heading} data-number={isAmount(heading) || undefined} title={cells[at]}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isAmount(heading: string): boolean {
  return /^(total|monto|saldo|abono|cargo)/i.test(heading);
}

function isName(heading: string): boolean {
  return /^(cliente|nombre|descripción)/i.test(heading);
}
