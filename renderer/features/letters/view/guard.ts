import type { AppError } from "../../../../shared/contract/errors.ts";
import { type GuardReason, guardReason } from "../../../../shared/contract/followup.ts";
import { formatLongDate, limaDate, limaMinutes } from "../../../../shared/dates.ts";

/** When the guard opens again, in words: `Podrás desde el lunes 23 de noviembre a las 7:00`. */
export function reopensText(nextAllowedAt: string | null): string | undefined {
  if (nextAllowedAt === null) return undefined;
  const minutes = limaMinutes(nextAllowedAt);
  return `Podrás desde el ${formatLongDate(limaDate(nextAllowedAt))} a las ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}.`;
}

/** Characters of a `wa.me` link that every phone and browser opens. */
const LONGEST_LINK = 2000;

/** Whether a text is too long for a click-to-chat link, so that it must be copied and pasted instead. */
export function tooLongForLink(phone: string, text: string): boolean {
  return `https://wa.me/51${phone}?text=${encodeURIComponent(text)}`.length > LONGEST_LINK;
}

/** Why the guard refused, where it did; none for another failure. */
export function guardReasonsOf({ code, details }: Pick<AppError, "code" | "details">): GuardReason[] {
  if (code !== "not_allowed") return [];
  const read = guardReason.array().safeParse((details as { reasons?: unknown } | null)?.reasons);
  return read.success ? read.data : [];
}
