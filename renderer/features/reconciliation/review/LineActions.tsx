import { Button } from "@mantine/core";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import type { ReviewAction } from "../view/keyboard.ts";
import styles from "./LineDetail.module.css";

type Props = { canAccept: boolean; hasNote: boolean; onAction: (action: ReviewAction) => void };

/** Five buttons and the promise beside them stand in one row of the smallest full window. */
const COMPACT = 10;

/** What can be done with a pending deposit, each with its key. */
export function LineActions({ canAccept, hasNote, onAction }: Props) {
  return (
    <footer className={styles.actions}>
      {canAccept ? (
        <>
          <Button px={COMPACT} onClick={() => onAction("accept")} rightSection={<KeyHint>Enter</KeyHint>} aria-keyshortcuts="Enter">
            Aceptar
          </Button>
          <Button px={COMPACT} variant="default" onClick={() => onAction("edit")} rightSection={<KeyHint>E</KeyHint>} aria-keyshortcuts="E">
            Editar
          </Button>
        </>
      ) : (
        <Button px={COMPACT} onClick={() => onAction("edit")} rightSection={<KeyHint>Enter</KeyHint>} aria-keyshortcuts="Enter E">
          Decir de quién es
        </Button>
      )}
      {canAccept && (
        <Button px={COMPACT} variant="default" onClick={() => onAction("split")} rightSection={<KeyHint>S</KeyHint>} aria-keyshortcuts="S">
          Repartir
        </Button>
      )}
      <Button px={COMPACT} variant="default" onClick={() => onAction("ignore")} rightSection={<KeyHint>X</KeyHint>} aria-keyshortcuts="X">
        No es cobro
      </Button>
      <Button px={COMPACT} variant="default" onClick={() => onAction("note")} rightSection={<KeyHint>N</KeyHint>} aria-keyshortcuts="N">
        {hasNote ? "Cambiar nota" : "Anotar"}
      </Button>
      <span className={styles.aside}>Se deshace con U</span>
    </footer>
  );
}
