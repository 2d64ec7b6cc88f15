import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import styles from "./interest.module.css";

/** The rules of late interest in plain words, and the warning that they are not advice. */
export function HowItRuns() {
  return (
    <section className={styles.rules} aria-labelledby="como-corre">
      <SectionTitle id="como-corre">Cómo se cuenta</SectionTitle>
      <ul>
        <li>
          <b>Solo si se pactó o se exigió por escrito.</b> El atraso no basta (Código Civil, art. 1333): anota en la ficha del cliente, en
          “Interés pactado”, qué contrato o carta lo dice y desde cuándo.
        </li>
        <li>
          <b>Interés simple.</b> Saldo × tasa al año × días ÷ 365, también en año bisiesto. S/&nbsp;10,000.00 al 12&nbsp;% por 30 días son
          S/&nbsp;98.63. Si la tasa cambia o el cliente paga una parte, cada tramo se cuenta aparte.
        </li>
        <li>
          <b>Sobre el neto vencido.</b> No corre sobre intereses, ni sobre lo que está en reclamo, ni sobre detracciones o retenciones.
        </li>
        <li>
          <b>Siempre aparte.</b> No cambia el saldo de la factura. Las cartas lo mencionan fuera del total, y se cobra como documento propio
          cuando tú lo decides.
        </li>
      </ul>
      <p className={styles.verify}>
        La ley pone un tope a las tasas y puede cambiar. Verifica con tu contador la tasa, el año de 365 días y el comprobante que
        corresponde emitir.
      </p>
    </section>
  );
}
