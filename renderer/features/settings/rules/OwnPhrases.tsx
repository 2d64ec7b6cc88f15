import { Button, TextInput } from "@mantine/core";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import type { PhraseDraft } from "./rules-draft.ts";
import styles from "./rules.module.css";

type Props = { phrases: readonly PhraseDraft[]; onChange: (phrases: readonly PhraseDraft[]) => void };

/** The house's own phrases that never go out, each with what to write instead. */
export function OwnPhrases({ phrases, onChange }: Props) {
  const change = (key: string, changes: Partial<PhraseDraft>) =>
    onChange(phrases.map((own) => (own.key === key ? { ...own, ...changes } : own)));
  return (
    <section aria-labelledby="reglas-frases">
      <SectionTitle id="reglas-frases">Frases que tu empresa no usa</SectionTitle>
      <p className={styles.hint}>
        Las amenazas, los insultos, las palabras de un juzgado y las promociones ya se marcan solas. Agrega las tuyas y qué escribir en su
        lugar.
      </p>
      <ul className={styles.rows}>
        {phrases.map((own, index) => (
          <li key={own.key} className={styles.row}>
            <TextInput
              aria-label={`Frase ${index + 1} que no se usa`}
              placeholder="última llamada"
              value={own.phrase}
              maxLength={300}
              onChange={(event) => change(own.key, { phrase: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`Qué escribir en lugar de la frase ${index + 1}`}
              placeholder="le recordamos"
              value={own.instead}
              maxLength={300}
              onChange={(event) => change(own.key, { instead: event.currentTarget.value })}
            />
            <Button
              variant="subtle"
              aria-label={`Quitar la frase ${index + 1}`}
              onClick={() => onChange(phrases.filter((other) => other.key !== own.key))}
            >
              Quitar
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onChange([...phrases, { key: crypto.randomUUID(), phrase: "", instead: "" }])}
        disabled={phrases.length >= 200}
      >
        Agregar una frase
      </Button>
    </section>
  );
}
