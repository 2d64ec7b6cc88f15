import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { useCall } from "../calls.ts";
import { EmptyState } from "../EmptyState.tsx";
import { ErrorState } from "../ErrorState.tsx";
import { Loading } from "../Loading.tsx";
import { SidePanel } from "../SidePanel.tsx";
import { PhoneEditor } from "./PhoneEditor.tsx";
import styles from "./Round.module.css";

type Problem = OutputOf<"messages.checkNumbers">["problems"][number];

/** A telephone that is right as it is and serves for calls: a mobile is added beside it. */
const ADDS: ReadonlySet<string> = new Set(["missing", "landline", "foreign"]);

/** The telephones of those who owe that a message would not reach, each mended in its place. */
export function NumbersPanel({ onClose }: { onClose: () => void }) {
  const check = useCall("messages.checkNumbers", {}, { keepPrevious: true });
  const [openKey, setOpenKey] = useState<string>();
  const problems = check.data?.problems ?? [];
  const checked = check.data && (check.data.checked === 1 ? "1 cliente que te debe" : `${check.data.checked} clientes que te deben`);
  return (
    <SidePanel title="Revisar números" subtitle={checked} onClose={onClose} width={480}>
      {check.error && <ErrorState error={check.error} onRetry={() => void check.refetch()} />}
      {!check.data && !check.error && <Loading />}
      {check.data && problems.length === 0 && (
        <EmptyState title="Todo en orden">Cada cliente que te debe tiene un celular al que llega un mensaje.</EmptyState>
      )}
      <ul className={styles.problems}>
        {problems.map((problem) => {
          const key = keyOf(problem);
          return (
            <li key={key} className={styles.problem}>
              <Link href={`/clientes/${problem.clientId}`} className={styles.client}>
                {problem.clientName}
              </Link>
              <p>
                {problem.phone && <strong>{problem.phone}. </strong>}
                {problem.message}
              </p>
              {key === openKey ? (
                <PhoneEditor clientId={problem.clientId} {...mendsOf(problem)} onSaved={() => setOpenKey(undefined)} />
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => setOpenKey(key)}
                  aria-label={`${verb(problem)}: ${problem.clientName}`}
                >
                  {verb(problem)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}

const keyOf = ({ clientId, contactId, code }: Problem) => `${clientId}-${contactId}-${code}`;
const verb = ({ code }: Problem) => (ADDS.has(code) ? "Agregar celular" : "Corregir");
const mendsOf = ({ code, contactId, phone }: Problem) => (ADDS.has(code) ? {} : { mends: { contactId, phone } });
