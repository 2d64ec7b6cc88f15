import { AppError, type ErrorCode } from "../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../shared/contract/index.ts";
import { formatShortDate } from "../../shared/dates.ts";
import { keepBatchIf, labelBatch } from "../ledger/batches.ts";
import type { Command, CommandContext } from "../ledger/context.ts";
import { breather } from "../platform/breathe.ts";
import { beginStatement, type StatementImport, type StatementOutcome } from "../reconciliation/index.ts";
import { readMappings } from "./mappings.ts";
import { readInBackground } from "./read-in-background.ts";
import type { ReadInput } from "./reading/read-item.ts";

type Report = OutputOf<"reconciliation.importStatement">;

/**
 * Imports one bank statement in one transaction: its movements once each, whatever files repeat them; the file itself is kept.
 * @throws AppError needs_mapping | unreadable_file | unsupported_file | conflict when the file is not of the account chosen | cancelled
 */
export async function importStatement(
  context: CommandContext,
  { path, bankAccountId, mapping }: ParsedInputOf<"reconciliation.importStatement">,
): Promise<Report> {
  const account = await context.read
    .selectFrom("bank_accounts")
    .select("currency")
    .where("id", "=", bankAccountId ?? 0)
    .executeTakeFirst();
  const input: ReadInput = {
    paths: [path],
    choices: mapping ? [{ path, as: "statement", mapping }] : [],
    only: "statements",
    clientsByName: {},
    currency: account?.currency ?? "PEN",
    ...(await readMappings(context.read)),
  };
  const batch = { kind: "statement", label: "Estado de cuenta" };
  return context.command({ what: "reconciliation.importStatement", topics: ["reconciliation", "settings"], batch }, async (tx) => {
    const outcome = await storeStatement(context, tx, input, bankAccountId);
    const { added, lastOn, bank } = outcome;
    labelBatch(
      tx,
      `${added} ${added === 1 ? "movimiento" : "movimientos"} de ${bank}${lastOn ? ` hasta el ${formatShortDate(lastOn)}` : ""}`,
    );
    return { ...reportOf(outcome), batchId: keepBatchIf(tx, added > 0) };
  });
}

async function storeStatement(
  context: CommandContext,
  tx: Command,
  input: ReadInput,
  bankAccountId: number | undefined,
): Promise<StatementOutcome> {
  const pause = breather(context.signal, 12);
  let begun: StatementImport | undefined;
  let outcome: StatementOutcome | undefined;
  let done = 0;
  let total = 0;
  for await (const item of readInBackground(context, input)) {
    await pause();
    if (item.kind === "refused") throw new AppError(item.error.code as ErrorCode, item.error.message, item.error.details);
    if (item.kind === "statements") {
      if (begun)
        throw new AppError("unsupported_file", "El ZIP trae varios estados de cuenta. Suéltalo en la ventana, o impórtalos uno por uno.");
      begun = beginStatement(tx, { ...item, name: item.place.name, bankAccountId });
      total = item.heads.reduce((sum, head) => sum + head.lineCount, 0);
    } else if (item.kind === "lines") {
      begun?.store(item.statement, item.lines);
      done += item.lines.length;
    } else if (item.kind === "original") outcome = begun?.finish(item.original);
    context.progress(done, total, total === 0 ? "Leyendo el estado de cuenta" : "Guardando movimientos");
  }
  if (!outcome) throw new AppError("unsupported_file", "El archivo no trae ningún estado de cuenta.");
  return outcome;
}

function reportOf({
  bank: _bank,
  addedCreditsMinor: _credits,
  addedDebitsMinor: _debits,
  ...report
}: StatementOutcome): Omit<Report, "batchId"> {
  return report;
}
