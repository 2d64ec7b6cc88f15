import type { OutputOf } from "../../../../shared/contract/index.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { countText } from "./outbox-words.ts";

type Changed = OutputOf<"messages.approveMails">;
type Report = OutputOf<"messages.sendDue">;

/** What a person may do with mails, and how each ends in words. */
export function useOutbox() {
  const approving = useMutationCall("messages.approveMails");
  const cancelling = useMutationCall("messages.cancelMails");
  const postponing = useMutationCall("messages.postponeMails");
  const sending = useMutationCall("messages.sendDue");
  const sendNow = (quietly = false) =>
    sending.mutate({}, { onSuccess: (report) => !quietly && toastDone(reportText(report)), onError: toastError });
  return {
    isBusy: approving.isPending || cancelling.isPending || postponing.isPending,
    isSending: sending.isPending,
    approve: (ids: readonly number[], override?: { reason: string }) =>
      approving.mutate(
        { ids: [...ids], ...(override ? { override } : {}) },
        {
          onSuccess: (changed) => {
            tell(
              changed,
              changed.changed === 1 ? "1 correo aprobado: va saliendo." : `${changed.changed} correos aprobados: van saliendo.`,
            );
            if (changed.changed > 0) sendNow(true);
          },
          onError: toastError,
        },
      ),
    cancel: (ids: readonly number[]) =>
      cancelling.mutate(
        { ids: [...ids] },
        {
          onSuccess: (changed) => tell(changed, changed.changed === 1 ? "1 correo cancelado." : `${changed.changed} correos cancelados.`),
          onError: toastError,
        },
      ),
    postpone: (ids: readonly number[], sendAt: string) =>
      postponing.mutate(
        { ids: [...ids], sendAt },
        {
          onSuccess: (changed) =>
            tell(changed, changed.changed === 1 ? "1 correo cambió de hora." : `${changed.changed} correos cambiaron de hora.`),
          onError: toastError,
        },
      ),
    sendNow: () => sendNow(),
  };
}

export type OutboxActions = ReturnType<typeof useOutbox>;

const MOST_REASONS = 2;

/** What changed, and why the rest stayed as it was. */
function tell({ changed, kept }: Changed, done: string): void {
  if (changed > 0) toastDone(done);
  if (kept.length === 0) return;
  const reasons = [...new Set(kept.map(({ why }) => why))].slice(0, MOST_REASONS).join(" ");
  toastDone(`${kept.length === 1 ? "1 quedó igual" : `${kept.length} quedaron igual`}: ${reasons}`);
}

/** How a round of sending ended. */
function reportText({ sent, retry, failed, uncertain, held, waiting }: Report): string {
  const parts = [
    sent > 0 && (sent === 1 ? "1 correo salió" : `${sent} correos salieron`),
    retry > 0 && `${retry} se reintentará${retry === 1 ? "" : "n"} solo${retry === 1 ? "" : "s"}`,
    failed > 0 && `${failed} no ${failed === 1 ? "salió" : "salieron"}`,
    uncertain > 0 && `${uncertain} sin confirmar`,
    held > 0 && `${held} ${held === 1 ? "quedó detenido" : "quedaron detenidos"} por las reglas de contacto`,
    waiting > 0 && `${countText(waiting)} ${waiting === 1 ? "espera" : "esperan"} su hora o el límite de la cuenta`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "No hay correos por salir ahora." : `${parts.join("; ")}.`;
}
