import { Button } from "@mantine/core";
import { ErrorState } from "../ErrorState.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { Loading } from "../Loading.tsx";
import { SidePanel } from "../SidePanel.tsx";
import styles from "./Round.module.css";
import { RoundList } from "./RoundList.tsx";
import { type Round, type RoundChannel, type RoundPerson, roundSentence } from "./round.ts";
import { Turn } from "./Turn.tsx";
import { useRound } from "./use-round.ts";

type Props = {
  channel: RoundChannel;
  /** Of whom; absent: whoever the agenda says for today. */
  clientIds?: readonly number[] | undefined;
  onClose: () => void;
};

/** A round of messages, one person after another: each is opened with a key, sent by the user, and asked about. Nothing is sent by itself. */
export function RoundPanel({ channel, clientIds, onClose }: Props) {
  const state = useRound(channel, clientIds);
  const { round, current } = state;
  const people = round?.people ?? [];
  const sent = people.filter((person) => person.state === "sent").length;
  const move = (by: 1 | -1) => {
    const at = people.findIndex(({ clientId }) => clientId === current?.clientId);
    const next = people[Math.max(0, Math.min(people.length - 1, at + by))];
    if (next) state.turnTo(next.clientId);
  };
  const title = channel === "sms" ? "Ronda de SMS" : "Ronda de WhatsApp";
  return (
    <SidePanel
      title={title}
      subtitle={people.length > 0 && <Progress sent={sent} total={people.length} />}
      foot={
        <Button variant="default" onClick={onClose}>
          {people.some(({ state: one }) => one === "ready" || one === "opened") ? "Seguir después" : "Cerrar"}
        </Button>
      }
      onClose={onClose}
      width={980}
      isWide
    >
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {!round && !state.error && <Loading />}
      {round && people.length === 0 && (
        <EmptyState title="No hay a quién escribir ahora">
          Los pasos de {channel === "sms" ? "SMS" : "WhatsApp"} llegan a la agenda cuando les toca. También puedes hacer la ronda desde
          Clientes.
        </EmptyState>
      )}
      {round && people.length > 0 && (
        <div className={styles.columns}>
          <RoundList people={people} currentId={current?.clientId} onTurnTo={state.turnTo} />
          <div>
            <Warnings warnings={round.warnings} />
            {current ? (
              <Turn key={current.clientId} channel={channel} person={current} onNext={state.goOn} onMove={move} />
            ) : (
              <Finished people={people} />
            )}
          </div>
        </div>
      )}
    </SidePanel>
  );
}

function Progress({ sent, total }: { sent: number; total: number }) {
  return (
    <span className={styles.progress}>
      <span role="status">
        {sent} de {total}
      </span>
      <progress className={styles.bar} max={total} value={sent} aria-label="Enviados" />
    </span>
  );
}

function Warnings({ warnings }: Pick<Round, "warnings">) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {warnings.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </ul>
  );
}

/** Nobody waits any more, or nobody may be written to now. */
function Finished({ people }: { people: readonly RoundPerson[] }) {
  const isDone = people.some(({ state }) => state === "sent" || state === "not_sent");
  return (
    <EmptyState title={isDone ? "Terminaste la ronda" : "Ahora no hay a quién escribirle"}>
      {roundSentence(people)} Elige a cualquiera de la lista para volver a él. Lo que falte sigue aquí cuando regreses.
    </EmptyState>
  );
}
