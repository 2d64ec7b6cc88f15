import { saveFile } from "../../../client.ts";
import { ActionIcon, Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { StatementButton } from "../../../ui/statement/StatementButton.tsx";
import { DossierMenu } from "../dossier/DossierMenu.tsx";
import { AddNote } from "../thread/AddNote.tsx";
import { EntryItem } from "../thread/EntryItem.tsx";
import { type Entry, shownEntries, type ThreadView } from "../thread/filter.ts";
import { ThreadBar } from "../thread/ThreadBar.tsx";
import { ThreadPrint } from "../thread/ThreadPrint.tsx";
import threadStyles from "../thread/thread.module.css";
import styles from "./page.module.css";

/** Entries shown at a time. */
const PAGE = 60;
/** What is read at first, and the most that can be read at once: what is older stands in the dossier. */
const FIRST = 200;
const MOST = 1000;

type Props = { clientId: number; clientName: string };

/** Everything said, sent, agreed and paid with the client as one thread, newest first; what was charged joins it when asked. */
export function Thread({ clientId, clientName }: Props) {
  const [view, setView] = useState<ThreadView>({ filter: "all", withInvoices: false, search: "" });
  const [count, setCount] = useState(PAGE);
  const [isPrinting, setPrinting] = useState(false);
  const isNarrowed = view.filter !== "all" || view.search.trim() !== "";
  const limit = isNarrowed || count > PAGE ? MOST : FIRST;
  const timeline = useCall("clients.getTimeline", { clientId, limit }, { keepPrevious: true });
  const all = timeline.data?.entries ?? [];
  const shown = shownEntries(all, view);
  const change = (next: ThreadView) => {
    setView(next);
    setCount(PAGE);
  };
  return (
    <section className={styles.thread} aria-label="Conversación">
      <div className={styles.heading}>
        <SectionTitle>Conversación</SectionTitle>
        <div className={threadStyles.tools}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label="Imprimir la conversación"
            disabled={shown.length === 0}
            onClick={() => setPrinting(true)}
          >
            <IconPrinter size={16} stroke={1.6} />
          </ActionIcon>
          <StatementButton clientId={clientId} save={saveFile} />
          <DossierMenu clientId={clientId} />
        </div>
      </div>
      <AddNote clientId={clientId} />
      <ThreadBar view={view} onChange={change} />
      {timeline.error && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data && shown.length === 0 && <p className={styles.quiet}>{nothingText(isNarrowed)}</p>}
      <Entries entries={shown.slice(0, count)} />
      <div className={threadStyles.foot}>
        {(shown.length > count || (limit < MOST && all.length >= limit)) && (
          <Button size="compact-sm" variant="subtle" onClick={() => setCount(count + PAGE)}>
            Ver más
          </Button>
        )}
        {all.length >= MOST && shown.length <= count && <p>Lo anterior está completo en el expediente.</p>}
        {view.filter === "all" && (
          <button
            type="button"
            className={styles.link}
            aria-pressed={view.withInvoices}
            onClick={() => setView({ ...view, withInvoices: !view.withInvoices })}
          >
            {view.withInvoices ? "Sin los documentos emitidos" : "Con los documentos emitidos"}
          </button>
        )}
      </div>
      {isPrinting && <ThreadPrint clientName={clientName} entries={shown} onDone={() => setPrinting(false)} />}
    </section>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const year = useCall("settings.getStatus", {}).data?.todayOn.slice(0, 4);
  return (
    <ol className={styles.entries}>
      {entries.map((entry) => (
        <EntryItem key={entry.id} entry={entry} year={year} />
      ))}
    </ol>
  );
}

function nothingText(isNarrowed: boolean): string {
  if (isNarrowed) return "No hay nada así en la conversación. Elige «Todo» o borra la búsqueda.";
  return "Todavía no hay nada anotado. Lo que le escribas, te diga o pague quedará aquí, en orden.";
}
