import { notifications } from "@mantine/notifications";
import { explainError } from "./explain-error.ts";

/** Says in a corner that something was done. */
export function toastDone(message: string): void {
  notifications.show({ message, autoClose: 4500, withBorder: true });
}

/** Says in a corner what failed and what to do; stays until it is closed. A cancelled call says so briefly. */
export function toastError(error: unknown): void {
  const { title, text } = explainError(error);
  notifications.show({ title, message: text, color: "red", autoClose: 12_000, withBorder: true });
}
