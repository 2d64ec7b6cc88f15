import { Progress } from "@mantine/core";
import { classes } from "../../../ui/classes.ts";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { progressText } from "../view/sentence.ts";
import styles from "./Review.module.css";
import type { LastDone } from "./use-line-commands.ts";

type Props = { reviewed: number; total: number; last: LastDone | undefined; onUndo: () => void; onHelp: () => void };

/** How far the review is, and the last thing done with the key that takes it back. */
export function ReviewFoot({ reviewed, total, last, onUndo, onHelp }: Props) {
  return (
    <div className={styles.foot}>
      <span className={styles.last}>
        {last && (
          <>
            <span className={styles.lastText} title={last.text}>
              {last.text}
            </span>
            <button type="button" className={styles.undo} onClick={onUndo} aria-keyshortcuts="U">
              Deshacer <KeyHint>U</KeyHint>
            </button>
          </>
        )}
      </span>
      <Progress
        className={styles.progress}
        value={total === 0 ? 0 : (100 * reviewed) / total}
        size={4}
        aria-label="Movimientos revisados"
      />
      <span className={styles.count}>{progressText(reviewed, total)}</span>
      <button type="button" className={classes(styles.undo, styles.help)} onClick={onHelp} aria-keyshortcuts="?">
        Teclas <KeyHint>?</KeyHint>
      </button>
    </div>
  );
}
