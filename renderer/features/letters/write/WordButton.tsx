import { Button } from "@mantine/core";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import type { LetterDraft } from "./use-letter.ts";

/** Takes the letter out as an editable Word file: a draft, or a copy of the one that was issued. */
export function WordButton({ draft, disabled }: { draft: LetterDraft; disabled: boolean }) {
  const writing = useMutationCall("letters.exportWord");
  const { issued, options } = draft;
  return (
    <Button
      variant="default"
      disabled={disabled}
      loading={writing.isPending}
      onClick={() =>
        writing.mutate(issued ? { letterId: issued.id } : options, {
          onError: toastError,
          onSuccess: ({ file }) => void saveFile(file).then(() => toastDone(`Guardada: ${file.name}`), toastError),
        })
      }
    >
      Word
    </Button>
  );
}
