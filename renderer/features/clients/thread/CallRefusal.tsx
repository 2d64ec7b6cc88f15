import type { GuardReason } from "../../../../shared/contract/followup.ts";
import { RefusalNote } from "../../../ui/guard/RefusalNote.tsx";
import { type AnywayWords, SendAnyway } from "../../../ui/guard/SendAnyway.tsx";

const WORDS: AnywayWords = {
  open: "Anotar igual…",
  question: "¿Por qué lo llamaste igual?",
  placeholder: "Me pidió que lo llame hoy",
  send: "Anotar la llamada",
};

type Props = { reasons: readonly GuardReason[]; isSaving: boolean; onNote: (reason: string) => void };

/** A call that the guard would not have let be made: past a rule of the house it is noted with its reason. */
export function CallRefusal({ reasons, isSaving, onNote }: Props) {
  const mayPass = reasons.every(({ overridable }) => overridable);
  return (
    <RefusalNote title={mayPass ? "Esa llamada se anota con su motivo" : "Esa llamada no se anota"} reasons={reasons} nextAllowedAt={null}>
      {mayPass ? (
        <SendAnyway isSending={isSaving} disabled={false} onSend={onNote} words={WORDS} />
      ) : (
        <p>Si ya hablaron, guárdalo como nota; si te llamó él, elige «Me llamó».</p>
      )}
    </RefusalNote>
  );
}
