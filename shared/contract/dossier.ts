import { z } from "zod";
import { id, on, savedFile } from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const dossierContract = {
  "dossier.writeDossier": mutation(
    "Writes all that was said, promised, charged and paid with a client as one PDF (expediente), with the hash of each piece of evidence and the pieces attached.",
    z.object({
      clientId: id,
      fromOn: on.optional(),
      untilOn: on.optional(),
      /** Without the files themselves. */ withoutFiles: z.boolean().optional(),
    }),
    z.object({ file: savedFile, sha256: z.string(), entries: z.int(), evidence: z.int(), isIntact: z.boolean() }),
  ),
  "dossier.checkConversation": query(
    "Whether the conversation with a client, or with all, is as it was written: each entry against its seal, and the chain of seals.",
    z.object({ clientId: id.optional() }),
    z.object({ isIntact: z.boolean(), entries: z.int(), problems: z.array(z.object({ code: z.string(), text: z.string() })) }),
  ),
};
