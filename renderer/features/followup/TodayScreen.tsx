import { Button } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { formatLongDate } from "../../../shared/dates.ts";
import { AgeingBar } from "../../ui/AgeingBar.tsx";
import { useCall } from "../../ui/calls.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { AttentionList } from "./AttentionList.tsx";
import { EmptyLedger } from "./EmptyLedger.tsx";
import { ExampleFiles } from "./ExampleFiles.tsx";
import { ageingPath } from "./invoice-links.ts";
import { PromiseList } from "./PromiseList.tsx";
import { StepPanel } from "./StepPanel.tsx";
import { SuggestionList } from "./SuggestionList.tsx";
import { ThanksList } from "./ThanksList.tsx";
import { ThanksPanel } from "./ThanksPanel.tsx";
import type { Chosen, Today } from "./today.ts";
import styles from "./TodayScreen.module.css";
import { TodaySentence } from "./TodaySentence.tsx";
import { type Thanks, useThanks } from "./use-thanks.ts";
import { WeekBars } from "./WeekBars.tsx";

/** What is owed, what is late, what comes in this week, and whom to contact today. */
export function TodayScreen() {
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<Chosen>();
  const waiting = useThanks();
  const today = useCall("followup.getToday", {});
  const status = useCall("settings.getStatus", {});
  const record = <Button onClick={() => navigate("/facturas?nueva=1")}>Registrar factura</Button>;

  if (today.error) return <Page title="Hoy">{<ErrorState error={today.error} onRetry={() => void today.refetch()} />}</Page>;
  if (!today.data || !status.data) return <Page title="Hoy">{<Loading />}</Page>;
  const title = `Hoy, ${formatLongDate(today.data.todayOn)}`;
  if (today.data.currencies.length === 0 && status.data.counts.clients === 0)
    return (
      <Page title={title}>
        <EmptyLedger />
      </Page>
    );
  const panel = chosen && <ChosenPanel chosen={chosen} today={today.data} waiting={waiting} onChoose={setChosen} />;
  return (
    <Page title={title} sentence={<TodaySentence today={today.data} />} action={record} panel={panel}>
      <Overview today={today.data} examples={status.data.exampleFiles} waiting={waiting} onChoose={setChosen} chosen={chosen} />
    </Page>
  );
}

type PanelProps = { chosen: Chosen; today: Today; waiting: readonly Thanks[]; onChoose: (chosen: Chosen | undefined) => void };

function ChosenPanel({ chosen, today, waiting, onChoose }: PanelProps) {
  const close = () => onChoose(undefined);
  if ("step" in chosen)
    return <StepPanel key={`${chosen.step}-${chosen.target.clientId}`} chosen={chosen} todayOn={today.todayOn} onClose={close} />;
  // As it is now: what the guard allows and the documents change while the panel is open.
  const thanks = waiting.find(({ id }) => id === chosen.thanksId);
  if (!thanks) return null;
  const next = waiting[waiting.indexOf(thanks) + 1];
  return <ThanksPanel key={`thanks-${thanks.id}`} thanks={thanks} onDone={() => onChoose(next && { thanksId: next.id })} onClose={close} />;
}

type OverviewProps = {
  today: Today;
  examples: OutputOf<"settings.getStatus">["exampleFiles"];
  waiting: readonly Thanks[];
  onChoose: (chosen: Chosen) => void;
  chosen: Chosen | undefined;
};

function Overview({ today, examples, waiting, onChoose, chosen }: OverviewProps) {
  const [, navigate] = useLocation();
  return (
    <div className={styles.root}>
      <div className={styles.bars}>
        {today.currencies.map(({ currency, buckets }, index) => (
          <AgeingBar
            key={currency}
            currency={currency}
            buckets={buckets}
            withSymbol={index > 0}
            onOpen={(step) => navigate(ageingPath(currency, step))}
          />
        ))}
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <SuggestionList
            today={today}
            onChoose={onChoose}
            chosenClientId={chosen && "step" in chosen ? chosen.target.clientId : undefined}
          />
          <PromiseList todayOn={today.todayOn} />
          <ThanksList
            waiting={waiting}
            chosenId={chosen && "thanksId" in chosen ? chosen.thanksId : undefined}
            onChoose={({ id }) => onChoose({ thanksId: id })}
          />
        </div>
        <div className={styles.aside}>
          {examples && <ExampleFiles {...examples} />}
          <WeekBars today={today} />
          <AttentionList items={today.attention} />
        </div>
      </div>
    </div>
  );
}
