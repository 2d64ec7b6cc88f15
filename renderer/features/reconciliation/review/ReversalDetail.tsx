import { Button } from "@mantine/core";
import { formatDate } from "../../../../shared/dates.ts";
import { formatAmount, formatMoney } from "../../../../shared/money.ts";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { AppliedPayment } from "./AppliedPayment.tsx";
import { Equation } from "./Equation.tsx";
import styles from "./LineDetail.module.css";
import { LineHeading } from "./LineHeading.tsx";
import type { Reversal } from "./use-tab-lines.ts";

type Props = { reversal: Reversal; refusal: string | undefined; onAccept: () => void };

/** A deposit that the bank took back: the two movements, what it had paid, and taking that out of the books. */
export function ReversalDetail({ reversal: { credit, reversal, sure, text }, refusal, onAccept }: Props) {
  const isApplied = credit.paymentId !== null;
  const left = credit.amountMinor + reversal.amountMinor;
  return (
    <div className={styles.detail}>
      <div className={styles.scroll}>
        <LineHeading line={credit} />
        {refusal !== undefined && (
          <p className={styles.refusal}>
            <b>No se anuló.</b> {refusal}
          </p>
        )}
        <Equation
          figures={[
            { operator: "", label: "abono", text: formatAmount(credit.amountMinor, credit.currency) },
            {
              operator: "−",
              label: `devuelto el ${formatDate(reversal.bookedOn)}`,
              text: formatAmount(Math.abs(reversal.amountMinor), reversal.currency),
            },
            { operator: "=", label: "te quedó", text: formatAmount(left, credit.currency) },
          ]}
        />
        <section>
          <SectionTitle detail={sure ? "seguro" : "conviene que lo mires"}>Por qué</SectionTitle>
          <ul className={styles.reasons}>
            <li>{text}</li>
            <li>
              {reversal.description}
              {reversal.operation ? `, operación ${reversal.operation}` : ""}, {formatMoney(reversal.amountMinor, reversal.currency)}
            </li>
          </ul>
        </section>
        {credit.paymentId !== null && <AppliedPayment line={credit} paymentId={credit.paymentId} title="Había pagado" />}
      </div>
      <footer className={styles.actions}>
        <Button onClick={onAccept} rightSection={<KeyHint>Enter</KeyHint>} aria-keyshortcuts="Enter">
          {isApplied ? "Anular el pago" : "Apartar los dos"}
        </Button>
        <span className={styles.aside}>
          {isApplied ? "Lo que pagó vuelve a deberse; se deshace con U" : "Ninguno de los dos cuenta; se deshace con U"}
        </span>
      </footer>
    </div>
  );
}
