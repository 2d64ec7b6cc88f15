import { formatDate } from "../../../../shared/dates.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import styles from "./Agenda.module.css";
import { agendaSentence, LINE_TITLES, lineOf } from "./agenda-words.ts";
import type { Agenda } from "./agenda.ts";
import type { Whose } from "./whose.ts";

type Props = { agenda: Agenda; whose: Whose; names: ReadonlyMap<number | null, string>; onDone: () => void };

/** What is shown of the agenda, on paper. */
export function AgendaPaper({ agenda, whose, names, onDone }: Props) {
  return (
    <PrintSheet onDone={onDone}>
      <article className={styles.paper}>
        <h2>Agenda del {formatDate(agenda.todayOn)}</h2>
        <p>{agendaSentence(agenda, whose)}</p>
        <table>
          <thead>
            <tr>
              {LINE_TITLES.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agenda.items.map((item) => (
              <tr key={`${item.kind}-${item.id}`}>
                {lineOf(item, names, agenda.todayOn).map((text, place) => (
                  <td key={LINE_TITLES[place]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </PrintSheet>
  );
}
