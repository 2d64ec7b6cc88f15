import { Button } from "@mantine/core";
import { useState } from "react";
import type { InvoiceDetail } from "../../../../../shared/contract/invoices.ts";
import { formatDate } from "../../../../../shared/dates.ts";
import { formatMoney } from "../../../../../shared/money.ts";
import { useCall } from "../../../../ui/calls.ts";
import { ChargeInterest } from "../../../../ui/interest/ChargeInterest.tsx";
import { byDocument, spanText } from "../../../../ui/interest/interest-words.ts";
import { SectionTitle } from "../../../../ui/SectionTitle.tsx";
import detail from "../detail.module.css";
import styles from "./interest.module.css";

/** The interest that runs on a document, apart from its balance; nothing where none was agreed or charged. */
export function LateInterest({ invoice }: { invoice: InvoiceDetail }) {
  const interest = useCall("followup.computeInterest", { invoiceId: invoice.id }, { enabled: invoice.openMinor > 0 });
  const [isAsking, setAsking] = useState(false);
  if (!interest.data || invoice.openMinor === 0) return null;
  const { asOn, lines, chargedMinor, why } = interest.data;
  const [ran] = byDocument(lines);
  const charged = chargedMinor.map(({ amountMinor, currency }) => formatMoney(amountMinor, currency)).join(" y ");
  if (!ran && charged === "") return null;
  return (
    <section className={detail.section} aria-labelledby="interes-por-mora">
      <SectionTitle id="interes-por-mora">Interés por mora, aparte del saldo</SectionTitle>
      {ran && (
        <div className={styles.line}>
          <div className={detail.words}>
            <strong>{formatMoney(ran.interestMinor, ran.currency)}</strong> al {formatDate(asOn)}
            {ran.lines.map((line) => (
              <div key={`${line.fromOn} ${line.capitalMinor} ${line.annualHundredths}`} className={detail.small}>
                {spanText(line)}
              </div>
            ))}
          </div>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            Cobrar interés
          </Button>
        </div>
      )}
      {charged !== "" && (
        <p className={detail.small}>Ya se cobró {charged} de interés por este documento: esos días no se cuentan otra vez.</p>
      )}
      {ran && isAsking && <ChargeInterest of={ran} why={why} onClose={() => setAsking(false)} />}
    </section>
  );
}
