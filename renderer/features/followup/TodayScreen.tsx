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
import { StepPanel } from "./StepPanel.tsx";
import { SuggestionList } from "./SuggestionList.tsx";
import type { ChosenStep, Today } from "./today.ts";
import styles from "./TodayScreen.module.css";
import { TodaySentence } from "./TodaySentence.tsx";
import { WeekBars } from "./WeekBars.tsx";

/** What is owed, what is late, what comes in this week, and whom to contact today. */
export function TodayScreen() {
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<ChosenStep>();
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
  const panel = chosen && (
    <StepPanel
      key={`${chosen.step}-${chosen.suggestion.clientId}`}
      chosen={chosen}
      today={today.data}
      onClose={() => setChosen(undefined)}
    />
  );
  return (
    <Page title={title} sentence={<TodaySentence today={today.data} />} action={record} panel={panel}>
      <Overview today={today.data} examples={status.data.exampleFiles} onChoose={setChosen} chosenClientId={chosen?.suggestion.clientId} />
    </Page>
  );
}

type OverviewProps = {
  today: Today;
  examples: OutputOf<"settings.getStatus">["exampleFiles"];
  onChoose: (chosen: ChosenStep) => void;
  chosenClientId: number | undefined;
};

function Overview({ today, examples, onChoose, chosenClientId }: OverviewProps) {
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
        <SuggestionList today={today} onChoose={onChoose} chosenClientId={chosenClientId} />
        <div className={styles.aside}>
          {examples && <ExampleFiles {...examples} />}
          <WeekBars today={today} />
          <AttentionList items={today.attention} />
        </div>
      </div>
    </div>
  );
}
