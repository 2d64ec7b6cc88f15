import type { OutputOf } from "../../../../shared/contract/index.ts";
import { OCCASION_WORDS } from "../view/occasions.ts";
import styles from "./Write.module.css";

type Template = OutputOf<"letters.listTemplates">["templates"][number];
type Props = { templates: readonly Template[]; value: string | undefined; onChange: (code: string, isUsual: boolean) => void };

/** The letters of a stage by what each is for; the first is the usual one. */
export function TemplateList({ templates, value, onChange }: Props) {
  const [usual] = templates;
  if (templates.length < 2) return null;
  const chosen = templates.find(({ code }) => code === value) ?? usual;
  return (
    <section className={styles.words} aria-label="Textos de esta etapa">
      <h2 className={styles.legend}>Con qué palabras</h2>
      <ul className={styles.wordList}>
        {templates.map((template) => (
          <li key={template.code}>
            <button
              type="button"
              className={styles.word}
              aria-pressed={template.code === chosen?.code}
              title={template.when}
              onClick={() => onChange(template.code, template.code === usual?.code)}
            >
              <span>{template.name}</span>
              {OCCASION_WORDS[template.occasion] !== template.name && (
                <span className={styles.quiet}>{OCCASION_WORDS[template.occasion]}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
