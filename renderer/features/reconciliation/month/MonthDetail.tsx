import { Button } from "@mantine/core";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import type { BankAccount } from "../account/use-account.ts";
import { daysWords, type MonthDetails, monthName, monthSentence, monthWord } from "../view/months.ts";
import { MonthBalance } from "./MonthBalance.tsx";
import { MonthGroups } from "./MonthGroups.tsx";
import { MonthMark } from "./MonthMark.tsx";
import styles from "./Months.module.css";
import { PrintMonth } from "./PrintMonth.tsx";
import { WaitingLines } from "./WaitingLines.tsx";

type Props = { account: BankAccount; month: string; onShowLine: (lineId: number) => void; onImport: () => void };

/** One month: what the bank says against what its movements add up to, what waits, and what is missing. */
export function MonthDetail({ account, month, onShowLine, onImport }: Props) {
  const answer = useCall("reconciliation.getMonth", { bankAccountId: account.id, month });
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const details = answer.data;
  return (
    <div className={styles.detail}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{monthName(month)}</h2>
          <MonthMark word={monthWord(details, details.currency, details.missing)} />
        </div>
        <PrintMonth bankAccountId={account.id} month={month} />
      </header>
      <p>{monthSentence(details)}</p>
      <MonthBalance month={details} />
      <Missing month={details} onImport={onImport} />
      <WaitingLines month={details} onShowLine={onShowLine} />
      <MonthGroups month={details} />
    </div>
  );
}

/** The days and the deposits that a finding names stand in lists of their own. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(["missing_statement", "waiting"]);

function Missing({ month, onImport }: { month: MonthDetails; onImport: () => void }) {
  const { missing } = month;
  const findings = month.findings.filter(({ code }) => !SHOWN_ELSEWHERE.has(code));
  if (missing.length === 0 && findings.length === 0) return null;
  return (
    <section>
      <SectionTitle>Qué falta</SectionTitle>
      <ul className={styles.facts}>
        {missing.map((days) => (
          <li key={days.fromOn}>
            {days.fromOn === days.toOn ? "Falta" : "Faltan"} {daysWords(days)}: no hay estado de cuenta de{" "}
            {days.fromOn === days.toOn ? "ese día" : "esos días"}.
          </li>
        ))}
        {findings.map((finding) => (
          <li key={finding.code + finding.message}>{finding.message}</li>
        ))}
      </ul>
      {missing.length > 0 && (
        <Button variant="default" size="compact-sm" onClick={onImport}>
          Importar lo que falta
        </Button>
      )}
    </section>
  );
}
