import { NumberInput, Select } from "@mantine/core";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { hourChoices, type RulesDraft } from "./rules-draft.ts";
import styles from "./rules.module.css";

type Props = { draft: RulesDraft; onChange: (draft: RulesDraft) => void };
type DaysName = "bankStaleDays" | "promiseGraceDays";

/** Ley 29571, art. 62.b: minutes since midnight. */
const LAW = { from: 7 * 60, until: 20 * 60 };
/** Half an hour at least. */
const SHORTEST = 30;

/** The hours, how often, and what is waited for. */
export function WhenAndHowOften({ draft, onChange }: Props) {
  const choice = (name: "fromMinutes" | "untilMinutes" | "mostPerDay" | "mostPerWeek", label: string, data: Choices) => (
    <Select
      label={label}
      data={data}
      value={String(draft[name])}
      allowDeselect={false}
      onChange={(value) => value !== null && onChange({ ...draft, [name]: Number(value) })}
    />
  );
  return (
    <>
      <section aria-labelledby="reglas-horario">
        <SectionTitle id="reglas-horario">Horario</SectionTitle>
        <p className={styles.hint}>
          La ley permite llamadas y visitas de lunes a viernes de 7:00 a 20:00, nunca en feriado (Ley 29571, art. 62.b). Aquí vale lo mismo
          para WhatsApp, SMS y correo. Puedes acortarlo.
        </p>
        <div className={styles.fields}>
          {choice("fromMinutes", "Desde", hourChoices(LAW.from, LAW.until - SHORTEST, draft.fromMinutes))}
          {choice("untilMinutes", "Hasta", hourChoices(LAW.from + SHORTEST, LAW.until, draft.untilMinutes))}
        </div>
      </section>
      <section aria-labelledby="reglas-cuanto">
        <SectionTitle id="reglas-cuanto">Con qué frecuencia</SectionTitle>
        <p className={styles.hint}>
          Por cualquier canal, a un mismo cliente. No cuentan los agradecimientos, los borradores que no se enviaron ni las cartas en papel.
        </p>
        <div className={styles.fields}>
          {choice("mostPerDay", "Veces al día, a lo más", upTo(3))}
          {choice("mostPerWeek", "Veces en siete días, a lo más", upTo(7))}
        </div>
      </section>
      <section aria-labelledby="reglas-espera">
        <SectionTitle id="reglas-espera">Cuándo se espera</SectionTitle>
        <p className={styles.hint}>
          A quien prometió pagar se le espera su día y estos días más. Y si tu estado de cuenta es más viejo que esto, quizá ya te pagó:
          primero impórtalo.
        </p>
        <div className={styles.fields}>
          <Days name="promiseGraceDays" label="Días de gracia de una promesa" least={0} most={15} draft={draft} onChange={onChange} />
          <Days name="bankStaleDays" label="Días que vale un estado de cuenta" least={1} most={60} draft={draft} onChange={onChange} />
        </div>
      </section>
    </>
  );
}

type Choices = { value: string; label: string }[];
type DaysProps = Props & { name: DaysName; label: string; least: number; most: number };

function Days({ name, label, least, most, draft, onChange }: DaysProps) {
  return (
    <NumberInput
      label={label}
      min={least}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      value={draft[name]}
      onChange={(value) => typeof value === "number" && value >= least && onChange({ ...draft, [name]: value })}
    />
  );
}

function upTo(most: number): Choices {
  return Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: index === 0 ? "Una" : String(index + 1) }));
}
