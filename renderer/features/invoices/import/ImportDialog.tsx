import { Button, Modal } from "@mantine/core";
import styles from "./import.module.css";

type Props = { onChoose: () => void; onClose: () => void };

/** Asks for the files where the screen was reached by a link, which may not open the system's chooser by itself. */
export function ImportDialog({ onChoose, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title="Importar facturas electrónicas">
      <p className={styles.help}>
        Suelta aquí los XML o los ZIP, o búscalos en tu computadora. Puedes traer miles de una vez: los que ya están se reconocen y no se
        repiten, y las constancias de SUNAT se guardan junto a su factura.
      </p>
      <div className={styles.actions}>
        <Button onClick={onChoose} data-autofocus>
          Buscar archivos
        </Button>
      </div>
    </Modal>
  );
}
