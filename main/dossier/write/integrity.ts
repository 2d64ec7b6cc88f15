import type { ReadDb } from "../../ledger/context.ts";
import { verifyAudit } from "../../ledger/verify.ts";
import { checkConversation } from "../check-conversation.ts";

/** Whether what the dossier rests on is as it was written, and the heads of the two chains by which anybody can tell later. */
export type Integrity = { sealHead: string | null; seals: number; auditHead: string | null; auditRows: number; problems: string[] };

/** Checks the client's conversation and the audit. */
export async function readIntegrity(read: ReadDb, clientId: number, pause: () => Promise<void>): Promise<Integrity> {
  const conversation = await checkConversation(read, clientId, pause);
  const audit = await verifyAudit(read);
  const seal = await read.selectFrom("timeline_seals").select("hash").orderBy("id", "desc").limit(1).executeTakeFirst();
  const seals = await read
    .selectFrom("timeline_seals")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const last = await read.selectFrom("audit").select("hash").orderBy("id", "desc").limit(1).executeTakeFirst();
  const rows = await read
    .selectFrom("audit")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return {
    sealHead: seal?.hash ?? null,
    seals: Number(seals.count),
    auditHead: last?.hash ?? null,
    auditRows: Number(rows.count),
    problems: [...conversation.problems, ...audit].map(({ text }) => text),
  };
}
