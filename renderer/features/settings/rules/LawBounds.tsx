import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import settings from "../Settings.module.css";
import styles from "./rules.module.css";

const BOUNDS = [
  ["Sábados, domingos y feriados no se contacta a nadie.", "Ley 29571, art. 62.b"],
  ["Solo se habla con tu cliente y con los contactos que él nombró.", "Ley 29571, arts. 61 y 62"],
  ["Nada que parezca un papel de juzgado, ni amenazas, ni vergüenza, ni insultos.", "Ley 29571, arts. 61 y 62"],
  ["Una central de riesgos no se usa como amenaza.", "Ley 27489"],
  ["Una cobranza no lleva promociones.", "Ley 29571, art. 58.1.e"],
  ["A quien no debe, o tiene todo en reclamo, no se le cobra.", "Política de Cuentas Claras"],
] as const;

/** What nobody can change here, with its basis. */
export function LawBounds() {
  return (
    <section className={settings.block} aria-labelledby="reglas-ley">
      <SectionTitle id="reglas-ley">Lo que siempre vale</SectionTitle>
      <ul className={styles.bounds}>
        {BOUNDS.map(([text, basis]) => (
          <li key={text}>
            {text} <span className={settings.quiet}>{basis}.</span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        Tus propias reglas (frecuencia, promesas, estado de cuenta viejo, abonos por aplicar) se pueden pasar en un caso con un motivo, que
        queda en el historial del cliente. Las leyes cambian: verifica con tu contador.
      </p>
    </section>
  );
}
