export type { BankAccount, OpenPart } from "./facts.ts";
export { lettersProcedures } from "./procedures.ts";
export { nothingOwed } from "./nothing-owed.ts";
export { readBankAccounts, readOpenParts } from "./queries.ts";
export { deadlineFor, oldestDaysLate, partsForStage } from "./stage.ts";
