import { useMemo, useRef } from "react";
import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import { useCall } from "../../../ui/calls.ts";
import { ColumnChooser } from "../../../ui/table/ColumnChooser.tsx";
import { useWorkbookLayout, type WorkbookLayout } from "../../../ui/table/use-workbook-layout.ts";
import { Workbook } from "../../../ui/table/Workbook.tsx";
import { Tabs } from "../../../ui/Tabs.tsx";
import styles from "../invoices.module.css";
import { InvoicesPrint } from "../print/InvoicesPrint.tsx";
import { usePrint } from "../print/use-print.ts";
import { invoiceColumns, moneyShape } from "./columns.tsx";
import { EmptyTab } from "./EmptyTab.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { filterInWords, TAB_WORDS } from "./filter-words.ts";
import type { TabCounts } from "./InvoicesSentence.tsx";
import { type InvoicesLink, type InvoiceTab, usualSort } from "./link.ts";
import { MoreMenu } from "./MoreMenu.tsx";
import { ListSearch } from "../../../ui/table/ListSearch.tsx";
import { askedOf, useInvoices } from "./use-invoices.ts";
import { usePanelArrows } from "./use-panel-arrows.ts";
import { useRowEdits } from "./use-row-edits.ts";

type Props = {
  link: InvoicesLink;
  change: (part: Partial<InvoicesLink>) => void;
  tabs: TabCounts;
  onImport: () => void;
  onPasteHelp: () => void;
  /** Another panel than a document's is open beside the list. */
  hasPanel: boolean;
};

/** Columns that leave the screen this early do not go to paper either. */
const LESS_ON_PAPER = 5;
const NOUN = { one: "documento", many: "documentos", isFeminine: true };
const TABS = Object.keys(TAB_WORDS) as InvoiceTab[];
const rowId = (row: InvoiceRow) => row.id;
const openAmount = (row: InvoiceRow) => [{ currency: row.currency, minor: row.openMinor }];
const totalAmount = (row: InvoiceRow) => [{ currency: row.currency, minor: row.totalMinor }];

/** Tabs, filters, and the workbook of documents that they leave. */
export function InvoicesList({ link, change, tabs, onImport, onPasteHelp, hasPanel }: Props) {
  const asked = askedOf(link);
  const source = useInvoices(asked);
  const search = useRef<HTMLInputElement>(null);
  const totals = source.extra;
  const { currency, longestTotal, longestOpen } = moneyShape(totals);
  const edits = useRowEdits();
  const columns = useMemo(
    () => invoiceColumns({ currency, longestTotal, longestOpen }, edits),
    [currency, longestTotal, longestOpen, edits],
  );
  const layout = useWorkbookLayout({
    name: "facturas",
    columns,
    sort: link.sort,
    onSort: (sort) => change({ sort: sort as InvoicesLink["sort"] }),
  });
  const client = useCall("clients.getClient", { id: link.filter.clientId ?? 1 }, { enabled: link.filter.clientId !== undefined });
  const { print, printable, done } = usePrint(source, filterInWords(asked.input.filter, link.search, client.data?.name));
  const isPaid = link.tab === "paid";
  const sums = useMemo(
    () => totals?.map((total) => ({ currency: total.currency, minor: isPaid ? total.totalMinor : total.openMinor })),
    [totals, isPaid],
  );
  usePanelArrows(link.openId !== undefined);
  const goTab = (tab: InvoiceTab) => change({ tab, sort: usualSort(tab) });
  return (
    <>
      <ListTabs tab={link.tab} counts={tabs} onTab={goTab} />
      <div className={styles.bar}>
        <FilterBar filter={link.filter} currencies={currenciesOf(tabs)} onChange={(filter) => change({ filter })} />
        <div className={styles.tools}>
          <ListSearch field={search} value={link.search} onChange={(text) => change({ search: text })} />
          <ColumnChooser layout={layout} />
          <MoreMenu asked={asked} onPrint={print} onPasteHelp={onPasteHelp} />
        </div>
      </div>
      <Workbook
        label={`Facturas: ${TAB_WORDS[link.tab]}`}
        layout={layout}
        source={source}
        sourceKey={asked.name}
        rowId={rowId}
        noun={NOUN}
        openId={link.openId ?? (hasPanel ? -1 : undefined)}
        onOpen={(row) => change({ openId: row.id, isRecording: false })}
        onType={() => {
          search.current?.focus();
          search.current?.select();
        }}
        amountsOf={isPaid ? totalAmount : openAmount}
        totals={sums}
        empty={
          <EmptyTab
            tab={link.tab}
            isBlank={(tabs.find((one) => one.tab === "all")?.count ?? 1) === 0 && link.filter.clientId === undefined}
            isFiltered={link.search !== "" || Object.keys(link.filter).length > 0}
            onImport={onImport}
            onRecord={() => change({ isRecording: true })}
            onClearFilters={() => change({ filter: {}, search: "" })}
            onTab={goTab}
          />
        }
      />
      {printable && <InvoicesPrint printable={printable} columns={onPaper(layout)} onDone={done} />}
    </>
  );
}

function ListTabs({ tab, counts, onTab }: { tab: InvoiceTab; counts: TabCounts; onTab: (tab: InvoiceTab) => void }) {
  const tabs = TABS.map((value) => ({ value, label: TAB_WORDS[value], count: counts.find((one) => one.tab === value)?.count }));
  return <Tabs label="Qué documentos" value={tab} onChange={onTab} tabs={tabs} />;
}

/** What matters on paper, and whatever else the user asked for by name. */
function onPaper(layout: WorkbookLayout<InvoiceRow>) {
  return layout.chosen.filter((column) => (column.drop ?? 0) < LESS_ON_PAPER || layout.kept.has(column.id));
}

function currenciesOf(tabs: TabCounts): string[] {
  return [...new Set(tabs.flatMap((tab) => tab.totals.map((total) => total.currency)))];
}
