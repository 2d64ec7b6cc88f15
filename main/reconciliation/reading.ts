/** What reads bank statements, without any ledger: runs in the thread that reads files. */
export { knownLine } from "./fingerprint.ts";
export {
  openStatement,
  type OpenedStatement,
  type ReadStatements,
  readStatements,
  type StatementHead,
  type StatementLine,
  statementNeedsMapping,
  statementQuestion,
} from "./read-statement.ts";
