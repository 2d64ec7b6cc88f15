import { useState } from "react";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import styles from "./pays.module.css";
import { type Habit, habitSeen, habitText } from "./pays-words.ts";
import { RowButtons } from "./RowButtons.tsx";
import { useForget } from "./use-forget.ts";

/** What is usually missing from a client's deposits. */
export function Habits({ clientId, habits }: { clientId: number; habits: readonly Habit[] }) {
  return (
    <section>
      <SectionTitle>Lo que suele faltar en sus abonos</SectionTitle>
      <ul className={styles.list}>
        {habits.map((habit) => (
          <HabitRow key={`${habit.kind} ${habit.key}`} clientId={clientId} habit={habit} />
        ))}
      </ul>
    </section>
  );
}

function HabitRow({ clientId, habit }: { clientId: number; habit: Habit }) {
  const [isAsking, setAsking] = useState(false);
  const { forget, isForgetting } = useForget(clientId);
  const stop = () => setAsking(false);
  const text = habitText(habit);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div>{text}</div>
        <div className={styles.small}>{habitSeen(habit)}</div>
      </div>
      <RowButtons name={text} onForget={() => setAsking(true)} />
      {isAsking && (
        <ConfirmDialog
          title="¿Olvidar esta costumbre?"
          confirmLabel="Olvidar"
          isDestructive
          isBusy={isForgetting}
          onConfirm={() => forget.learned(habit.kind, habit.key, stop)}
          onCancel={stop}
        >
          <p>{text}</p>
          <p>Los abonos que ya aplicaste se quedan como están. Si le vuelve a faltar, tendrás que decir otra vez por qué.</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
