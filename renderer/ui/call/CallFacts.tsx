import { Phones } from "../contact/Phones.tsx";
import type { Target } from "../contact/target.ts";
import { SectionTitle } from "../SectionTitle.tsx";
import styles from "./Call.module.css";
import type { CallScript } from "./talk.ts";

/** What to have in sight while one talks: where to call, the account, and what is never said. */
export function CallFacts({ target, script }: { target: Target; script: CallScript }) {
  return (
    <div className={styles.beside}>
      <Phones clientId={target.clientId} known={target.phone} first={script.phone} />
      <SectionTitle>Su cuenta</SectionTitle>
      <dl className={styles.facts}>
        {script.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SectionTitle>Evita</SectionTitle>
      <ul className={styles.avoid}>
        {script.avoid.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
