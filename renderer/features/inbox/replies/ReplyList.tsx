import { useEffect, useRef } from "react";
import { MiddleText } from "../../../ui/table/MiddleText.tsx";
import styles from "./replies.module.css";
import { INTENTS, type Reply, SURE, sureOf, whenText } from "./words.ts";

type Props = { replies: readonly Reply[]; shownId: number | undefined; todayOn: string; onChoose: (id: number) => void };

/** Who answered, the first words, what they mean and when; the one in sight is marked. */
export function ReplyList({ replies, shownId, todayOn, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shownId !== undefined) list.current?.querySelector(`[data-reply="${shownId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [shownId]);
  return (
    <ul className={styles.list} ref={list} aria-label="Respuestas">
      {replies.map((reply) => (
        <li key={reply.id}>
          <button
            type="button"
            className={styles.row}
            data-reply={reply.id}
            aria-current={reply.id === shownId ? "true" : undefined}
            onClick={() => onChoose(reply.id)}
          >
            <span className={styles.rowHead}>
              <span className={styles.who}>
                <MiddleText>{reply.clientName ?? (reply.from || "Sin cliente")}</MiddleText>
              </span>
              <span className={styles.when}>{whenText(reply.at, todayOn)}</span>
            </span>
            <span className={styles.first}>{reply.text}</span>
            <span className={styles.meaning}>
              {reply.clientId === null ? (
                <span className={styles.unknown}>¿De quién es?</span>
              ) : (
                <>
                  {INTENTS[reply.intent]}
                  <span className={styles.sure} data-sure={sureOf(reply.confidence)}>
                    {SURE[sureOf(reply.confidence)]}
                  </span>
                </>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
