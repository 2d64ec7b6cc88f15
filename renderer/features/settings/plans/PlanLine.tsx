import { useState } from "react";
import { addDays, formatDate, formatWeekdayShort } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { type StepDraft, stepInputs } from "./plan-draft.ts";
import { channelLabel, daysLabel, stageLabel } from "./plan-words.ts";
import styles from "./plans.module.css";

/** On a line, what a client would receive for a document that falls due on a day, and when; what a holiday moves says so. */
export function PlanLine({ steps, todayOn }: { steps: readonly StepDraft[]; todayOn: string }) {
  const [dueOn, setDueOn] = useState<string | null>(addDays(todayOn, 15));
  const inputs = stepInputs(steps).filter(({ days }) => days >= -60 && days <= 720);
  const isReady = dueOn !== null && inputs.length > 0;
  const preview = useCall("followup.previewPlan", { steps: inputs, dueOn: dueOn ?? todayOn }, { enabled: isReady, keepPrevious: true });
  return (
    <section className={styles.block} aria-label="Lo que recibiría un cliente">
      <SectionTitle>Lo que recibiría un cliente, si no paga</SectionTitle>
      <DateField className={styles.due ?? ""} label="Si su documento vence el" value={dueOn} onChange={setDueOn} />
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {isReady && preview.data && (
        <ol className={styles.line}>
          {preview.data.days.map((day) => (
            <li key={`${day.days} ${day.channel}`} className={day.days === 0 ? styles["due-day"] : undefined}>
              <time className={styles.day} dateTime={day.on}>
                {formatWeekdayShort(day.on).slice(0, 3)} {formatDate(day.on)}
              </time>
              <span>{channelLabel(day.channel)}</span>
              <span className={styles.quiet}>
                {daysLabel(day.days)} · {stageLabel(day.stage).toLowerCase()}
              </span>
              {day.movedBecause && <span className={styles.quiet}>{day.movedBecause} Pasa a este día.</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
