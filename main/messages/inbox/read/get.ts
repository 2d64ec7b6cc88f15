import { sql } from "kysely";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { compareCurrencies } from "../../../../shared/money.ts";
import { wasMade } from "../../../ledger/contacts-made.ts";
import type { CallContext, ReadDb } from "../../../ledger/context.ts";
import { readAnswerFacts } from "../proposals/facts.ts";
import { proposeFor } from "../proposals/propose.ts";
import { readReply } from "./list.ts";
import { readStored } from "./stored.ts";

type Shown = OutputOf<"messages.getReply">;

/** What was said before an answer, at most so much of it. */
const MOST_BEFORE = 12;
const SAID = ["whatsapp", "sms", "email", "call", "visit", "letter"] as const;

/** An answer with what is proposed about it, what was said before, and what is owed. @throws AppError not_found */
export async function getReply({ read, todayOn }: CallContext, id: number): Promise<Shown> {
  const reply = await readReply(read, id);
  const stored = await readStored(read, id);
  if (!reply) throw new AppError("not_found", "Esa respuesta no está en tus datos.");
  const { clientId } = stored;
  const facts = clientId === null ? undefined : await readAnswerFacts(read, { ...stored, clientId }, todayOn);
  return {
    ...reply,
    understood: stored.corrected === null ? stored.understood.intents : [{ intent: stored.corrected, confidence: 1 }],
    proposals: facts ? await proposeFor(read, facts) : [],
    before: clientId === null ? [] : await readBefore(read, id, clientId, stored.at),
    owed: clientId === null ? [] : await readOwed(read, clientId, todayOn),
  };
}

async function readBefore(read: ReadDb, replyId: number, clientId: number, at: string): Promise<Shown["before"]> {
  const own = await read.selectFrom("replies").select("timeline_id as id").where("id", "=", replyId).executeTakeFirst();
  const rows = await read
    .selectFrom("timeline")
    .select(["id", "at", "kind", "title", "text"])
    .select(sql<string | null>`detail ->> '$.direction'`.as("direction"))
    .where("client_id", "=", clientId)
    .where("kind", "in", SAID)
    .where("at", "<=", at)
    .where(wasMade("timeline"))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(MOST_BEFORE + 1)
    .execute();
  return rows
    .filter((row) => row.id !== own?.id)
    .slice(0, MOST_BEFORE)
    .toReversed()
    .map(({ at: saidAt, kind, title, text, direction }) => ({
      at: saidAt,
      isOurs: direction !== "in",
      channel: kind as (typeof SAID)[number],
      text: text || title,
    }));
}

async function readOwed(read: ReadDb, clientId: number, todayOn: string): Promise<Shown["owed"]> {
  const rows = await read
    .selectFrom("parts")
    .select((eb) => [
      "currency",
      eb.fn.sum<number>("open_minor").as("openMinor"),
      eb.fn.sum<number>(eb.case().when("due_on", "<", todayOn).then(eb.ref("open_minor")).else(0).end()).as("overdueMinor"),
    ])
    .where("client_id", "=", clientId)
    .where("open_minor", ">", 0)
    .groupBy("currency")
    .execute();
  return rows.toSorted((a, b) => compareCurrencies(a.currency, b.currency));
}
