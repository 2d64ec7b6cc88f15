import { formatMoney } from "../../../../shared/money.ts";
import { Sentence, SentenceLink } from "../../../ui/Sentence.tsx";
import type { Amount } from "../../../ui/table/amounts.ts";
import type { ClientRow } from "./columns.tsx";
import { sumOwed } from "./sums.ts";

/** What the list means: how many owe, how much, and how many of them are late. */
export function ClientsSentence({ rows, total }: { rows: readonly ClientRow[]; total: number }) {
  if (total === 0) return <Sentence>Tus clientes aparecen solos con sus facturas; también puedes anotarlos a mano.</Sentence>;
  const { open, overdue, overdueClients } = sumOwed(rows);
  if (rows.length === 0) return <Sentence>Ninguno de tus clientes te debe.</Sentence>;
  return (
    <Sentence>
      {rows.length === 1 ? "1 cliente te debe " : `${rows.length.toLocaleString("en-US")} clientes te deben `}
      <SentenceLink to="/facturas">{money(open)}</SentenceLink>.{" "}
      {overdueClients === 0 ? "Ninguno está atrasado." : late(overdueClients, overdue)}
    </Sentence>
  );
}

function late(clients: number, overdue: readonly Amount[]) {
  return (
    <>
      {clients === 1 ? "Uno está atrasado, con " : `${clients.toLocaleString("en-US")} están atrasados, con `}
      <SentenceLink to="/facturas?tab=overdue">{money(overdue)}</SentenceLink>.
    </>
  );
}

function money(amounts: readonly Amount[]): string {
  return amounts.map((amount) => formatMoney(amount.minor, amount.currency)).join(" y ");
}
