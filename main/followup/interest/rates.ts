import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { formatDate } from "../../../shared/dates.ts";
import { currencyName } from "../../../shared/money.ts";
import { formatPercent } from "../../../shared/percent.ts";
import type { CommandContext, ReadDb } from "../../ledger/context.ts";

/** Beyond it somebody wrote a monthly rate or slipped a digit; a rate agreed between businesses stays far below. */
const MOST_ANNUAL_HUNDREDTHS = 10_000;

/** @throws AppError invalid_input */
export function refuseAbsurdRate(annualHundredths: number): void {
  if (annualHundredths > MOST_ANNUAL_HUNDREDTHS)
    throw new AppError(
      "invalid_input",
      `${formatPercent(annualHundredths)} al año es demasiado: revisa los dígitos. La tasa se escribe por año; 1 % al mes es 12 % al año.`,
    );
}

/** The dated table, newest first. */
export async function listRates(read: ReadDb): Promise<OutputOf<"followup.listInterestRates">> {
  const rates = await read
    .selectFrom("interest_rates")
    .select(["id", "currency", "from_on as fromOn", "annual_hundredths as annualHundredths", "source"])
    .where("removed_at", "is", null)
    .orderBy("from_on", "desc")
    .orderBy("currency")
    .execute();
  return { rates };
}

/**
 * Adds a rate that holds from a day on, until the next of its currency; 0 stops it.
 * @throws AppError conflict when that day has one already | invalid_input when it is absurd
 */
export async function addRate(context: CommandContext, rate: InputOf<"followup.addInterestRate">): Promise<{ id: number }> {
  const { currency, fromOn, annualHundredths } = rate;
  const detail = { currency, fromOn, annualHundredths };
  return context.command({ what: "followup.addInterestRate", topics: ["followup", "settings"], detail }, async (tx) => {
    refuseAbsurdRate(annualHundredths);
    const same = tx.bulk.get<{ annual: number }>(
      "SELECT annual_hundredths AS annual FROM interest_rates WHERE currency = ? AND from_on = ? AND removed_at IS NULL",
      currency,
      fromOn,
    );
    if (same)
      throw new AppError(
        "conflict",
        `Desde el ${formatDate(fromOn)} ya hay una tasa en ${currencyName(currency)}: ${formatPercent(same.annual)} al año. Quítala antes si es un error.`,
      );
    const row = {
      currency,
      from_on: fromOn,
      annual_hundredths: annualHundredths,
      source: cleanLine(rate.source),
      created_at: tx.at,
      removed_at: null,
    };
    return { id: tx.bulk.insert("interest_rates", row) as number };
  });
}

/** Takes a rate out; what was charged with it stays. @throws AppError not_found */
export async function removeRate(context: CommandContext, id: number): Promise<{ id: number }> {
  return context.command({ what: "followup.removeInterestRate", topics: ["followup", "settings"], detail: { id } }, async (tx) => {
    const removed = tx.bulk.run("UPDATE interest_rates SET removed_at = ? WHERE id = ? AND removed_at IS NULL", tx.at, id);
    if (removed === 0) throw new AppError("not_found", "Esa tasa ya no está en la tabla.");
    return { id };
  });
}
