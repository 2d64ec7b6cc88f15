import { Button } from "@mantine/core";
import { useState } from "react";
import type { AgreementKind } from "../../../../shared/contract/reconciliation-knowledge.ts";
import { formatDate, limaDate } from "../../../../shared/dates.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { AgreementForm } from "./AgreementForm.tsx";
import styles from "./pays.module.css";
import { type Agreement, AGREEMENT_NAMES, agreementText } from "./pays-words.ts";
import { RowButtons } from "./RowButtons.tsx";
import { useForget } from "./use-forget.ts";

const KINDS: readonly AgreementKind[] = ["early_discount", "late_interest"];

type Props = { clientId: number; agreements: readonly Agreement[] };

/** What was agreed with a client: a discount for paying early, interest for paying late. */
export function Agreements({ clientId, agreements }: Props) {
  const [editing, setEditing] = useState<AgreementKind>();
  const [back, setBack] = useState<AgreementKind>();
  const close = () => {
    setBack(editing);
    setEditing(undefined);
  };
  const { forget } = useForget(clientId);
  return (
    <section>
      <SectionTitle>Acuerdos</SectionTitle>
      {agreements.length === 0 && <p className={styles.quiet}>Sin descuento ni interés pactados.</p>}
      <ul className={styles.list}>
        {KINDS.map((kind) => {
          const agreement = agreements.find((one) => one.kind === kind);
          if (editing === kind)
            return (
              <li key={kind} className={styles.editing}>
                <AgreementForm clientId={clientId} kind={kind} agreement={agreement} onClose={close} />
              </li>
            );
          if (!agreement) return null;
          return (
            <li key={kind} className={styles.row}>
              <div className={styles.words}>
                <div className={styles.shown}>{AGREEMENT_NAMES[kind]}</div>
                <div>{agreementText(agreement)}</div>
                <div className={styles.small}>Anotado el {formatDate(limaDate(agreement.createdAt))}</div>
              </div>
              <RowButtons
                isBack={back === kind}
                name={AGREEMENT_NAMES[kind]}
                onEdit={() => setEditing(kind)}
                onForget={() => forget.agreement(agreement)}
              />
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        {KINDS.filter((kind) => kind !== editing && !agreements.some((one) => one.kind === kind)).map((kind) => (
          <Button key={kind} variant="default" size="compact-sm" autoFocus={back === kind} onClick={() => setEditing(kind)}>
            {kind === "early_discount" ? "Añadir descuento por pronto pago" : "Añadir interés pactado"}
          </Button>
        ))}
      </div>
    </section>
  );
}
