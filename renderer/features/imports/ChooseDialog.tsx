import { Button, Modal } from "@mantine/core";
import { useImportDoor } from "../../ui/import-door.ts";
import styles from "./imports.module.css";

/** Asks for the files, and says what may come in. */
export function ChooseDialog({ onClose }: { onClose: () => void }) {
  const { choose, chooseFolder } = useImportDoor();
  const go = (open: () => void) => () => {
    open();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Importar" size={560}>
      <p className={styles.quiet}>
        Trae lo que tengas, todo junto si quieres: XML o ZIP de comprobantes, registros de ventas (SIRE o PLE), listas de facturas o de
        clientes en Excel o CSV, y estados de cuenta de tu banco. El programa reconoce cada archivo, no repite lo que ya estaba y te dice
        qué hizo con cada uno.
      </p>
      <div className={styles.actions}>
        <Button variant="default" onClick={go(chooseFolder)}>
          Buscar una carpeta
        </Button>
        <Button onClick={go(choose)} data-autofocus>
          Buscar archivos
        </Button>
      </div>
    </Modal>
  );
}
