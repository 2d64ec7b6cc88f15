import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatDate, limaDate } from "../../../../shared/dates.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import settings from "../Settings.module.css";
import styles from "./rules.module.css";

/** The versions of the rules, the newest first, each with the reason of its change. */
export function RulesHistory({ history }: { history: OutputOf<"followup.getGuardRules">["history"] }) {
  return (
    <section className={settings.block} aria-labelledby="reglas-historial">
      <SectionTitle id="reglas-historial">Historial</SectionTitle>
      {history.length === 0 ? (
        <p className={settings.quiet}>Valen las reglas con las que viene el programa: nadie las cambió.</p>
      ) : (
        <ol className={styles.bounds} reversed>
          {history.map(({ version, at, reason }) => (
            <li key={version} value={version}>
              {reason} <span className={settings.quiet}>{formatDate(limaDate(at))}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
