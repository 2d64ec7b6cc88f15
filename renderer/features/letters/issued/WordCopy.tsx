import { Button } from "@mantine/core";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";

/** An issued letter as a Word file with the same words; the one that was issued stays as it is. */
export function WordCopy({ letterId }: { letterId: number }) {
  const writing = useMutationCall("letters.exportWord");
  return (
    <Button
      variant="default"
      loading={writing.isPending}
      onClick={() =>
        writing.mutate(
          { letterId },
          { onError: toastError, onSuccess: ({ file }) => void saveFile(file).then(() => toastDone(`Guardada: ${file.name}`), toastError) },
        )
      }
    >
      Copia en Word
    </Button>
  );
}
