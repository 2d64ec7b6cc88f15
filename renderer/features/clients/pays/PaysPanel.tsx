import type { Client } from "../../../../shared/contract/clients.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { Agreements } from "./Agreements.tsx";
import { Aliases } from "./Aliases.tsx";
import { Habits } from "./Habits.tsx";
import styles from "./pays.module.css";
import { type Knowledge, knowsAnything, payingText } from "./pays-words.ts";

type Props = { client: Client; onClose: () => void };

/** All that is known of how a client pays: each thing can be changed, forgotten, or written by hand. */
export function PaysPanel({ client, onClose }: Props) {
  const knowledge = useCall("reconciliation.listKnowledge", { clientId: client.id });
  return (
    <SidePanel title={`Cómo paga ${client.name}`} subtitle="Con esto Bancos reconoce sus abonos." width={500} onClose={onClose}>
      {knowledge.error && <ErrorState error={knowledge.error} onRetry={() => void knowledge.refetch()} />}
      {knowledge.isPending && <Loading />}
      {knowledge.data && <Known clientId={client.id} knowledge={knowledge.data} />}
    </SidePanel>
  );
}

function Known({ clientId, knowledge }: { clientId: number; knowledge: Knowledge }) {
  return (
    <div className={styles.parts}>
      {!knowsAnything(knowledge) && (
        <p className={styles.quiet}>Todavía no se sabe nada: se aprende cuando dices de quién es un abono en Bancos, o lo escribes aquí.</p>
      )}
      {knowledge.payingDays && <p>{payingText(knowledge.payingDays)}</p>}
      <Aliases clientId={clientId} aliases={knowledge.aliases} />
      {knowledge.habits.length > 0 && <Habits clientId={clientId} habits={knowledge.habits} />}
      <Agreements clientId={clientId} agreements={knowledge.agreements} />
    </div>
  );
}
