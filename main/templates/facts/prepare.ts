import type { Finding, Stage } from "../../../shared/contract/common.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { missingLetters } from "../../platform/pdf-fonts.ts";
import type { LetterFacts } from "./facts.ts";
import { prepareFacts } from "./prepare-facts.ts";
import type { ClientAccount } from "./queries.ts";

export type LetterRequest = {
  clientId: number;
  stage: Stage;
  template?: string | undefined;
  contactId?: number | undefined;
  deadlineOn?: string | undefined;
};

/**
 * Reads what a letter says as of a date. `number` null = a draft.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function prepareLetter(
  read: ReadDb,
  { template, ...request }: LetterRequest,
  todayOn: string,
  number: string | null,
): Promise<{ facts: LetterFacts; warnings: Finding[] }> {
  const { account, facts, warnings } = await prepareFacts(read, { ...request, code: template, channel: "letter" }, todayOn, number);
  return { facts, warnings: [...warningsOf(account, facts), ...warnings] };
}

/** What to look at before the letter goes out. */
function warningsOf(account: ClientAccount, facts: LetterFacts): Finding[] {
  const warnings: Finding[] = account.inFavour
    .filter((favour) => facts.totals.some((total) => total.currency === favour.currency))
    .map((favour) => ({
      code: "in_favour",
      message: `Tiene ${formatMoney(favour.amountMinor, favour.currency)} a su favor sin aplicar: aplícalo antes de enviar la carta.`,
    }));
  const hasNet = facts.tables.some((table) => table.groups.some((group) => group.part === "net"));
  if (hasNet && facts.accounts.length + facts.wallets.length === 0) {
    warnings.push({ code: "no_accounts", message: "La carta no dice dónde pagar: agrega tus cuentas bancarias en Ajustes." });
  }
  const hasDeposit = facts.tables.some((table) => table.groups.some((group) => group.part === "detraccion"));
  if (hasDeposit && facts.depositAccounts.length === 0) {
    warnings.push({ code: "no_deposit_account", message: "Falta tu cuenta de detracciones del Banco de la Nación: agrégala en Ajustes." });
  }
  if (!facts.company.signatory) warnings.push({ code: "no_signatory", message: "Nadie firma la carta: indica quién firma en Ajustes." });
  const missing = missingLetters(`${facts.client.name}${facts.contact?.name ?? ""}`.replace(/\s/g, ""));
  if (missing.length > 0)
    warnings.push({ code: "missing_letters", message: `La letra de la carta no tiene ${missing.join(" ")}: saldrá «?» en su lugar.` });
  return warnings;
}
