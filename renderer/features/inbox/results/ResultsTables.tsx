import type { Measured } from "./question.ts";
import { ResultsTable } from "./ResultsTable.tsx";
import styles from "./Results.module.css";

/** The same contacts, looked at in four ways. */
export function ResultsTables({ measured }: { measured: Measured }) {
  const { byChannel, byTemplate, byWeekday, byHour, total } = measured;
  const currencies = total.paidMinor.map(({ currency }) => currency);
  return (
    <>
      <div className={styles.tables}>
        <ResultsTable title="Por canal" heading="Canal" rows={byChannel} currencies={currencies} />
        <ResultsTable title="Por plantilla" heading="Plantilla" rows={byTemplate} currencies={currencies} />
        <ResultsTable title="Por día de la semana" heading="Día" rows={byWeekday} currencies={currencies} />
        <ResultsTable title="Por hora" heading="Hora" rows={byHour} currencies={currencies} />
      </div>
      <p className={styles.foot}>
        Cada respuesta, promesa y pago se cuenta una sola vez: para el último contacto antes de él. Con menos de 8 contactos no se da un
        porcentaje.
      </p>
    </>
  );
}
