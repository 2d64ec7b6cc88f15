import { useMemo, useState } from "react";
import { fetchFile } from "../../../client.ts";
import type { Stage } from "../../../../shared/contract/common.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { useQuery } from "@tanstack/react-query";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { bytesOfBase64 } from "../paper/load-pdf.ts";

export type IssuedLetter = OutputOf<"letters.issueLetter">;

/** One letter being written: what the user chose, its preview, and its number once it is issued. */
export function useLetter({ clientId, stage, template }: { clientId: number; stage: Stage; template: string | undefined }) {
  const [contactId, setContactId] = useState<number>();
  const [deadlineOn, setDeadlineOn] = useState<string>();
  const options = { clientId, stage, template, contactId, deadlineOn };
  const preview = useCall("letters.previewLetter", options, { keepPrevious: true });
  const issuing = useMutationCall("letters.issueLetter");
  const [issued, setIssued] = useState<{ key: string; letter: IssuedLetter }>();
  const key = JSON.stringify(options);
  const letter = issued?.key === key ? issued.letter : undefined;
  const frozen = useQuery({
    queryKey: ["letter-file", letter?.sha256],
    queryFn: async () => new Uint8Array(await (await fetchFile(letter?.file.path ?? "")).arrayBuffer()),
    enabled: letter !== undefined,
  });
  const { pdfBase64 } = preview.data ?? {};
  const drafted = useMemo(() => (pdfBase64 === undefined ? undefined : bytesOfBase64(pdfBase64)), [pdfBase64]);

  /** Numbers the letter the first time, past the rules of the house with a reason; afterwards gives the same one, so that saving and printing never take two numbers. */
  const issue = async (reason?: string): Promise<IssuedLetter> => {
    if (letter) return letter;
    const fresh = await issuing.mutateAsync({ ...options, ...(reason === undefined ? {} : { override: { reason } }) });
    setIssued({ key, letter: fresh });
    return fresh;
  };
  return {
    options,
    contactId,
    deadlineOn: deadlineOn ?? preview.data?.deadlineOn,
    setContactId,
    setDeadlineOn: (on: string | null) => setDeadlineOn(on ?? undefined),
    preview,
    bytes: letter ? (frozen.data ?? drafted) : drafted,
    issued: letter,
    /** What the guard says against it, until it is issued. */
    reasons: letter ? [] : (preview.data?.reasons ?? []),
    isIssuing: issuing.isPending,
    issue,
  };
}
export type LetterDraft = ReturnType<typeof useLetter>;
