import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Page.module.css";

type Props = {
  title: ReactNode;
  /** What the screen means, in one sentence: a `Sentence`. */
  sentence?: ReactNode;
  /** The one main action, at the top right. */
  action?: ReactNode;
  /** A `SidePanel`, or nothing. */
  panel?: ReactNode;
  /** The content takes what height is left and scrolls inside itself: a workbook with its foot. */
  fill?: boolean;
  children: ReactNode;
};

/** The one shape of a screen: title, sentence, main action, content, and a panel that slides in beside it. */
export function Page({ title, sentence, action, panel, fill = false, children }: Props) {
  return (
    <div className={styles.page}>
      <div className={classes(styles.body, fill && styles.fill)}>
        <header className={styles.head}>
          <div className={styles.words}>
            <h1 className={styles.title}>{title}</h1>
            {sentence}
          </div>
          {action && <div className={styles.action}>{action}</div>}
        </header>
        <div className={styles.content}>{children}</div>
      </div>
      {panel}
    </div>
  );
}
