import { Checkbox, Tooltip } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { Link } from "wouter";
import type { Stage } from "../../../../shared/contract/common.ts";
import { daysBetween } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import { AgeMark } from "../../../ui/AgeMark.tsx";
import { DateText } from "../../../ui/DateText.tsx";
import { Money, ZeroDash } from "../../../ui/Money.tsx";
import { Truncate } from "../../../ui/Truncate.tsx";
import type { OwingClient } from "../view/batch.ts";
import { letterPath } from "../view/letter-link.ts";
import styles from "./Batch.module.css";

const ROW_HEIGHT = 40;

type Props = {
  clients: readonly OwingClient[];
  stage: Stage;
  template: string | undefined;
  todayOn: string;
  chosen: ReadonlySet<number>;
  onToggle: (id: number) => void;
  onToggleAll: () => void;
};

/** Who gets the letter: a check each, what they owe, how late, and their letter one click away. */
export function BatchList({ clients, stage, template, todayOn, chosen, onToggle, onToggleAll }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: clients.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    <div className={styles.table} role="table" aria-label="Clientes" aria-rowcount={clients.length + 1}>
      <div role="rowgroup">
        <div className={styles.head} role="row" aria-rowindex={1}>
          <span role="columnheader">
            <Checkbox
              size="xs"
              aria-label="Elegir a todos"
              checked={chosen.size > 0}
              indeterminate={chosen.size > 0 && chosen.size < clients.length}
              onChange={onToggleAll}
            />
          </span>
          <span role="columnheader">Cliente</span>
          <span role="columnheader">Atraso</span>
          <span role="columnheader">Contacto</span>
          <span role="columnheader" className={styles.number}>
            Vencido
          </span>
          <span role="columnheader" className={styles.number}>
            Debe
          </span>
          <span role="columnheader">
            <span className="visually-hidden">Carta</span>
          </span>
        </div>
      </div>
      <div className={styles.scroller} ref={scroller} role="rowgroup">
        <div style={{ height: rows.getTotalSize(), position: "relative" }} role="presentation">
          {rows.getVirtualItems().map((item) => {
            const client = clients[item.index];
            return (
              client && (
                <div
                  key={client.id}
                  className={styles.row}
                  role="row"
                  aria-rowindex={item.index + 2}
                  style={{ height: ROW_HEIGHT, transform: `translateY(${item.start}px)` }}
                >
                  <ClientCells
                    client={client}
                    link={letterPath({ clientId: client.id, stage, template })}
                    todayOn={todayOn}
                    isChosen={chosen.has(client.id)}
                    onToggle={onToggle}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

type CellProps = { client: OwingClient; link: string; todayOn: string; isChosen: boolean; onToggle: (id: number) => void };

function ClientCells({ client, link, todayOn, isChosen, onToggle }: CellProps) {
  return (
    <>
      <span role="cell">
        <Checkbox size="xs" aria-label={`Carta para ${client.name}`} checked={isChosen} onChange={() => onToggle(client.id)} />
      </span>
      <span role="cell" className={styles.name}>
        <Truncate>{client.name}</Truncate>
        <LeftOut clientId={client.id} />
      </span>
      <span role="cell">{client.oldestDueOn && <AgeMark daysLate={daysBetween(client.oldestDueOn, todayOn)} />}</span>
      <span role="cell" className={styles.muted}>
        {client.lastContactOn === todayOn ? "hoy" : <DateText on={client.lastContactOn} />}
      </span>
      <span role="cell" className={styles.number}>
        <Amounts totals={client.balances.map((balance) => ({ currency: balance.currency, amountMinor: balance.overdueMinor }))} />
      </span>
      <span role="cell" className={styles.number}>
        <Amounts totals={client.balances.map((balance) => ({ currency: balance.currency, amountMinor: balance.openMinor }))} strong />
      </span>
      <span role="cell">
        <Link href={link} className={styles.link}>
          Ver carta<span className="visually-hidden"> de {client.name}</span>
        </Link>
      </span>
    </>
  );
}

/** Why a client's letter will be left out, where the guard protects it today; asked for the rows that are seen. */
function LeftOut({ clientId }: { clientId: number }) {
  const verdict = useCall("followup.checkContact", { clientId, channel: "letter" });
  const [reason] = verdict.data?.reasons ?? [];
  if (!reason) return null;
  return (
    <Tooltip label={reason.text} multiline maw={320}>
      <span className={styles.leftOut}>No se emitirá. {reason.text}</span>
    </Tooltip>
  );
}

/** One line a currency; a dash when there is nothing. */
function Amounts({ totals, strong = false }: { totals: readonly { currency: string; amountMinor: number }[]; strong?: boolean }) {
  const owed = totals.filter((total) => total.amountMinor !== 0);
  if (owed.length === 0) return <ZeroDash />;
  return owed.map((total) => (
    <span key={total.currency} className={styles.amount}>
      <Money minor={total.amountMinor} currency={total.currency} withSymbol strong={strong} />
    </span>
  ));
}
