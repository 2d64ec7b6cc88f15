import { Button } from "@mantine/core";
import styles from "./Review.module.css";
import type { Review } from "./use-review.ts";

type Props = { review: Review; isListOpen: boolean; onToggle: () => void };

/** In a small window: which line of how many is in sight, its neighbours, and the way to the list. */
export function LineStepper({ review, isListOpen, onToggle }: Props) {
  const { position, lines } = review;
  return (
    <div className={styles.stepper}>
      <Button size="compact-sm" variant="default" onClick={onToggle} aria-expanded={isListOpen}>
        {isListOpen ? "Volver al movimiento" : "Ver la lista"}
      </Button>
      <span className={styles.gap} />
      <Button size="compact-sm" variant="default" disabled={position <= 1} onClick={() => review.act("previous")}>
        Anterior
      </Button>
      <span className={styles.count}>
        {position.toLocaleString("en-US")} de {lines.length.toLocaleString("en-US")}
        {review.list.hasMore ? "+" : ""}
      </span>
      <Button size="compact-sm" variant="default" disabled={position >= lines.length} onClick={() => review.act("next")}>
        Siguiente
      </Button>
    </div>
  );
}
