import { isDate } from "../../../shared/dates.ts";
import { parseAmount } from "../../../shared/money.ts";
import { CBC } from "./ubl-names.ts";
import { attributeOf, childOf, textOf, type XmlElement } from "../../platform/xml-tree.ts";

/** An amount as the file states it: minor units, and its own currency where it names one. */
export type StatedAmount = { minor: number; currency: string };

/** The `cbc` amount of that name in its `currencyID`, or in `currency` where it has none; undefined when absent or not a number. */
export function amountOf(parent: XmlElement | undefined, name: string, currency: string, namespace = CBC): StatedAmount | undefined {
  const element = childOf(parent, namespace, name);
  if (element === undefined) return undefined;
  const stated = currencyCode(attributeOf(element, "currencyID") ?? "") ?? currency;
  const minor = parseAmount(textOf(element), stated);
  return minor === undefined ? undefined : { minor, currency: stated };
}

/** The first ten letters of a `cbc` date (`2024-11-25`, `2024-11-25-05:00`); undefined when it is no day of the calendar. */
export function dateOf(parent: XmlElement | undefined, name: string, namespace = CBC): string | undefined {
  const text = textOf(childOf(parent, namespace, name)).slice(0, 10);
  return isDate(text) ? ` ${text}`.slice(1) : undefined;
}

/** A percentage such as `12.00` or `9.00%` with up to four decimals; undefined for anything that is not between 0 and 100. */
export function percentOfText(text: string): number | undefined {
  const digits = /^(\d+(?:\.\d+)?) ?%?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const percent = Math.round(Number(digits) * 10_000) / 10_000;
  return percent <= 100 ? percent : undefined;
}

/** An ISO 4217 code in capitals; undefined for anything else. */
export function currencyCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}
