import { Button } from "@mantine/core";
import { useState } from "react";
import type { InterestAgreement } from "../../../../shared/contract/followup-interest.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { formatPercent } from "../../../../shared/percent.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { ChargeInterest } from "../../../ui/interest/ChargeInterest.tsx";
import { byDocument, type DocumentInterest, type Interest } from "../../../ui/interest/interest-words.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import page from "../page/page.module.css";
import { agreementRate, agreementSource, isInForce } from "./agreement-words.ts";
import { EndAgreement } from "./EndAgreement.tsx";
import styles from "./interest.module.css";

/** Documents shown before all are asked for. */
const FIRST = 4;

type Props = { clientId: number; owes: boolean; onNote: () => void };

/** What lets interest run for a client, and what it comes to today: by document, to be charged one by one. */
export function AgreedInterest({ clientId, owes, onNote }: Props) {
  const list = useCall("followup.listInterestAgreements", { clientId });
  const interest = useCall("followup.computeInterest", { clientId });
  const knowledge = useCall("reconciliation.listKnowledge", { clientId });
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const error = list.error ?? interest.error;
  if (error) return <ErrorState error={error} onRetry={() => void list.refetch().then(() => interest.refetch())} />;
  if (!list.data || !interest.data || todayOn === undefined) return null;
  // Two while one is about to take the place of the other.
  const inForce = list.data.agreements.filter((one) => isInForce(one, todayOn)).toReversed();
  const [agreement] = inForce;
  const monthly = knowledge.data?.agreements.find(({ kind }) => kind === "late_interest");
  const runsAnyway = !agreement && interest.data.lines.length > 0;
  if (!owes && !agreement) return null;
  return (
    <section aria-labelledby="interes-pactado">
      <div className={page.heading}>
        <SectionTitle id="interes-pactado">Interés pactado</SectionTitle>
        <button
          type="button"
          className={page.link}
          onClick={onNote}
          aria-label={agreement ? "Cambiar el interés pactado" : "Anotar el interés pactado"}
        >
          {agreement ? "Cambiar" : "Anotar"}
        </button>
      </div>
      {inForce.map((one) => (
        <InForce key={one.id} agreement={one} />
      ))}
      {agreement && monthly && (
        <p className={page.warning}>
          Bancos reconoce además {formatPercent(monthly.percentHundredths)} al mes, anotado en “Cómo paga”: deja solo el que pactaron.
        </p>
      )}
      {!agreement && <p className={page.quiet}>{runsAnyway ? interest.data.why : "No corre: no se pactó ni se exigió por escrito."}</p>}
      {(agreement || runsAnyway) && <ToDate interest={interest.data} hasAgreement={agreement !== undefined} />}
    </section>
  );
}

function InForce({ agreement }: { agreement: InterestAgreement }) {
  const [isEnding, setEnding] = useState(false);
  return (
    <div className={styles.agreement}>
      <div className={styles.words}>
        <div>{agreementRate(agreement)}</div>
        <div className={page.small}>{agreementSource(agreement)}</div>
      </div>
      <button type="button" className={page.link} onClick={() => setEnding(true)} aria-label="Terminar el interés pactado">
        Terminar
      </button>
      {isEnding && <EndAgreement agreement={agreement} onClose={() => setEnding(false)} />}
    </div>
  );
}

/** What it comes to today. */
function ToDate({ interest, hasAgreement }: { interest: Interest; hasAgreement: boolean }) {
  const [charging, setCharging] = useState<DocumentInterest>();
  const [isAll, setAll] = useState(false);
  const documents = byDocument(interest.lines);
  if (documents.length === 0) return hasAgreement ? <p className={page.small}>{interest.why}</p> : null;
  return (
    <>
      <ul className={styles.documents}>
        {(isAll ? documents : documents.slice(0, FIRST)).map((document) => (
          <li key={document.invoiceId}>
            <span className={styles.words}>{document.document}</span>
            <span className={styles.amount}>{formatMoney(document.interestMinor, document.currency)}</span>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => setCharging(document)}
              aria-label={`Cobrar el interés de ${document.document}`}
            >
              Cobrar
            </Button>
          </li>
        ))}
      </ul>
      {documents.length > FIRST && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? "Ver menos" : `Ver los ${documents.length}`}
        </Button>
      )}
      <p className={page.small}>
        {totalText(interest)} Aparte del saldo; interés simple{hasAgreement ? ", año de 365 días" : ""}. Verifica con tu contador.
      </p>
      {charging && <ChargeInterest of={charging} why={interest.why} onClose={() => setCharging(undefined)} />}
    </>
  );
}

function totalText({ totals }: Interest): string {
  const ran = totals
    .filter(({ interestMinor }) => interestMinor > 0)
    .map(({ interestMinor, currency }) => formatMoney(interestMinor, currency));
  const fees = totals.filter(({ feeMinor }) => feeMinor > 0).map(({ feeMinor, currency }) => formatMoney(feeMinor, currency));
  return `A hoy suma ${ran.join(" y ")}${fees.length > 0 ? `, y los gastos pactados ${fees.join(" y ")}` : ""}.`;
}
