import { cleanLine } from "../../../shared/clean-text.ts";
import { formatMoney } from "../../../shared/money.ts";
import { type IcsEntry, writeIcs } from "../../followup/index.ts";
import type { LetterFacts } from "../../templates/index.ts";
import type { MailFile } from "./mail-file.ts";

/**
 * The due dates still to come of what a mail lists, for the client's calendar; where all is past, the day until which it asks for an answer.
 * @param at of the writing, UTC ISO
 */
export function duesFile(facts: LetterFacts, companyName: string, at: string): MailFile | null {
  const company = cleanLine(companyName);
  const uid = (name: string) => `${name.replace(/[^\w.-]+/g, "-")}-${facts.company.ruc}@cuentas-claras`;
  const money = (minor: number, currency: string) => formatMoney(minor, currency).replaceAll("\u00a0", " ");
  const entry = (name: string, on: string, summary: string): IcsEntry => ({
    uid: uid(name),
    on,
    minutes: null,
    summary,
    description: "",
    categories: [],
  });
  const rows = facts.tables.flatMap(({ currency, groups }) =>
    groups.flatMap((group) => group.rows.map((row) => ({ ...row, currency, part: group.part }))),
  );
  const coming = rows
    .filter(({ dueOn }) => dueOn >= facts.todayOn)
    .map((row, index) =>
      entry(
        `vence-${row.document}-${row.dueOn}-${row.part}-${index}`,
        row.dueOn,
        `Vence ${cleanLine(row.document)} de ${company}: ${money(row.openMinor, row.currency)}`,
      ),
    );
  const totals = facts.totals.map(({ amountMinor, currency }) => money(amountMinor, currency)).join(" y ");
  const asked = entry(`pago-${facts.client.docNumber}-${facts.deadlineOn}`, facts.deadlineOn, `Pago a ${company}: ${totals}`);
  if (rows.length === 0) return null;
  const text = writeIcs(`Pagos a ${company}`, at, coming.length > 0 ? coming : [asked]);
  return { name: "vencimientos.ics", mime: "text/calendar", content: new TextEncoder().encode(text) };
}
