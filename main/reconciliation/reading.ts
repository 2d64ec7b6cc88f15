/** What reads bank statements, without any ledger: runs in the thread that reads files. */
export type { ParsedLine } from "./formats/format.ts";
export {
  openStatement,
  type OpenedStatement,
  readStatements,
  type StatementHead,
  statementNeedsMapping,
  statementQuestion,
} from "./read-statement.ts";
