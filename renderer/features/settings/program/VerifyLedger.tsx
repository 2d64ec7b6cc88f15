import { Button } from "@mantine/core";
import { useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { ProgressOverlay } from "../../../ui/ProgressOverlay.tsx";
import styles from "../Settings.module.css";

/** Recomputes everything and says whether it agrees. */
export function VerifyLedger() {
  const checking = useMutationCall("ledger.verify");
  return (
    <>
      <p className={styles.quiet}>Vuelve a calcular cada saldo desde sus movimientos y comprueba que nadie haya tocado el archivo.</p>
      <div className={styles.row}>
        <Button variant="default" loading={checking.isPending} onClick={() => checking.mutate({})}>
          Revisar ahora
        </Button>
      </div>
      <ProgressOverlay
        isRunning={checking.isPending}
        label="Revisando tus datos…"
        progress={checking.progress}
        onCancel={checking.cancel}
      />
      <div role="status" className={styles.outcome}>
        {checking.data?.ok && (
          <p className={styles.good}>Todo cuadra: los saldos coinciden con sus movimientos y el registro está intacto.</p>
        )}
        {checking.data && !checking.data.ok && <Problems problems={checking.data.problems} />}
      </div>
      {checking.error && <ErrorState error={checking.error} />}
    </>
  );
}

function Problems({ problems }: { problems: readonly { code: string; text: string }[] }) {
  return (
    <>
      <p className={styles.bad}>{problems.length === 1 ? "Se encontró 1 problema:" : `Se encontraron ${problems.length} problemas:`}</p>
      <ul className={styles.kept}>
        {problems.slice(0, 50).map((problem) => (
          <li key={problem.code + problem.text}>{problem.text}</li>
        ))}
      </ul>
      <p className={styles.quiet}>No sigas registrando: copia la carpeta de datos tal como está y restaura una copia anterior.</p>
    </>
  );
}
