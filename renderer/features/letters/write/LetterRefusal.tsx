import type { GuardReason } from "../../../../shared/contract/followup.ts";
import { RefusalNote } from "../../../ui/guard/RefusalNote.tsx";
import { type AnywayWords, SendAnyway } from "../../../ui/guard/SendAnyway.tsx";

const WORDS: AnywayWords = {
  open: "Emitir igual…",
  question: "¿Por qué la emites igual?",
  placeholder: "Me la pidió por escrito",
  send: "Emitir y guardar",
};

type Props = { reasons: readonly GuardReason[]; isIssuing: boolean; onIssue: (reason: string) => void };

/** Why this letter is not issued now; past the rules of the house it goes with a reason, past the law never. */
export function LetterRefusal({ reasons, isIssuing, onIssue }: Props) {
  const mayPass = reasons.every(({ overridable }) => overridable);
  return (
    <RefusalNote title="Esta carta no se emite ahora" reasons={reasons} nextAllowedAt={null}>
      {mayPass && <SendAnyway isSending={isIssuing} disabled={false} onSend={onIssue} words={WORDS} />}
    </RefusalNote>
  );
}
