import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { toastDone, toastError } from "./toast.ts";
import styles from "./undo-toast.module.css";

/** Says what was done, with the way back beside it for ten seconds. */
export function toastUndo(message: string, undo: () => Promise<unknown>, undone: string): void {
  const id = notifications.show({
    autoClose: 10_000,
    // Beside an open panel: at the right it would cover the panel's own buttons for as long as it stays.
    withBorder: true,
    message: (
      <span className={styles.undo}>
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo().then(() => toastDone(undone), toastError);
          }}
        >
          Deshacer
        </Button>
      </span>
    ),
  });
}
