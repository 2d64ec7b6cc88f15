import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { formatPercent } from "../../../shared/percent.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command, CommandContext, ReadDb } from "../../ledger/context.ts";
import { refuseAbsurdRate } from "./rates.ts";

/** What lets or let interest run for a client, the last first. */
export async function listAgreements(read: ReadDb, clientId: number): Promise<OutputOf<"followup.listInterestAgreements">> {
  const rows = await read
    .selectFrom("interest_agreements")
    .selectAll()
    .where("client_id", "=", clientId)
    .orderBy("from_on", "desc")
    .orderBy("id", "desc")
    .execute();
  return {
    agreements: rows.map((row) => ({
      id: row.id,
      clientId: row.client_id,
      kind: row.kind,
      agreedOn: row.agreed_on,
      fromOn: row.from_on,
      annualHundredths: row.annual_hundredths,
      fee: row.fee_minor !== null && row.fee_currency !== null ? { amountMinor: row.fee_minor, currency: row.fee_currency } : null,
      text: row.text,
      endedOn: row.ended_on,
    })),
  };
}

type NewAgreement = InputOf<"followup.setInterestAgreement">;

/**
 * Notes an agreement or a demand; those before it end on the day from which it runs.
 * @throws AppError not_found | invalid_input when a date, a rate or the costs cannot be
 */
export async function setAgreement(context: CommandContext, input: NewAgreement): Promise<{ id: number }> {
  const { clientId, kind, agreedOn } = input;
  const fromOn = input.fromOn ?? agreedOn;
  const detail = { clientId, kind, agreedOn, fromOn, annualHundredths: input.annualHundredths ?? null };
  return context.command({ what: "followup.setInterestAgreement", topics: ["followup", "clients"], detail }, async (tx) => {
    if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
      throw new AppError("not_found", "Ese cliente no existe en estos datos.");
    refuseOdd({ ...input, fromOn }, tx.todayOn);
    tx.bulk.run(
      "UPDATE interest_agreements SET ended_on = max(from_on, ?) WHERE client_id = ? AND (ended_on IS NULL OR ended_on > ?)",
      fromOn,
      clientId,
      fromOn,
    );
    const id = tx.bulk.insert("interest_agreements", {
      client_id: clientId,
      kind,
      agreed_on: agreedOn,
      from_on: fromOn,
      annual_hundredths: input.annualHundredths ?? null,
      fee_minor: input.fee?.amountMinor ?? null,
      fee_currency: input.fee?.currency ?? null,
      text: cleanLine(input.text),
      created_at: tx.at,
      ended_on: null,
    }) as number;
    tellOf(tx, { ...input, fromOn }, id);
    return { id };
  });
}

function refuseOdd({ kind, agreedOn, fromOn, annualHundredths, fee }: NewAgreement & { fromOn: string }, todayOn: string): void {
  if (agreedOn > todayOn)
    throw new AppError("invalid_input", "La fecha del acuerdo o del requerimiento aún no llega: anótalo cuando esté firmado o entregado.");
  if (kind === "demand" && fromOn < agreedOn)
    throw new AppError(
      "invalid_input",
      `Lo que se exige por escrito genera interés desde el día en que se exigió, el ${formatDate(agreedOn)}: no antes (Código Civil, art. 1333).`,
    );
  if (kind === "demand" && fee)
    throw new AppError("invalid_input", "Los gastos de cobranza se cobran solo si se pactaron por escrito: anótalos con un acuerdo.");
  if (annualHundredths === 0)
    throw new AppError("invalid_input", "Una tasa de 0 % no genera interés: deja la de tu tabla, o termina el acuerdo.");
  if (annualHundredths !== undefined) refuseAbsurdRate(annualHundredths);
}

function tellOf(
  tx: Command,
  { clientId, kind, agreedOn, fromOn, annualHundredths, fee, text }: NewAgreement & { fromOn: string },
  id: number,
) {
  const rate = annualHundredths === undefined ? "a la tasa de la tabla" : `al ${formatPercent(annualHundredths)} al año`;
  const costs = fee ? ` Gastos de cobranza pactados: ${formatMoney(fee.amountMinor, fee.currency)}.` : "";
  noteInTimeline(tx, {
    clientId,
    kind: "note",
    title: kind === "agreement" ? "Interés por mora pactado" : "Pago exigido por escrito",
    text: `Del ${formatDate(agreedOn)}, ${rate}, desde el ${formatDate(fromOn)}: ${cleanLine(text)}.${costs}`,
    detail: { interestAgreementId: id },
  });
}

/**
 * Ends an agreement: from that day on nothing runs. Before its own first day it never ran.
 * @throws AppError not_found when it is not in force
 */
export async function endAgreement(context: CommandContext, { id, on }: InputOf<"followup.endInterestAgreement">): Promise<{ id: number }> {
  const detail = { id, on: on ?? context.todayOn };
  return context.command({ what: "followup.endInterestAgreement", topics: ["followup", "clients"], detail }, async (tx) => {
    const ended = tx.bulk.run(
      "UPDATE interest_agreements SET ended_on = max(from_on, ?) WHERE id = ? AND (ended_on IS NULL OR ended_on > ?)",
      detail.on,
      id,
      detail.on,
    );
    if (ended === 0) throw new AppError("not_found", "Ese acuerdo ya no está vigente.");
    return { id };
  });
}
