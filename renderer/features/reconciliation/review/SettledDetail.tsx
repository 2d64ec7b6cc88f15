import { Button } from "@mantine/core";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { Money } from "../../../ui/Money.tsx";
import { canComeBack } from "../view/confidence.ts";
import { AppliedPayment } from "./AppliedPayment.tsx";
import styles from "./LineDetail.module.css";
import { LineHeading } from "./LineHeading.tsx";

type Props = { line: BankLine; onTakeBack: () => void };

/** A line that is done with: where it went, or that it pays nothing, and the way back. */
export function SettledDetail({ line, onTakeBack }: Props) {
  const isApplied = line.status === "applied";
  return (
    <div className={styles.detail}>
      <div className={styles.scroll}>
        <LineHeading line={line} />
        <p className={styles.total}>
          <Money minor={line.amountMinor} currency={line.currency} withSymbol incoming={line.amountMinor > 0} strong />
        </p>
        {isApplied && line.paymentId !== null ? <AppliedPayment line={line} paymentId={line.paymentId} /> : <p>{settledWords(line)}</p>}
        {line.note !== null && (
          <p className={styles.noted}>
            <b>Nota:</b> {line.note}
          </p>
        )}
      </div>
      {canComeBack(line) && (
        <footer className={styles.actions}>
          <Button variant="default" onClick={onTakeBack} rightSection={<KeyHint>U</KeyHint>} aria-keyshortcuts="U">
            {isApplied ? "Deshacer" : "Traer de vuelta"}
          </Button>
          <span className={styles.aside}>{isApplied ? "El documento volverá a estar pendiente" : "Volverá a la lista por revisar"}</span>
        </footer>
      )}
    </div>
  );
}

const KINDS: Readonly<Record<BankLine["kind"], string>> = {
  credit: "Lo marcaste como algo que no es un cobro.",
  debit: "Es un cargo: dinero que salió.",
  itf: "Es el ITF que cobra el banco.",
  fee: "Es una comisión o un gasto del banco.",
  interest: "Son intereses que paga el banco.",
  reversal: "Es un extorno: el banco devolvió otro movimiento.",
};

function settledWords(line: BankLine): string {
  if (line.reversedByLineId !== null) return "El banco lo devolvió: lo que había pagado volvió a estar pendiente.";
  return line.status === "applied" ? `Se aplicó por ${formatMoney(line.amountMinor, line.currency)}.` : KINDS[line.kind];
}
