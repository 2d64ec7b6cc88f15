import { fileKey, fileLabel, kindWord, STATUS_WORDS } from "../../../../shared/import-words.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import { useCall } from "../../../ui/calls.ts";
import type { ImportSession } from "../session.ts";
import { groupFiles } from "./groups.ts";
import styles from "./report.module.css";
import { reportSentence } from "./sentence.ts";
import { countsWords } from "./words.ts";

/** More lines than these are read in the exported report. */
const MOST_LINES = 2_000;

type Line = { key: string; file: string; kind: string; result: string; finding: string };

/** The report on paper: the sentence, and a line for each file and each row to look at, what needs a decision first. */
export function ReportPrint({ session, onDone }: { session: ImportSession; onDone: () => void }) {
  const company = useCall("settings.getStatus", {}).data?.company;
  const lines = groupFiles(session.files).flatMap((group) => group.files.flatMap(linesOf));
  return (
    <PrintSheet onDone={onDone}>
      <article className={styles.paper}>
        <h2>{company?.legalName}: resultado de la importación</h2>
        <p>
          {reportSentence(session)
            .map(({ text }) => text)
            .join("")}
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">Archivo</th>
              <th scope="col">Qué es</th>
              <th scope="col">Resultado</th>
              <th scope="col">Qué revisar</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_LINES).map((line) => (
              <tr key={line.key}>
                <td>{line.file}</td>
                <td>{line.kind}</td>
                <td>{line.result}</td>
                <td>{line.finding}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {lines.length > MOST_LINES && (
          <p>{`Faltan ${(lines.length - MOST_LINES).toLocaleString("en-US")} líneas: guarda el informe en Excel para verlas todas.`}</p>
        )}
      </article>
    </PrintSheet>
  );
}

function linesOf(file: ImportSession["files"][number]): Line[] {
  const findings = [file.error?.message, ...file.warnings.map(({ message }) => message)].filter((text) => text !== undefined);
  const name = fileLabel(file);
  const key = fileKey(file);
  const first = { key, file: name, kind: kindWord(file.kind), result: STATUS_WORDS[file.status] };
  return [
    { ...first, finding: [countsWords(file), ...findings].filter(Boolean).join(". ") },
    ...file.rows.map(({ row, message }, index) => ({
      key: `${key}|${index}`,
      file: "",
      kind: "",
      result: `fila ${row}`,
      finding: message,
    })),
  ];
}
