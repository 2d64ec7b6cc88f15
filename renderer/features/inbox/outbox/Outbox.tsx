import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useRef, useState } from "react";
import { Link } from "wouter";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { MailPanel } from "./MailPanel.tsx";
import styles from "./Outbox.module.css";
import { OutboxBar } from "./OutboxBar.tsx";
import { OutboxSentence } from "./OutboxSentence.tsx";
import { OutboxTable } from "./OutboxTable.tsx";
import { MAY_APPROVE, type View, VIEWS } from "./outbox-words.ts";
import { useOutbox } from "./use-outbox.ts";

const SHOWN = 200;

/** Salida: the e-mails that wait, leave and left, each exactly as it is sent. */
export function Outbox() {
  const [asked, setView] = useState<View>();
  const [search, setSearch] = useState("");
  const text = useDeferredValue(search.trim());
  const counts = useCall("messages.listOutbox", { limit: 1 });
  // Chosen once: a view does not change under whoever works through it.
  const first = useRef<View>(undefined);
  if (counts.data) first.current ??= firstView(counts.data.counts);
  const view = asked ?? first.current ?? "all";
  const states = VIEWS.find(({ value }) => value === view)?.states;
  const answer = useCall(
    "messages.listOutbox",
    { ...(states ? { states: [...states] } : {}), ...(text ? { search: text } : {}), limit: SHOWN },
    { keepPrevious: true, enabled: counts.data !== undefined },
  );
  if (counts.error) return <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />;
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!counts.data || !answer.data) return <Loading />;
  if (counts.data.counts.every(({ count }) => count === 0)) return <NothingYet />;
  return <Mails view={view} counts={counts.data.counts} mails={answer.data.mails} search={search} onSearch={setSearch} onView={setView} />;
}

type Counts = Parameters<typeof OutboxSentence>[0]["counts"];

const countOf = (counts: Counts, states: readonly string[] | undefined) =>
  counts.filter(({ state }) => states === undefined || states.includes(state)).reduce((sum, { count }) => sum + count, 0);

/** What waits for the user first; then what leaves, and what left. */
function firstView(counts: Counts): View {
  const order: readonly View[] = ["approve", "problem", "queue", "sent"];
  return order.find((view) => countOf(counts, VIEWS.find(({ value }) => value === view)?.states) > 0) ?? "all";
}

const EMPTY: Readonly<Record<View, string>> = {
  approve: "Nada espera tu aprobación",
  queue: "No hay correos por salir",
  sent: "Todavía no salió ninguno",
  problem: "Ningún correo con problema",
  all: "Todavía no hay correos",
};

type MailsProps = {
  view: View;
  counts: Counts;
  mails: Parameters<typeof OutboxTable>[0]["mails"];
  search: string;
  onSearch: (search: string) => void;
  onView: (view: View) => void;
};

function Mails({ view, counts, mails, search, onSearch, onView }: MailsProps) {
  const actions = useOutbox();
  const [chosenIds, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [shownId, setShown] = useState<number>();
  const chosen = mails.filter(({ id }) => chosenIds.has(id));
  const toggle = (id: number) => {
    const next = new Set(chosenIds);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const approve = (id: number) => {
    const wanted = chosen.length > 0 ? chosen : mails.filter((mail) => mail.id === id);
    const ids = wanted.filter(({ state }) => MAY_APPROVE.has(state)).map((mail) => mail.id);
    if (ids.length > 0) actions.approve(ids);
  };
  return (
    <div className={styles.screen}>
      <div className={styles.list}>
        <div className={styles.head}>
          <OutboxSentence counts={counts} onView={onView} />
          <Button variant={view === "queue" ? "filled" : "default"} loading={actions.isSending} onClick={actions.sendNow}>
            Enviar ahora
          </Button>
        </div>
        <div className={styles.filters} role="group" aria-label="Qué correos">
          {VIEWS.map(({ value, label, states }) => (
            <FilterChip key={value} isOn={value === view} aria-pressed={value === view} onClick={() => onView(value)}>
              {`${label} · ${countOf(counts, states).toLocaleString("en-US")}`}
            </FilterChip>
          ))}
          <TextInput
            className={styles.search}
            type="search"
            size="xs"
            aria-label="Buscar correos"
            placeholder="Cliente, dirección o asunto"
            leftSection={<IconSearch size={14} aria-hidden="true" />}
            value={search}
            onChange={(event) => onSearch(event.currentTarget.value)}
          />
        </div>
        {chosen.length > 0 && <OutboxBar mails={chosen} actions={actions} onClear={() => setChosen(new Set())} />}
        {mails.length === 0 ? (
          <EmptyState title={search.trim() === "" ? EMPTY[view] : `Ningún correo coincide con «${search.trim()}»`} />
        ) : (
          <OutboxTable
            mails={mails}
            chosen={new Set(chosen.map(({ id }) => id))}
            shownId={shownId}
            onToggle={toggle}
            onToggleAll={() => setChosen(chosen.length === mails.length ? new Set() : new Set(mails.map(({ id }) => id)))}
            onShow={setShown}
            onApprove={approve}
          />
        )}
        <p className={styles.quiet}>Flechas para recorrer, espacio para elegir, a para aprobar, Enter para abrir.</p>
      </div>
      {shownId !== undefined && (
        <div className={styles.beside}>
          <MailPanel key={shownId} id={shownId} actions={actions} onClose={() => setShown(undefined)} />
        </div>
      )}
    </div>
  );
}

/** Before the first mail: where they come from, and the account that they need. */
function NothingYet() {
  const accounts = useCall("messages.listMailAccounts", {}).data?.accounts;
  if (accounts?.length === 0)
    return (
      <EmptyState
        title="Todavía no hay una cuenta de correo"
        action={
          <Button component={Link} href="/ajustes?seccion=correo">
            Registrar mi correo
          </Button>
        }
      >
        Con tu cuenta (Gmail, Outlook o la de tu dominio) los recordatorios salen desde aquí, y aquí ves qué pasó con cada uno.
      </EmptyState>
    );
  return (
    <EmptyState title="Todavía no hay correos">
      Escríbelos desde la página de un cliente, la agenda o una carta emitida. Aquí los apruebas y ves qué pasó con cada uno.
    </EmptyState>
  );
}
