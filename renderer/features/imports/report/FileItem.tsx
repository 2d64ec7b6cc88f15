import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { ImportChoice, ImportedFile } from "../../../../shared/contract/imports.ts";
import { fileLabel, kindWord } from "../../../../shared/import-words.ts";
import { Truncate } from "../../../ui/Truncate.tsx";
import { AccountChoice } from "./AccountChoice.tsx";
import { asksForAccount, isOfAnotherAccount } from "./groups.ts";
import styles from "./report.module.css";
import { RowFindings } from "./RowFindings.tsx";
import { StatementFacts } from "./StatementFacts.tsx";
import { countsWords, fileTitle } from "./words.ts";
import { placeOf } from "../session.ts";

type Props = {
  file: ImportedFile;
  onExplain: (file: ImportedFile) => void;
  onChoose: (choice: ImportChoice) => void;
  onLeave: () => void;
};

/** One file: what it is, what came of it, why not if it did not, and what can be done now. */
export function FileItem({ file, onExplain, onChoose, onLeave }: Props) {
  const { invoiceId, error, warnings, status, kind, statement } = file;
  const title = <Truncate>{fileTitle(file)}</Truncate>;
  const facts = [kind === "unknown" ? "" : kindWord(kind), file.key ? fileLabel(file) : "", countsWords(file) ?? ""].filter(Boolean);
  const isTable = status === "needs_mapping";
  return (
    <li className={styles.file}>
      <div className={styles.line}>
        <span className={styles.name}>
          {invoiceId === undefined ? (
            title
          ) : (
            <Link href={`/facturas?tab=all&factura=${invoiceId}`} onClick={onLeave}>
              {title}
            </Link>
          )}
        </span>
        {isTable && (
          <Button size="compact-sm" onClick={() => onExplain(file)} aria-label={`Decir qué es ${fileLabel(file)}`}>
            Decir qué es
          </Button>
        )}
      </div>
      {facts.length > 0 && !isTable && <div className={styles.kind}>{facts.join(" · ")}</div>}
      {isTable && <TableHint file={file} />}
      {statement && <StatementFacts statement={statement} onLeave={onLeave} />}
      {asksForAccount(file) ? (
        <AccountChoice file={file} onChoose={onChoose} />
      ) : (
        error && !isTable && <p className={styles.error}>{error.message}</p>
      )}
      {isOfAnotherAccount(file) && (
        <Button size="compact-sm" variant="default" mt={6} onClick={() => onChoose({ ...placeOf(file), as: "statement" })}>
          Importarlo en la cuenta que dice el archivo
        </Button>
      )}
      {warnings.map((warning) => (
        <p key={warning.code + warning.message} className={styles.warning}>
          {warning.message}
        </p>
      ))}
      <RowFindings rows={file.rows} leftOut={file.rowsLeftOut} />
    </li>
  );
}

const LIKELY = { invoices: "una lista de facturas", clients: "una lista de clientes", statement: "un estado de cuenta" } as const;

/** What a table most likely is, and its headings, so that it is known without being opened. */
function TableHint({ file: { table } }: { file: ImportedFile }) {
  if (!table) return null;
  const headings = table.headerRow < 0 ? [] : table.columns.filter((heading) => heading.trim() !== "");
  return (
    <div className={styles.kind}>
      Parece {LIKELY[table.likely]}
      {headings.length > 0 && `: ${headings.slice(0, 5).join(", ")}${headings.length > 5 ? "…" : ""}`}
    </div>
  );
}
