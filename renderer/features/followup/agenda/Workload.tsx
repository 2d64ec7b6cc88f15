import { Link } from "wouter";
import styles from "./Agenda.module.css";
import type { Agenda } from "./agenda.ts";
import type { Whose } from "./whose.ts";

type Props = { workload: Agenda["workload"]; whose: Whose; onWhose: (whose: Whose) => void };

/** How much each person has to do, and how much of it was for an earlier day; pressing one shows hers alone. */
export function Workload({ workload, whose, onWhose }: Props) {
  if (workload.length === 1)
    return (
      <p className={styles.hint}>
        ¿Son varios en la oficina? <Link href="/ajustes?seccion=personas">Anota a las personas</Link> y reparte lo que hay por hacer.
      </p>
    );
  const most = Math.max(1, ...workload.map(({ waiting }) => waiting));
  return (
    <ul className={styles.workload} aria-label="Cuánto tiene cada persona">
      {workload.map(({ personId, name, waiting, late }) => {
        const own: Whose = personId ?? "nobody";
        return (
          <li key={personId ?? 0}>
            <button
              type="button"
              className={styles.person}
              aria-pressed={whose === own}
              onClick={() => onWhose(whose === own ? "all" : own)}
            >
              <span className={styles.personName}>{name}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.late} style={{ width: `${(100 * late) / most}%` }} />
                <span className={styles.fresh} style={{ width: `${(100 * (waiting - late)) / most}%` }} />
              </span>
              <span className={styles.count}>
                {waiting}
                {late > 0 && <span className={styles.lateCount}>, {late} de antes</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
