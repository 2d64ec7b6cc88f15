import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import styles from "./Review.module.css";
import type { Review } from "./use-review.ts";

type Props = { review: Review; isListOpen: boolean; onToggle: () => void };

/** In a small window: which line of how many is in sight, its neighbours, and the way to the list. */
export function LineStepper({ review, isListOpen, onToggle }: Props) {
  const { position, lines } = review;
  return (
    <div className={styles.stepper}>
      <Button size="compact-sm" variant="default" onClick={onToggle} aria-expanded={isListOpen}>
        {isListOpen ? "Cerrar lista" : "Lista"}
      </Button>
      <ActionIcon variant="default" size={28} aria-label="Anterior" disabled={position <= 1} onClick={() => review.act("previous")}>
        <IconChevronLeft size={16} aria-hidden="true" />
      </ActionIcon>
      <span className={styles.count}>
        {position.toLocaleString("en-US")} de {lines.length.toLocaleString("en-US")}
        {review.list.hasMore ? "+" : ""}
      </span>
      <ActionIcon variant="default" size={28} aria-label="Siguiente" disabled={position >= lines.length} onClick={() => review.act("next")}>
        <IconChevronRight size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
