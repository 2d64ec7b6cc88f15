import { bancoNacion } from "./banco-nacion.ts";
import { bbvaHistory, bbvaToday } from "./bbva.ts";
import { bcp } from "./bcp.ts";
import { camt } from "./camt.ts";
import type { StatementFile, StatementFormat } from "./format.ts";
import { interbank } from "./interbank.ts";
import { mt940 } from "./mt940.ts";
import { ofx } from "./ofx.ts";
import { qif } from "./qif.ts";
import { scotiabank } from "./scotiabank.ts";
import { yape } from "./yape.ts";

/** Every format that is recognised by itself, in the order they are asked. A new one is its file and its line here. */
const statementFormats: readonly StatementFormat[] = [
  ofx,
  qif,
  mt940,
  camt,
  bcp,
  bbvaHistory,
  bbvaToday,
  interbank,
  scotiabank,
  bancoNacion,
  yape,
];

/** The format of a file; undefined when no format knows it and its columns have to be mapped. */
export function detectFormat(file: StatementFile): StatementFormat | undefined {
  return statementFormats.find((format) => format.detect(file));
}
