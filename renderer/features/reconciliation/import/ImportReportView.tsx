import { Button } from "@mantine/core";
import { DateText } from "../../../ui/DateText.tsx";
import { Money } from "../../../ui/Money.tsx";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import type { BankAccount } from "../account/use-account.ts";
import { accountLabel } from "../view/account-label.ts";
import { formatWord, type ImportReport, reportHeadline, undoneHeadline } from "../view/import-report.ts";
import styles from "./Import.module.css";
import type { ImportStep } from "./use-statement-import.ts";

type Props = {
  step: Extract<ImportStep, { kind: "report" }>;
  accounts: readonly BankAccount[];
  waiting: number;
  onShowAccount: (id: number) => void;
  onClose: () => void;
};

/** What was understood of a statement: how much came in, what was known already, what could not be read and how to mend it. */
export function ImportReportView({ step, accounts, waiting, onShowAccount, onClose }: Props) {
  const { report } = step;
  const undo = useMutationCall("undo.undoBatch");
  const { batchId } = report;
  const takeBack = async (id: number) => {
    try {
      toastDone(undoneHeadline(await undo.mutateAsync({ batchId: id })));
      onClose();
    } catch (error) {
      toastError(error);
    }
  };
  const leave = () => {
    onShowAccount(report.bankAccountId);
    onClose();
  };
  return (
    <div className={styles.body}>
      <p className={styles.headline}>{reportHeadline(report)}</p>
      <Facts report={report} fileName={step.fileName} account={accounts.find((account) => account.id === report.bankAccountId)} />
      <Findings report={report} />
      <div className={styles.foot}>
        <Button onClick={leave} data-autofocus>
          {waiting > 0 ? `Seguir con ${waiting === 1 ? "el otro archivo" : `los otros ${waiting} archivos`}` : "Revisar los abonos"}
        </Button>
        {batchId !== null && report.added > 0 && (
          <Button variant="default" loading={undo.isPending} onClick={() => void takeBack(batchId)}>
            Deshacer la importación
          </Button>
        )}
      </div>
    </div>
  );
}

function Facts({ report, fileName, account }: { report: ImportReport; fileName: string; account: BankAccount | undefined }) {
  const facts = [
    { name: "Archivo", value: fileName },
    { name: "Formato", value: formatWord(report.format) },
    { name: "Cuenta", value: account ? accountLabel(account) : (report.account ?? "sin número") },
    {
      name: "Fechas",
      value: report.firstOn ? (
        <>
          <DateText on={report.firstOn} /> al <DateText on={report.lastOn} />
        </>
      ) : (
        "ninguna"
      ),
    },
    { name: "Abonos", value: <Money minor={report.creditsMinor} currency={report.currency} withSymbol incoming /> },
    { name: "Cargos", value: <Money minor={Math.abs(report.debitsMinor)} currency={report.currency} withSymbol /> },
    {
      name: "Movimientos",
      value: `${report.lines.toLocaleString("en-US")} leídos, ${report.added.toLocaleString("en-US")} nuevos, ${report.alreadyKnown.toLocaleString("en-US")} ya conocidos`,
    },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.name} className={styles.fact}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const SHOWN = 50;

function Findings({ report }: { report: ImportReport }) {
  if (report.warnings.length === 0 && report.rejected.length === 0) return null;
  return (
    <div className={styles.findings} role="group" aria-label="Avisos del archivo">
      {report.warnings.map((warning) => (
        <p key={warning.code + warning.message}>{warning.message}</p>
      ))}
      {report.rejected.slice(0, SHOWN).map((row) => (
        <p key={`${row.row}-${row.message}`}>
          <strong>Fila {row.row}.</strong> {row.message}
        </p>
      ))}
      {report.rejected.length > SHOWN && <p>Y {report.rejected.length - SHOWN} filas más.</p>}
    </div>
  );
}
