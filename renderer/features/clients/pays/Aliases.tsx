import { Button } from "@mantine/core";
import { useState } from "react";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { AliasForm } from "./AliasForm.tsx";
import { AliasRow } from "./AliasRow.tsx";
import styles from "./pays.module.css";
import type { Alias } from "./pays-words.ts";

/** The names, numbers and accounts that a client pays from, beside its own. */
export function Aliases({ clientId, aliases }: { clientId: number; aliases: readonly Alias[] }) {
  const [adding, setAdding] = useState<"now" | "back">();
  return (
    <section>
      <SectionTitle>Paga también como</SectionTitle>
      {aliases.length === 0 && <p className={styles.quiet}>Solo con su propio nombre y su RUC o DNI, que ya se reconocen.</p>}
      <ul className={styles.list}>
        {aliases.map((alias) => (
          <AliasRow key={`${alias.kind} ${alias.key}`} clientId={clientId} alias={alias} />
        ))}
      </ul>
      {adding === "now" ? (
        <AliasForm clientId={clientId} onClose={() => setAdding("back")} />
      ) : (
        <Button variant="default" size="compact-sm" mt={10} autoFocus={adding === "back"} onClick={() => setAdding("now")}>
          Añadir otra forma
        </Button>
      )}
    </section>
  );
}
