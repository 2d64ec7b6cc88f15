import { foldText } from "../../shared/identifiers.ts";

type Movement = { bookedOn: string; amountMinor: number; operation?: string | null | undefined; description: string };

/** The number of an operation without leading zeros; `S/N`, `-` and zeros are no numbers. */
export function operationNumber(operation: string | null | undefined): string | undefined {
  return operation && /[1-9]/.test(operation) ? operation.replace(/^0+/, "") : undefined;
}

/**
 * What makes a movement of one account the same as another: date, amount and operation number; where it has no number, its text, whatever the spelling.
 * A bank words the same movement differently from one export to the next, but never numbers it anew.
 * Really equal rows of one file are told apart by an ordinal beside it.
 */
function fingerprintOf({ bookedOn, amountMinor, operation, description }: Movement): string {
  const number = operationNumber(operation) ?? "";
  return `${bookedOn}|${amountMinor}|${number}|${number === "" ? foldText(description) : ""}`;
}

/** A movement with what it is known and found by: made where its file is read, so that storing it only stores. */
export type KnownLine<Line extends Movement> = Line & { fingerprint: string; descriptionFolded: string };

export function knownLine<Line extends Movement>(line: Line): KnownLine<Line> {
  return { ...line, fingerprint: fingerprintOf(line), descriptionFolded: foldText(line.description) };
}
