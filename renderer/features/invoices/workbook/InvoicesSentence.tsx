import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { Sentence, SentenceLink } from "../../../ui/Sentence.tsx";
import type { InvoiceTab } from "./link.ts";

type Counts = OutputOf<"invoices.countTabs">;
export type TabCounts = Counts["tabs"];

/** What the screen says first: how much is to be collected and how much of it is late. */
export function InvoicesSentence({ counts, onTab }: { counts: Counts; onTab: (tab: InvoiceTab) => void }) {
  const of = (tab: InvoiceTab) => counts.tabs.find((one) => one.tab === tab);
  const open = of("open")?.count ?? 0;
  const overdue = of("overdue");
  if ((of("all")?.count ?? 0) === 0)
    return <Sentence>Aquí estarán tus facturas, boletas y notas, con lo que falta cobrar de cada una.</Sentence>;
  if (open === 0) return <Sentence>No hay nada por cobrar: todo está pagado.</Sentence>;
  const start = open === 1 ? "1 documento por cobrar. " : `${open.toLocaleString("en-US")} documentos por cobrar. `;
  if (!overdue || overdue.count === 0) return <Sentence>{start}Ninguno está vencido.</Sentence>;
  const sums = joinWithAnd(counts.overdue.map(({ overdueMinor, currency }) => formatMoney(overdueMinor, currency)));
  return (
    <Sentence>
      {start}
      <SentenceLink onClick={() => onTab("overdue")}>
        {overdue.count === 1 ? "1 vencido" : `${overdue.count.toLocaleString("en-US")} vencidos`}
      </SentenceLink>
      {overdue.count === 1 ? ` por ${sums}.` : ` suman ${sums}.`}
    </Sentence>
  );
}

function joinWithAnd(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} y ${parts.at(-1)}`;
}
