import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { Page } from "../../../ui/Page.tsx";
import type { RoundChannel } from "../../../ui/round/round.ts";
import { RoundPanel } from "../../../ui/round/RoundPanel.tsx";
import { Sentence } from "../../../ui/Sentence.tsx";
import { StepPanel } from "../StepPanel.tsx";
import type { ChosenStep } from "../today.ts";
import styles from "./Agenda.module.css";
import { AgendaBar } from "./AgendaBar.tsx";
import { AgendaList } from "./AgendaList.tsx";
import { agendaSentence } from "./agenda-words.ts";
import { RoundActions } from "./RoundActions.tsx";
import { useSelection } from "./use-selection.ts";
import type { Whose } from "./whose.ts";
import { Workload } from "./Workload.tsx";

const PAGE = 60;
const MOST = 500;

/** All there is to do by today, whose it is, and the ways to share it out. */
export function AgendaScreen() {
  const [whose, setWhose] = useState<Whose>("all");
  const [limit, setLimit] = useState(PAGE);
  const [chosen, setChosen] = useState<ChosenStep>();
  const [round, setRound] = useRoundLink();
  const agenda = useCall("followup.getAgenda", { limit, ...(whose === "all" ? {} : { person: whose }) }, { keepPrevious: true });
  const status = useCall("settings.getStatus", {});
  const selection = useSelection(agenda.data?.items ?? []);
  const title = "Agenda";
  if (agenda.error) return <Page title={title}>{<ErrorState error={agenda.error} onRetry={() => void agenda.refetch()} />}</Page>;
  if (!agenda.data || !status.data) return <Page title={title}>{<Loading />}</Page>;
  const { items, total, todayOn } = agenda.data;
  const close = () => setChosen(undefined);
  const key = chosen && `${chosen.step}-${chosen.target.item?.kind}-${chosen.target.item?.id}`;
  return (
    <Page
      title={title}
      sentence={<Sentence>{agendaSentence(agenda.data, whose)}</Sentence>}
      action={<RoundActions items={items} onStart={setRound} />}
      panel={
        round ? (
          <RoundPanel channel={round} onClose={() => setRound(undefined)} />
        ) : (
          chosen && <StepPanel key={key} chosen={chosen} todayOn={todayOn} onClose={close} />
        )
      }
    >
      <div className={styles.root}>
        <AgendaBar agenda={agenda.data} whose={whose} onWhose={setWhose} />
        <Workload workload={agenda.data.workload} whose={whose} onWhose={setWhose} />
        {items.length === 0 ? (
          <Nothing whose={whose} />
        ) : (
          <AgendaList
            items={items}
            workload={agenda.data.workload}
            todayOn={todayOn}
            selection={selection}
            chosenItem={chosen?.target.item}
            onChoose={setChosen}
          />
        )}
        {items.length < total && items.length < MOST && (
          <More left={total - items.length} onMore={() => setLimit(Math.min(MOST, limit + PAGE))} />
        )}
      </div>
    </Page>
  );
}

/** The round that the address asks for: `?ronda=whatsapp`. */
function useRoundLink(): [RoundChannel | undefined, (channel: RoundChannel | undefined) => void] {
  const [query, setQuery] = useSearchParams();
  const asked = query.get("ronda");
  const round = asked === "whatsapp" || asked === "sms" ? asked : undefined;
  return [round, (channel) => setQuery(channel ? { ronda: channel } : {}, { replace: true })];
}

function Nothing({ whose }: { whose: Whose }) {
  if (whose !== "all") return <EmptyState title="Nada por hacer aquí">Elige «Todas» para ver lo que tienen los demás.</EmptyState>;
  return (
    <EmptyState title="Nada por hacer">
      Los pasos de cada plan llegan solos cuando les toca, y lo que anotes para un día llega ese día.{" "}
      <Link href="/hoy">Mira en Hoy a quién conviene contactar</Link>.
    </EmptyState>
  );
}

function More({ left, onMore }: { left: number; onMore: () => void }) {
  return (
    <button type="button" className={styles.more} onClick={onMore}>
      Mostrar más (quedan {left})
    </button>
  );
}
