import { useDebouncedValue } from "@mantine/hooks";
import type { ImportChoice, ImportedFile } from "../../../../shared/contract/imports.ts";
import { useCall } from "../../../ui/calls.ts";
import { fileKey } from "../../../../shared/import-words.ts";

const WAIT_MS = 350;

/** What importing a table as it is explained now would do. Nothing is kept; a newer answer stops the reading for the one before. */
export function usePreview(choice: ImportChoice | undefined): { file: ImportedFile | undefined; isReading: boolean; error: unknown } {
  const [asked] = useDebouncedValue(choice && JSON.stringify(choice), WAIT_MS);
  const said = asked === undefined ? undefined : (JSON.parse(asked) as ImportChoice);
  const answer = useCall(
    "imports.importFiles",
    { paths: [said?.path ?? "-"], preview: true, choices: said ? [said] : [], onlyChosen: true },
    { enabled: said !== undefined, keepPrevious: true },
  );
  const isCurrent = asked === (choice && JSON.stringify(choice));
  return {
    file: said && answer.data?.files.find((file) => fileKey(file) === fileKey(said)),
    isReading: choice !== undefined && (!isCurrent || answer.isFetching),
    error: answer.error ?? undefined,
  };
}
