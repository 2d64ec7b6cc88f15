export { chooseTemplate } from "./choose.ts";
export type { BankAccount, Company, CurrencyTable, DocumentRow, LetterFacts, OpenPart } from "./facts/facts.ts";
export { nothingOwed } from "./facts/nothing-owed.ts";
export { type LetterRequest, prepareLetter } from "./facts/prepare.ts";
export { readBankAccounts, readOpenParts } from "./facts/queries.ts";
export { deadlineFor, explainStage, oldestDaysLate, partsForStage } from "./facts/stage.ts";
export { TEMPLATES } from "./library/registry.ts";
export { type Block, plainText, renderBlocks, renderRichText } from "./rich-text.ts";
export { isPerson, variablesOf } from "./variables.ts";
