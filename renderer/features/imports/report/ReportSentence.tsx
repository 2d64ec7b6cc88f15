import { SentenceLink } from "../../../ui/Sentence.tsx";
import type { ImportSession } from "../session.ts";
import styles from "./report.module.css";
import { reportSentence } from "./sentence.ts";

/** What the import did; its numbers lead to the screens that hold them now. */
export function ReportSentence({ session, onLeave }: { session: ImportSession; onLeave: () => void }) {
  return (
    <p className={styles.sentence} role="status">
      {reportSentence(session).map(({ text, to }, index) =>
        to === undefined ? (
          <span key={`${index}-${text}`}>{text}</span>
        ) : (
          <SentenceLink key={`${index}-${text}`} to={to} onFollow={onLeave}>
            {text}
          </SentenceLink>
        ),
      )}
    </p>
  );
}
