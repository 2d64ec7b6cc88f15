import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { AnswerLimits } from "../../../../shared/contract/messages-inbox.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PercentField } from "../../../ui/interest/PercentField.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import settings from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import styles from "./answers.module.css";
import { limitsSentence } from "./limits-words.ts";

/** How far the program may go when it proposes what to answer to who asks for time, or to pay by parts. */
export function AnswersSection() {
  const kept = useCall("messages.getAnswerLimits", {});
  return (
    <SettingsPage section="respuestas">
      {kept.error && <ErrorState error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.isPending && <Loading />}
      {kept.data && <LimitsForm key={JSON.stringify(kept.data)} kept={kept.data} />}
    </SettingsPage>
  );
}

/** A field that was emptied is null until it is written again. */
type Draft = { [Name in keyof AnswerLimits]: number | null };
type Count = "longestDays" | "mostCuotas" | "daysBetweenCuotas";
type Percent = "leastFirstHundredths" | "mostDiscountHundredths";

function LimitsForm({ kept }: { kept: AnswerLimits }) {
  const [draft, setDraft] = useState<Draft>(kept);
  const saving = useMutationCall("messages.setAnswerLimits");
  const limits = completeOf(draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept);
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (limits)
      saving.mutate(limits, { onSuccess: () => toastDone("Desde ahora las propuestas respetan estos límites."), onError: toastError });
  };
  const count = (name: Count, label: string, [min, max]: readonly [number, number]) => (
    <NumberInput
      label={label}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      value={draft[name] ?? ""}
      onChange={(value) => setDraft({ ...draft, [name]: typeof value === "number" ? value : null })}
    />
  );
  const percent = (name: Percent, label: string) => (
    <PercentField label={label} value={draft[name]} onChange={(value) => setDraft({ ...draft, [name]: value })} placeholder="0" />
  );
  return (
    <>
      <p className={settings.lead}>
        {limitsSentence(kept)} Es hasta dónde llega una propuesta cuando un cliente pide tiempo o pagar en partes; nada se ofrece sin que lo
        envíes tú.
      </p>
      <form className={styles.form} noValidate onSubmit={submit}>
        <section aria-labelledby="respuestas-plazo">
          <SectionTitle id="respuestas-plazo">Más tiempo</SectionTitle>
          <div className={styles.fields}>
            {count("longestDays", "Días que puedes esperar, a lo más", [0, 365])}
            {percent("leastFirstHundredths", "Primer pago, al menos")}
          </div>
        </section>
        <section aria-labelledby="respuestas-partes">
          <SectionTitle id="respuestas-partes">Pagar en partes</SectionTitle>
          <div className={styles.fields}>
            {count("mostCuotas", "Cuotas, a lo más", [1, 60])}
            {count("daysBetweenCuotas", "Días entre cuotas", [1, 90])}
          </div>
        </section>
        <section aria-labelledby="respuestas-descuento">
          <SectionTitle id="respuestas-descuento">Pagar ahora con descuento</SectionTitle>
          <p className={styles.hint}>
            Con 0 no se ofrece. Si lo ofreces, queda como oferta de pronto pago y el abono cierra los documentos.
          </p>
          <div className={styles.fields}>{percent("mostDiscountHundredths", "Descuento por pagar todo de una vez")}</div>
        </section>
        <div>
          <Button type="submit" loading={saving.isPending} disabled={!isChanged || !limits}>
            Guardar límites
          </Button>
        </div>
      </form>
    </>
  );
}

const WHOLE = 10_000;

/** The limits, where every field says something that can be. */
function completeOf({
  longestDays,
  leastFirstHundredths,
  mostCuotas,
  daysBetweenCuotas,
  mostDiscountHundredths,
}: Draft): AnswerLimits | undefined {
  if (longestDays === null || leastFirstHundredths === null || mostCuotas === null) return undefined;
  if (daysBetweenCuotas === null || mostDiscountHundredths === null) return undefined;
  const fits =
    longestDays <= 365 &&
    mostCuotas >= 1 &&
    mostCuotas <= 60 &&
    daysBetweenCuotas >= 1 &&
    daysBetweenCuotas <= 90 &&
    leastFirstHundredths <= WHOLE &&
    mostDiscountHundredths <= WHOLE;
  return fits ? { longestDays, leastFirstHundredths, mostCuotas, daysBetweenCuotas, mostDiscountHundredths } : undefined;
}
