import { Button } from "@mantine/core";
import type { LetterDraft } from "./use-letter.ts";
import { WordButton } from "./WordButton.tsx";

type Props = { draft: LetterDraft; isShown: boolean; onWrite: () => void; onPrint: () => void; onSave: () => void };

/** What can be done with the letter on the desk; saving and printing give it its number. */
export function LetterActions({ draft, isShown, onWrite, onPrint, onSave }: Props) {
  const isReady = isShown && draft.reasons.length === 0;
  return (
    <>
      <Button variant="default" onClick={onWrite}>
        WhatsApp
      </Button>
      <WordButton draft={draft} disabled={!isShown} />
      <Button variant="default" disabled={!isReady || draft.isIssuing} onClick={onPrint}>
        Imprimir
      </Button>
      <Button disabled={!isReady} loading={draft.isIssuing} onClick={onSave}>
        Guardar PDF
      </Button>
    </>
  );
}
