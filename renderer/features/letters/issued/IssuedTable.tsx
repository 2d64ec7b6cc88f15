import { Checkbox } from "@mantine/core";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { Truncate } from "../../../ui/Truncate.tsx";
import { deliveryText } from "../view/deliveries.ts";
import { STAGE_WORDS } from "../view/stages.ts";
import { totalsText } from "../view/totals.ts";
import styles from "./Issued.module.css";

export type IssuedRow = OutputOf<"letters.listLetters">["letters"][number];

/** The letters as rows; the number opens the letter at the side. */
export function IssuedTable({
  letters,
  shownId,
  chosen,
  onShow,
  onToggle,
  onToggleAll,
}: {
  letters: readonly IssuedRow[];
  shownId: number | undefined;
  chosen: ReadonlySet<number>;
  onShow: (id: number) => void;
  onToggle: (id: number) => void;
  onToggleAll: () => void;
}) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="visually-hidden">Cartas emitidas</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.check}>
              <Checkbox
                size="xs"
                aria-label="Elegir todas"
                checked={chosen.size > 0}
                indeterminate={chosen.size > 0 && chosen.size < letters.length}
                onChange={onToggleAll}
              />
            </th>
            <th scope="col">Carta</th>
            <th scope="col">Fecha</th>
            <th scope="col">Cliente</th>
            <th scope="col" className={styles.stage}>
              Etapa
            </th>
            <th scope="col" className={styles.delivery}>
              Entrega
            </th>
            <th scope="col" className={styles.number}>
              Por cobrar
            </th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <LetterRow
              key={letter.id}
              letter={letter}
              isShown={letter.id === shownId}
              isChosen={chosen.has(letter.id)}
              onShow={() => onShow(letter.id)}
              onToggle={() => onToggle(letter.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { letter: IssuedRow; isShown: boolean; isChosen: boolean; onShow: () => void; onToggle: () => void };

function LetterRow({ letter, isShown, isChosen, onShow, onToggle }: RowProps) {
  return (
    <tr data-on={isShown || undefined} onClick={onShow}>
      <td className={styles.check} onClick={(event) => event.stopPropagation()}>
        <Checkbox size="xs" aria-label={`Elegir ${letter.number}`} checked={isChosen} onChange={onToggle} />
      </td>
      <th scope="row">
        <button type="button" className={styles.open} onClick={onShow}>
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
      <td className={styles.delivery} title={deliveryText(letter.deliveries)}>
        {deliveryText(letter.deliveries)}
      </td>
      <td className={styles.number}>{totalsText(letter.totals)}</td>
    </tr>
  );
}
