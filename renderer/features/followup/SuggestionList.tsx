import { useRef } from "react";
import { Link } from "wouter";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import { useCall } from "../../ui/calls.ts";
import { isWaiting } from "../../ui/round/round.ts";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { ofSuggestion } from "../../ui/contact/target.ts";
import { SuggestionRow } from "./SuggestionRow.tsx";
import styles from "./SuggestionList.module.css";
import type { ChosenStep, Today } from "./today.ts";
import { useRowKeys } from "./use-row-keys.ts";

type Props = { today: Today; onChoose: (chosen: ChosenStep) => void; chosenClientId: number | undefined };

/** Whom to contact today, the largest expected effect first, with the step one click away. */
export function SuggestionList({ today, onChoose, chosenClientId }: Props) {
  const { suggestions, owingClients } = today;
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list, (place) => {
    const suggestion = suggestions[place];
    if (suggestion) onChoose({ target: ofSuggestion(suggestion), step: "call" });
  });
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
      <ul className={styles.list} ref={list}>
        {suggestions.map(rowOf)}
      </ul>
      <AgendaLink />
      <p className={styles.foot}>Ordenado por lo que se espera recuperar. Nada sale sin que lo apruebes. {today.contact.text}</p>
    </section>
  );
}

/** The whole list, where the agenda holds anything, and today's WhatsApp one after another. */
function AgendaLink() {
  const total = useCall("followup.getAgenda", { limit: 1 }).data?.total ?? 0;
  const waiting = useCall("messages.listRound", { channel: "whatsapp" }).data?.people.filter(isWaiting).length ?? 0;
  if (total === 0) return null;
  return (
    <>
      <Link href="/agenda" className={styles.all}>
        Ver toda la agenda ({total})
      </Link>
      {waiting > 1 && (
        <Link href="/agenda?ronda=whatsapp" className={styles.all}>
          Ronda de WhatsApp ({waiting})
        </Link>
      )}
    </>
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
      <AgendaLink />
      {!today.contact.allowed && <p className={styles.foot}>{today.contact.text}</p>}
    </section>
  );
}
