import type { Risk } from "../../../shared/contract/common.ts";
import { formatDate } from "../../../shared/dates.ts";
import { type Behaviour, ENOUGH_SETTLED, GOOD_DAYS, habitOf } from "./behaviour.ts";

/** For so long a word that was not kept tells of a client. */
export const WORD_DAYS = 90;

/** In median, who pays later than this pays late. */
const LATE_DAYS = 15;

/** Something open is late beyond these: no low risk; a high one. */
const OLD_DAYS = 30;
const VERY_OLD_DAYS = 60;

/** What is known of how a client pays. */
export type RiskFacts = {
  behaviour: Behaviour | undefined;
  /** The last one of the last 90 days that was not kept. */
  brokenWord: { kind: "promise" | "payment_plan"; dueOn: string } | null;
  /** Of the oldest that is open; 0 when nothing is late. */
  oldestDaysLate: number;
};

export type AssessedRisk = { risk: Risk; why: string };

/**
 * How likely a client is to pay late or not at all, by plain rules of the house: high with a median over 15 days late, a broken word within 90 days or
 * something over 60 days late; low with enough settled documents, a median of 5 at most and nothing over 30 days late; otherwise, or not known yet, medium.
 * `why` is for the screen.
 */
export function assessRisk({ behaviour, brokenWord, oldestDaysLate }: RiskFacts): AssessedRisk {
  const known = behaviour !== undefined && behaviour.settled >= ENOUGH_SETTLED ? behaviour : undefined;
  const isLate = known !== undefined && known.medianDays > LATE_DAYS;
  const habit = known ? `suele pagar ${habitOf(known.medianDays)}` : "";
  const oldest = oldestDaysLate > 0 ? `debe algo con ${oldestDaysLate === 1 ? "1 día" : `${oldestDaysLate} días`} de atraso` : "";
  const bad = [isLate ? habit : "", brokenWord ? sayBroken(brokenWord) : "", oldestDaysLate > VERY_OLD_DAYS ? oldest : ""].filter(Boolean);
  if (bad.length > 0) return { risk: "high", why: sentence(bad) };
  if (!known) {
    const unknown = `todavía no se sabe cómo paga: hacen falta ${ENOUGH_SETTLED} documentos pagados`;
    return { risk: "medium", why: sentence([unknown, oldestDaysLate > OLD_DAYS ? oldest : ""].filter(Boolean)) };
  }
  const doubts = [known.medianDays > GOOD_DAYS ? habit : "", oldestDaysLate > OLD_DAYS ? oldest : ""].filter(Boolean);
  if (doubts.length > 0) return { risk: "medium", why: sentence(doubts) };
  return {
    risk: "low",
    why: sentence([habit, "cumplió su palabra estos tres meses", `nada pasa de ${OLD_DAYS} días de atraso`]),
  };
}

function sayBroken({ kind, dueOn }: NonNullable<RiskFacts["brokenWord"]>): string {
  return kind === "promise"
    ? `no cumplió lo que prometió para el ${formatDate(dueOn)}`
    : `no cumplió su convenio desde la cuota del ${formatDate(dueOn)}`;
}

/** `Suele pagar 22 días tarde, y debe algo con 75 días de atraso.` */
function sentence(parts: readonly string[]): string {
  const joined = parts.length > 1 ? `${parts.slice(0, -1).join(", ")} y ${parts.at(-1)}` : (parts[0] ?? "");
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}
