import { useState } from "react";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import type { BankAccount } from "../account/use-account.ts";
import { MonthDetail } from "./MonthDetail.tsx";
import { MonthList } from "./MonthList.tsx";
import styles from "./Months.module.css";

type Props = { account: BankAccount; onShowLine: (lineId: number) => void; onImport: () => void };

/** Month by month: whether the movements explain what the bank says, and what is missing where they do not. */
export function Months({ account, onShowLine, onImport }: Props) {
  const answer = useCall("reconciliation.listMonths", { bankAccountId: account.id });
  const [chosen, setChosen] = useState<string>();
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const { months } = answer.data;
  const current = months.find(({ month }) => month === chosen) ?? months[0];
  if (!current)
    return <EmptyState title="Todavía no hay meses">Importa un estado de cuenta y verás aquí si cada mes cuadra con el banco.</EmptyState>;
  return (
    <div className={styles.box}>
      <MonthList months={months} current={current.month} currency={account.currency} onChoose={setChosen} />
      <MonthDetail key={current.month} account={account} month={current.month} onShowLine={onShowLine} onImport={onImport} />
    </div>
  );
}
