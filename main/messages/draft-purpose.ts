import { type Purpose, readPurpose } from "../followup/index.ts";
import type { ReadDb } from "../ledger/context.ts";
import { occasionOf, readThankedFor } from "../templates/index.ts";

/** What a text for the telephone is for: as its template is. One that lists what is owed says so in its words, and collects. */
export async function purposeOfDraft(
  read: ReadDb,
  { clientId, text, template }: { clientId: number; text: string; template?: { code: string } | undefined },
): Promise<Purpose> {
  const occasion = template && (await occasionOf(read, template.code));
  return readPurpose(read, clientId, { occasion, words: text, paymentIds: await readThankedFor(read, clientId) });
}
