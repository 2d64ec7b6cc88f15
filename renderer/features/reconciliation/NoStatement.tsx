import { Button } from "@mantine/core";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { BANK_HELP } from "./view/bank-help.ts";
import styles from "./NoStatement.module.css";

/** An account without movements yet: how to take the statement out of each bank's web. */
export function NoStatement({ onImport }: { onImport: () => void }) {
  return (
    <EmptyState
      title="Trae el primer estado de cuenta"
      action={
        <Button variant="default" onClick={onImport}>
          Elegir el archivo
        </Button>
      }
    >
      Descárgalo de la web de tu banco y suéltalo en esta ventana, tal como sale: Excel, CSV, OFX, QIF, MT940 o CAMT.
      <dl className={styles.banks}>
        {BANK_HELP.map(({ bank, how }) => (
          <div key={bank} className={styles.bank}>
            <dt>{bank}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}
