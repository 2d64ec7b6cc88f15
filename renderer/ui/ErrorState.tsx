import { Button } from "@mantine/core";
import { explainError } from "./explain-error.ts";
import styles from "./States.module.css";

/** What happened, what it means, what to do; with a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, text } = explainError(error);
  return (
    <div className={styles.state} role="alert">
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{text}</div>
      {onRetry && (
        <div className={styles.actions}>
          <Button variant="default" onClick={onRetry}>
            Volver a intentar
          </Button>
        </div>
      )}
    </div>
  );
}
