import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import type { knowledgeContract } from "../../../shared/contract/reconciliation-knowledge.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { isValidRuc } from "../../../shared/identifiers.ts";
import type { CallContext, Command, CommandContext, Handlers } from "../../ledger/context.ts";
import { payerKey } from "../matching/evidence/payer-keys.ts";
import { readAgreements, readAliases, readHabits, readPayingDays } from "./queries.ts";

/** What is known of how clients pay: read, written by hand, forgotten. */
export const knowledgeProcedures: Handlers<typeof knowledgeContract> = {
  "reconciliation.listKnowledge": listKnowledge,
  "reconciliation.addAlias": addAlias,

  "reconciliation.forgetLesson": (context, { clientId, kind, key }) =>
    context.command({ what: "reconciliation.forgetLesson", topics: ["reconciliation"], detail: { clientId, kind } }, async (tx) => ({
      forgotten: tx.bulk.run(
        "UPDATE lessons SET forgotten_at = ? WHERE client_id = ? AND kind = ? AND key = ? AND forgotten_at IS NULL",
        tx.at,
        clientId,
        kind,
        key,
      ),
    })),

  "reconciliation.setAgreement": (context, { clientId, kind, percentHundredths, days }) =>
    context.command(
      { what: "reconciliation.setAgreement", topics: ["reconciliation", "clients"], detail: { clientId, kind, percentHundredths, days } },
      async (tx) => {
        requireClient(tx, clientId);
        tx.bulk.run(
          "UPDATE client_agreements SET ended_at = ? WHERE client_id = ? AND kind = ? AND ended_at IS NULL",
          tx.at,
          clientId,
          kind,
        );
        const row = { client_id: clientId, kind, percent_hundredths: percentHundredths, days, created_at: tx.at, ended_at: null };
        return { id: tx.bulk.insert("client_agreements", row) as number };
      },
    ),

  "reconciliation.endAgreement": (context, { id }) =>
    context.command({ what: "reconciliation.endAgreement", topics: ["reconciliation", "clients"], detail: { id } }, async (tx) => {
      const ended = tx.bulk.run("UPDATE client_agreements SET ended_at = ? WHERE id = ? AND ended_at IS NULL", tx.at, id);
      if (ended === 0) throw new AppError("not_found", "Ese acuerdo ya no está vigente.");
      return { id };
    }),
};

function requireClient(tx: Command, clientId: number): void {
  if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
    throw new AppError("not_found", "Ese cliente no existe en estos datos.");
}

async function listKnowledge(
  { read, todayOn }: CallContext,
  { clientId }: { clientId: number },
): Promise<OutputOf<"reconciliation.listKnowledge">> {
  const isOfClient = (row: { clientId: number }) => row.clientId === clientId;
  const aliases = (await readAliases(read)).filter(isOfClient);
  return {
    aliases: aliases
      .map(({ kind, key, shown, times, timesAll, lastOn, isManual }) => ({
        kind,
        key,
        shown,
        times,
        lastOn,
        isManual,
        timesOthers: timesAll - times,
      }))
      .sort((a, b) => b.times - a.times),
    habits: (await readHabits(read)).filter(isOfClient).map(({ clientId: _, ...habit }) => habit),
    agreements: (await readAgreements(read)).filter(isOfClient).map(({ clientId: _, ...agreement }) => agreement),
    payingDays: (await readPayingDays(read, todayOn, clientId)).get(clientId) ?? null,
  };
}

/**
 * Says that a text stands for a client.
 * @throws AppError not_found | invalid_input when the text tells nothing, or is no number where one is meant | conflict when it was said before
 */
async function addAlias(
  context: CommandContext,
  { clientId, kind, text }: ParsedInputOf<"reconciliation.addAlias">,
): Promise<{ key: string }> {
  return context.command({ what: "reconciliation.addAlias", topics: ["reconciliation"], detail: { clientId, kind } }, async (tx) => {
    requireClient(tx, clientId);
    const key = payerKey(kind, text);
    if (key === undefined) throw new AppError("invalid_input", refusalOf(kind));
    if (kind === "doc" && /^\d{11}$/.test(key) && !isValidRuc(key))
      throw new AppError("invalid_input", `El RUC ${key} no es válido: revisa sus dígitos.`);
    const known = tx.bulk.get(
      "SELECT 1 FROM lessons WHERE client_id = ? AND kind = ? AND key = ? AND payment_id IS NULL AND forgotten_at IS NULL",
      clientId,
      kind,
      key,
    );
    if (known) throw new AppError("conflict", "Eso ya está anotado para este cliente.");
    tx.bulk.insert("lessons", {
      client_id: clientId,
      kind,
      key,
      shown: text.toUpperCase(),
      payment_id: null,
      learned_on: tx.todayOn,
      created_at: tx.at,
      forgotten_at: null,
    });
    return { key };
  });
}

function refusalOf(kind: "doc" | "name" | "account"): string {
  if (kind === "name") return "Ese texto no dice quién paga: escribe el nombre como lo pone el banco, por ejemplo «PERCY CAM».";
  return kind === "doc" ? "Escribe un RUC o DNI, solo sus números." : "Escribe el número de la cuenta, con 10 a 20 dígitos.";
}
