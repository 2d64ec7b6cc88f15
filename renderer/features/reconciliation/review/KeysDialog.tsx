import { Modal } from "@mantine/core";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { KEY_HELP } from "../view/keyboard.ts";
import styles from "./KeysDialog.module.css";

/** What each key of the review does. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title="Teclas para revisar" size={480}>
      <table className={styles.keys}>
        <tbody>
          {KEY_HELP.map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <KeyHint key={key}>{key}</KeyHint>
                ))}
                <span className="visually-hidden">{keys.join(" o ")}</span>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
