import { Modal } from "@mantine/core";
import { ProgressOverlay } from "../../../ui/ProgressOverlay.tsx";
import type { BankAccount } from "../account/use-account.ts";
import { FailedImport } from "./FailedImport.tsx";
import { ImportReportView } from "./ImportReportView.tsx";
import { MappingWizard } from "./MappingWizard.tsx";
import type { useStatementImport } from "./use-statement-import.ts";

type Props = {
  flow: ReturnType<typeof useStatementImport>;
  accounts: readonly BankAccount[];
  account: BankAccount;
  onShowAccount: (id: number) => void;
};

const TITLES = { mapping: "¿Qué hay en cada columna?", report: "Esto se entendió", failed: "No se importó" } as const;

/** Everything that an import shows while it goes: progress, the columns to name, the report, or what failed. */
export function ImportDialog({ flow, accounts, account, onShowAccount }: Props) {
  const { step } = flow;
  const isOpen = step.kind === "mapping" || step.kind === "report" || step.kind === "failed";
  return (
    <>
      <ProgressOverlay
        isRunning={flow.isRunning}
        label={step.kind === "reading" ? `Leyendo ${step.fileName}` : "Importando"}
        progress={flow.progress}
        onCancel={flow.cancel}
      />
      {isOpen && (
        <Modal opened onClose={flow.next} title={TITLES[step.kind]} size={step.kind === "mapping" ? "min(1080px, 94vw)" : 560}>
          {step.kind === "mapping" && (
            <MappingWizard
              key={step.path}
              step={step}
              accounts={accounts}
              account={account}
              isBusy={flow.isRunning}
              onImport={(mapping, bankAccountId) => void flow.importPath(step.fileName, step.path, { mapping, bankAccountId })}
              onCancel={flow.next}
            />
          )}
          {step.kind === "report" && (
            <ImportReportView step={step} accounts={accounts} waiting={flow.waiting} onShowAccount={onShowAccount} onClose={flow.next} />
          )}
          {step.kind === "failed" && (
            <FailedImport
              step={step}
              accounts={accounts}
              onImportInto={(path, bankAccountId) => void flow.importPath(step.fileName, path, { bankAccountId })}
              onClose={flow.next}
            />
          )}
        </Modal>
      )}
    </>
  );
}
