import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import page from "../page/page.module.css";
import styles from "./pays.module.css";
import { knowsAnything, summaryLines } from "./pays-words.ts";

type Props = { clientId: number; onOpen: () => void };

/** How a client pays, at a glance; the panel has it all. */
export function HowTheyPay({ clientId, onOpen }: Props) {
  const knowledge = useCall("reconciliation.listKnowledge", { clientId });
  if (knowledge.isPending) return null;
  return (
    <section>
      <div className={page.heading}>
        <SectionTitle>Cómo paga</SectionTitle>
        <button type="button" className={page.link} onClick={onOpen} aria-label="Ver y cambiar cómo paga">
          Ver y cambiar
        </button>
      </div>
      {knowledge.error && <ErrorState error={knowledge.error} onRetry={() => void knowledge.refetch()} />}
      {knowledge.data && !knowsAnything(knowledge.data) && (
        <p className={page.quiet}>Todavía no se sabe: se aprende cuando dices de quién es un abono en Bancos.</p>
      )}
      {knowledge.data && knowsAnything(knowledge.data) && (
        <ul className={styles.lines}>
          {summaryLines(knowledge.data).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
