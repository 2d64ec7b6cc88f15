import { useMemo } from "react";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { useCaller, useMutationCall } from "../../../ui/calls.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import type { RowEdits } from "./columns.tsx";

/** Saves what is edited in place, and offers the way back to the former value. */
export function useRowEdits(): RowEdits {
  const call = useCaller();
  const { mutateAsync } = useMutationCall("invoices.updateInvoice");
  return useMemo(() => {
    const change = async (said: string, input: InputOf<"invoices.updateInvoice">, former: InputOf<"invoices.updateInvoice">) => {
      await mutateAsync(input);
      toastUndo(said, () => mutateAsync(former), "Quedó como estaba");
    };
    return {
      saveDue: async (row, dueOn) => {
        const { parts } = await call("invoices.getInvoice", { id: row.id });
        const dates = new Set(parts.filter((part) => part.openMinor > 0).map((part) => part.dueOn));
        if (dates.size > 1) {
          const text = `${row.document} tiene ${dates.size} cuotas por cobrar con fechas distintas: una sola fecha las juntaría. No se cambió nada.`;
          throw new AppError("not_allowed", text);
        }
        await change(`${row.document} vence ahora el ${formatDate(dueOn)}`, { id: row.id, dueOn }, { id: row.id, dueOn: row.dueOn });
      },
      saveNotes: (row, notes) => change(`Nota de ${row.document} guardada`, { id: row.id, notes }, { id: row.id, notes: row.notes }),
    };
  }, [call, mutateAsync]);
}
