import type { OutputOf } from "../../../../shared/contract/index.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { Truncate } from "../../../ui/Truncate.tsx";
import { STAGE_WORDS } from "../view/stages.ts";
import { totalsText } from "../view/totals.ts";
import styles from "./Issued.module.css";

export type IssuedRow = OutputOf<"letters.listLetters">["letters"][number];

/** The letters as rows; the number opens the letter at the side. */
export function IssuedTable({
  letters,
  shownId,
  onShow,
}: {
  letters: readonly IssuedRow[];
  shownId: number | undefined;
  onShow: (id: number) => void;
}) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="visually-hidden">Cartas emitidas</caption>
        <thead>
          <tr>
            <th scope="col">Carta</th>
            <th scope="col">Fecha</th>
            <th scope="col">Cliente</th>
            <th scope="col" className={styles.stage}>
              Etapa
            </th>
            <th scope="col" className={styles.number}>
              Por cobrar
            </th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id} data-on={letter.id === shownId || undefined} onClick={() => onShow(letter.id)}>
              <th scope="row">
                <button type="button" className={styles.open} onClick={() => onShow(letter.id)}>
                  {letter.number}
                </button>
              </th>
              <td>
                <DateText on={letter.issuedOn} />
              </td>
              <td className={styles.client}>
                <Truncate>{letter.clientName}</Truncate>
              </td>
              <td className={styles.stage}>{STAGE_WORDS[letter.stage].name.toLowerCase()}</td>
              <td className={styles.number}>{totalsText(letter.totals)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
