import { AppError } from "../../../shared/contract/errors.ts";
import { formatLongDate, limaDate, limaMinutes } from "../../../shared/dates.ts";
import type { Verdict } from "./judge.ts";
import { formatTime } from "./window.ts";

/** Why the guard said no, in one sentence, and when it will say yes to `doing`. */
export function refusal(verdict: Verdict, doing = "escribirle"): AppError {
  const why = verdict.reasons.map((reason) => reason.text).join(" ");
  const next = verdict.nextAllowedAt;
  const when =
    next === undefined ? "" : ` Podrás ${doing} desde el ${formatLongDate(limaDate(next))} a las ${formatTime(limaMinutes(next))}.`;
  return new AppError("not_allowed", `${why}${when}`, verdict);
}
