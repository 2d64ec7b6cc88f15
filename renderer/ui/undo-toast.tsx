import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { toastDone, toastError } from "./toast.ts";
import styles from "./undo-toast.module.css";

/** Where what was done goes on. */
type Next = { label: string; open: () => void };

/** Says what was done, with the way back beside it for ten seconds, and the way on where there is one. */
export function toastUndo(message: string, undo: () => Promise<unknown>, undone: string, next?: Next): void {
  const id = notifications.show({
    autoClose: 10_000,
    // Beside an open panel: at the right it would cover the panel's own buttons for as long as it stays.
    withBorder: true,
    message: (
      <span className={styles.undo}>
        <span>{message}</span>
        {next && (
          <Button
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              next.open();
            }}
          >
            {next.label}
          </Button>
        )}
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
