import type { Suggestion } from "../../../shared/contract/followup.ts";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { SuggestionRow } from "./SuggestionRow.tsx";
import styles from "./SuggestionList.module.css";
import type { ChosenStep, Today } from "./today.ts";

type Props = { today: Today; onChoose: (chosen: ChosenStep) => void; chosenClientId: number | undefined };

/** Whom to contact today, the largest expected effect first, with the step one click away. */
export function SuggestionList({ today, onChoose, chosenClientId }: Props) {
  const { suggestions, owingClients } = today;
  if (suggestions.length === 0) return <AllDone today={today} />;
  const mainCurrency = today.currencies[0]?.currency;
  const rowOf = (suggestion: Suggestion) => (
    <SuggestionRow
      key={`${suggestion.clientId}-${suggestion.currency}`}
      suggestion={suggestion}
      isMainCurrency={suggestion.currency === mainCurrency}
      isChosen={suggestion.clientId === chosenClientId}
      todayOn={today.todayOn}
      onChoose={onChoose}
    />
  );
  return (
    <section className={styles.section} aria-labelledby="conviene">
      <SectionTitle id="conviene" detail={`${suggestions.length} de ${owingClients} ${owingClients === 1 ? "cliente" : "clientes"}`}>
        Hoy conviene
      </SectionTitle>
      <ul className={styles.list}>{suggestions.map(rowOf)}</ul>
      <p className={styles.foot}>Ordenado por lo que se espera recuperar. Nada sale sin que lo apruebes. {today.contact.text}</p>
    </section>
  );
}

function AllDone({ today }: { today: Today }) {
  const next =
    today.tomorrow === 0
      ? "Mañana tampoco hay nadie a quien escribir."
      : today.tomorrow === 1
        ? "Mañana toca un cliente."
        : `Mañana tocan ${today.tomorrow} clientes.`;
  return (
    <section>
      <SectionTitle>Listo por hoy</SectionTitle>
      <p className={styles.done}>No hay a quién contactar. {next}</p>
      {!today.contact.allowed && <p className={styles.foot}>{today.contact.text}</p>}
    </section>
  );
}
