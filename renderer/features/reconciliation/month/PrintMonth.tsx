import { Button } from "@mantine/core";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./Months.module.css";

/** The reconciliation report of the month, for the accountant. */
export function PrintMonth({ bankAccountId, month }: { bankAccountId: number; month: string }) {
  const print = useMutationCall("reconciliation.printMonth");
  const save = async (format: "pdf" | "xlsx") => {
    try {
      const file = await print.mutateAsync({ bankAccountId, month, format });
      await saveFile(file);
      toastDone(`Guardado: ${file.name}`);
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <div className={styles.print}>
      <Button size="compact-md" variant="default" loading={print.isPending} onClick={() => void save("pdf")}>
        Informe en PDF
      </Button>
      <Button size="compact-md" variant="default" disabled={print.isPending} onClick={() => void save("xlsx")}>
        En Excel
      </Button>
    </div>
  );
}
