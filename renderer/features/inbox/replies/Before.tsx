import { CHANNEL_NAMES } from "../../../../shared/channel-names.ts";
import { useState } from "react";
import styles from "./replies.module.css";
import { type ReplyDetail, whenText } from "./words.ts";

const FIRST = 1;

/** The end of the conversation before the answer; the rest on demand. */
export function Before({ said, todayOn }: { said: ReplyDetail["before"]; todayOn: string }) {
  const [isAll, setAll] = useState(false);
  if (said.length === 0) return null;
  const shown = isAll ? said : said.slice(-FIRST);
  return (
    <div className={styles.before}>
      {said.length > shown.length && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          Ver lo anterior ({said.length - shown.length})
        </button>
      )}
      {shown.map(({ at, isOurs, channel, text }) => (
        <div key={`${at} ${text}`} className={styles.earlier} data-ours={isOurs || undefined}>
          <div className={styles.saidHead}>
            {isOurs ? "Nosotros" : "El cliente"} · {CHANNEL_NAMES[channel]} · {whenText(at, todayOn)}
          </div>
          <div className={isAll ? styles.whole : styles.cut}>{text}</div>
        </div>
      ))}
    </div>
  );
}
