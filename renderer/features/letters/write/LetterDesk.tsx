import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Sentence } from "../../../ui/Sentence.tsx";
import { InSlot } from "../Slots.tsx";
import type { LetterLink } from "../view/letter-link.ts";
import { ClientChooser } from "./ClientChooser.tsx";
import { LetterWriter } from "./LetterWriter.tsx";
import styles from "./Write.module.css";

type Props = { link: LetterLink; onGo: (change: Partial<LetterLink>) => void };

/** Writing one letter: first to whom, then which; without a stage in the address the one that fits is taken. */
export function LetterDesk({ link, onGo }: Props) {
  const { clientId } = link;
  const suggested = useCall(
    "letters.suggestStage",
    { clientId: clientId ?? 0 },
    { enabled: clientId !== undefined && link.stage === undefined },
  );
  const stage = link.stage ?? suggested.data?.stage ?? (suggested.isError ? "administrativa" : undefined);
  if (clientId === undefined) return <ChooseFirst onChoose={(id) => onGo({ clientId: id, stage: undefined, template: undefined })} />;
  return stage === undefined ? null : (
    <LetterWriter key={clientId} clientId={clientId} stage={stage} template={link.template} onGo={onGo} />
  );
}

function ChooseFirst({ onChoose }: { onChoose: (id: number) => void }) {
  const owing = useCall("clients.listClients", { onlyOwing: true, limit: 1 });
  const total = owing.data?.total;
  return (
    <>
      <InSlot at="sentence">
        {total !== undefined && (
          <Sentence>
            {total === 0
              ? "Hoy nadie te debe: no hay carta que escribir."
              : `${total.toLocaleString("en-US")} ${total === 1 ? "cliente te debe" : "clientes te deben"}. Elige a quién le escribes y verás la carta como saldrá impresa.`}
          </Sentence>
        )}
      </InSlot>
      <div className={styles.columns}>
        <div className={styles.side}>
          <ClientChooser onChoose={onChoose} />
        </div>
        <div className={styles.middle}>
          <EmptyState title="La carta aparecerá aquí">
            Con tu membrete, los documentos que debe el cliente, el total en letras y cómo pagarte.
          </EmptyState>
        </div>
      </div>
    </>
  );
}
