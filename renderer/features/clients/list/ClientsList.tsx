import { Button } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import type { Amount } from "../../../ui/table/amounts.ts";
import { ColumnChooser } from "../../../ui/table/ColumnChooser.tsx";
import { PrintTable } from "../../../ui/table/PrintTable.tsx";
import { arraySource } from "../../../ui/table/row-source.ts";
import { useWorkbookLayout } from "../../../ui/table/use-workbook-layout.ts";
import { Workbook } from "../../../ui/table/Workbook.tsx";
import styles from "../clients.module.css";
import { type ListWork, MessagesMenu } from "../contact/MessagesMenu.tsx";
import { type ClientRow, clientColumns } from "./columns.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import type { ClientsLink } from "./link.ts";
import { ListSearch } from "../../../ui/table/ListSearch.tsx";
import { sumOwed } from "./sums.ts";

type Props = {
  link: ClientsLink;
  change: (part: Partial<ClientsLink>) => void;
  total: number | undefined;
  onWork: (work: ListWork) => void;
};

const NOUN = { one: "cliente", many: "clientes", isFeminine: false };
const NO_ROWS: ClientRow[] = [];
const rowId = (row: ClientRow) => row.id;
const amountsOf = (row: ClientRow) => row.balances.map(({ currency, openMinor }) => ({ currency, minor: openMinor }));

/** The search, the columns, and the workbook of clients that they leave. */
export function ClientsList({ link, change, total, onWork }: Props) {
  const [, navigate] = useLocation();
  const search = useRef<HTMLInputElement>(null);
  const { rows, source, name } = useClients(link);
  const totals = useMemo(() => sumOwed(rows).open, [rows]);
  const columns = useClientColumns(rows, totals);
  const layout = useWorkbookLayout({
    name: "clientes",
    columns,
    sort: link.sort,
    onSort: ({ by, descending }) => change({ sort: { by: by as ClientsLink["sort"]["by"], descending: descending ?? false } }),
  });
  const [isPrinting, setPrinting] = useState(false);
  const words = link.onlyOwing ? "Clientes que deben" : "Todos los clientes";
  return (
    <>
      <div className={styles.bar}>
        <ListSearch field={search} value={link.search} onChange={(text) => change({ search: text })} />
        <div className={styles.tools}>
          <MessagesMenu clientIds={rows.map(rowId)} onWork={onWork} />
          <ColumnChooser layout={layout} />
          <ExportMenu link={link} onPrint={() => setPrinting(true)} />
        </div>
      </div>
      <Workbook
        label={words}
        layout={layout}
        source={source}
        sourceKey={name}
        rowId={rowId}
        noun={NOUN}
        openId={link.isNew ? -1 : undefined}
        onOpen={(row) => navigate(`/clientes/${row.id}`)}
        onType={() => {
          search.current?.focus();
          search.current?.select();
        }}
        amountsOf={amountsOf}
        totals={totals}
        empty={<NoClients link={link} change={change} isBlank={total === 0} />}
      />
      {isPrinting && (
        <PrintTable
          title={words}
          words={link.search ? `Búsqueda: ${link.search}` : ""}
          columns={layout.chosen}
          rows={rows}
          rowId={rowId}
          totals={`${rows.length.toLocaleString("en-US")} clientes. Por cobrar: ${totals.map((amount) => formatMoney(amount.minor, amount.currency)).join(" y ") || "nada"}.`}
          onDone={() => setPrinting(false)}
        />
      )}
    </>
  );
}

function useClients({ onlyOwing, search, sort }: ClientsLink) {
  const input = { onlyOwing, sort: sort.by, descending: sort.descending, ...(search ? { search } : {}) };
  const answer = useCall("clients.listClients", input, { keepPrevious: true });
  const rows = answer.data?.rows ?? NO_ROWS;
  const isReady = answer.data !== undefined;
  const source = useMemo(() => arraySource(rows, answer.dataUpdatedAt, isReady), [rows, answer.dataUpdatedAt, isReady]);
  return { rows, source, name: JSON.stringify(input) };
}

function useClientColumns(rows: readonly ClientRow[], sums: readonly Amount[]) {
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const suggestions = useCall("followup.getToday", {}).data?.suggestions;
  return useMemo(
    () => clientColumns({ rows, sums, todayOn, steps: new Map(suggestions?.map((one) => [one.clientId, `${one.stepLabel} hoy`])) }),
    [rows, sums, todayOn, suggestions],
  );
}

function NoClients({ link, change, isBlank }: Pick<Props, "link" | "change"> & { isBlank: boolean }) {
  if (isBlank)
    return (
      <EmptyState title="Todavía no hay clientes" action={<Button onClick={() => change({ isNew: true })}>Nuevo cliente</Button>}>
        Aparecen solos cuando importas tus facturas. También puedes anotarlos uno por uno.
      </EmptyState>
    );
  if (link.search)
    return (
      <EmptyState
        title={`Ningún cliente coincide con “${link.search}”`}
        action={
          <Button variant="default" onClick={() => change({ search: "", onlyOwing: false })}>
            Ver todos los clientes
          </Button>
        }
      >
        Busca por parte del nombre, el RUC o el DNI.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Ninguno te debe"
      action={
        <Button variant="default" onClick={() => change({ onlyOwing: false })}>
          Ver todos los clientes
        </Button>
      }
    />
  );
}
