import { parseAmount } from "../../../shared/money.ts";

/** One hundred thousand million: what is larger is no movement of a small business but a number in the wrong place, and sums of it would not be exact. */
const MAX_MINOR = 10_000_000_000_000;

/** An amount, unless it is beyond any business. */
export function withinReason(minor: number | undefined): number | undefined {
  return minor !== undefined && Math.abs(minor) <= MAX_MINOR ? minor : undefined;
}

/**
 * An amount as the interchange standards write it, in signed minor units: `-80`, `+0012.3400`, `1234,56`, `230,`.
 * A separator that stands alone is the decimal mark, since the standards have no thousands; where both stand, the last one is.
 * Gives undefined for anything else.
 */
export function readPlainAmount(text: string, currency: string): number | undefined {
  const [, sign = "", body = ""] = /^([+−-]?)([\d.,]{1,40})$/.exec(text.length > 80 ? "" : text.replace(/\s/g, "")) ?? [];
  const at = Math.max(body.lastIndexOf("."), body.lastIndexOf(","));
  const mark = body[at] ?? "";
  const isThousands = at >= 0 && body.indexOf(mark) !== at;
  const whole = (at < 0 || isThousands ? body : body.slice(0, at)).replace(/[.,]/g, "").replace(/^0+(?=\d)/, "");
  const decimals = at < 0 || isThousands ? "" : body.slice(at + 1);
  if (whole === "" && decimals === "") return undefined;
  const minor = withinReason(parseAmount(`${whole || "0"}${decimals ? `.${decimals}` : ""}`, currency));
  return minor !== undefined && (sign === "-" || sign === "−") && minor !== 0 ? -minor : minor;
}
