import { Button, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import type { CallProgress } from "./calls.ts";
import styles from "./ProgressOverlay.module.css";

type Props = { isRunning: boolean; label: string; progress?: CallProgress | undefined; onCancel?: () => void };

/** A card at the foot while a long call runs (shown after 300 ms), with how far it is and a way to stop it. */
export function ProgressOverlay({ isRunning, label, progress, onCancel }: Props) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isRunning) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, [isRunning]);
  if (!isShown) return null;
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : undefined;
  return (
    <div className={styles.card} role="status">
      <div className={styles.words}>
        <span className={styles.label}>{progress?.label || label}</span>
        {progress && progress.total > 0 && (
          <span className={styles.count}>
            {progress.done.toLocaleString("en-US")} de {progress.total.toLocaleString("en-US")}
          </span>
        )}
      </div>
      <Progress value={share ?? 100} animated={share === undefined} size="sm" aria-label={label} />
      {onCancel && (
        <Button size="compact-sm" variant="default" onClick={onCancel} className={styles.cancel}>
          Cancelar
        </Button>
      )}
    </div>
  );
}
