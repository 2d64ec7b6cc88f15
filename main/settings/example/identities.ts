import { isValidCci, isValidRuc } from "../../../shared/identifiers.ts";

/** A RUC that passes its check and belongs to nobody: the tax office has not reached 209 (companies) nor DNI of 97 million (people). */
export function fictionalRuc(kind: "company" | "person", ordinal: number): string {
  const stem = kind === "company" ? `209${String(4_100_000 + ordinal * 37).padStart(7, "0")}` : `10${fictionalDni(ordinal)}`;
  const check = Array.from({ length: 10 }, (_, digit) => `${stem}${digit}`).find(isValidRuc);
  return check ?? stem;
}

/** A DNI of a number that was not given out yet. */
export function fictionalDni(ordinal: number): string {
  return String(97_000_000 + ordinal * 1_213);
}

/** The CCI of an account: bank, office, account in 12 digits, and the two check digits that fit. */
export function cciOf(bank: string, office: string, account: string): string {
  const stem = `${bank}${office}${account.padStart(12, "0")}`;
  const found = Array.from({ length: 100 }, (_, check) => `${stem}${String(check).padStart(2, "0")}`).find(isValidCci);
  return found ?? stem;
}

/** A mobile of a range of numbers that reaches nobody by accident. */
export function fictionalMobile(ordinal: number): string {
  return `900000${String(100 + ordinal).padStart(3, "0")}`;
}
