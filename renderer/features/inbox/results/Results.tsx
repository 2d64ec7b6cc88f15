import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { AdviceList } from "./AdviceList.tsx";
import { PrintedResults } from "./PrintedResults.tsx";
import { ResultsBar } from "./ResultsBar.tsx";
import { ResultsSentence } from "./ResultsSentence.tsx";
import { ResultsTables } from "./ResultsTables.tsx";
import styles from "./Results.module.css";
import { FIRST_QUESTION, type Question, questionInput } from "./question.ts";

/** Bandeja, Resultados: what became of what was sent, and what to do about it. */
export function Results() {
  const [question, setQuestion] = useState<Question>(FIRST_QUESTION);
  const [isPrinting, setPrinting] = useState(false);
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const { data, error, refetch } = useCall("messages.measure", questionInput(question, todayOn ?? ""), {
    enabled: todayOn !== undefined,
    keepPrevious: true,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className={styles.results}>
      {data.total.sent > 0 && <ResultsSentence measured={data} />}
      <ResultsBar question={question} onChange={setQuestion} todayOn={todayOn ?? ""} onPrint={() => setPrinting(true)} />
      {data.total.sent === 0 ? (
        <NothingYet withinDays={data.withinDays} isFiltered={question.channel !== undefined} />
      ) : (
        <>
          <AdviceList measured={data} onChannel={(channel) => setQuestion({ ...question, channel })} />
          <ResultsTables measured={data} />
        </>
      )}
      {isPrinting && <PrintedResults measured={data} onDone={() => setPrinting(false)} />}
    </div>
  );
}

function NothingYet({ withinDays, isFiltered }: { withinDays: number; isFiltered: boolean }) {
  const toToday = (
    <Button component={Link} href="/" variant="default">
      Ver a quién contactar hoy
    </Button>
  );
  return (
    <EmptyState title={isFiltered ? "Nada enviado por este canal" : "Todavía no hay resultados"} action={toToday}>
      Aquí cuentan los correos, los WhatsApp y los SMS que enviaste, las cartas, las llamadas y las visitas de hace más de {withinDays}{" "}
      días: si te respondieron, si prometieron y si pagaron.
    </EmptyState>
  );
}
