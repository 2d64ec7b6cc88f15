import { useRef } from "react";
import { GROUPS, SECTIONS, type Section } from "./sections.ts";
import styles from "./SectionTabs.module.css";

type Props = { value: Section; onChange: (section: Section) => void };

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The parts of Ajustes, one line for each thing that they are about. Arrows move through all of them. */
export function SectionTabs({ value, onChange }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (SECTIONS.findIndex((section) => section.value === value) + step + SECTIONS.length) % SECTIONS.length;
    const next = SECTIONS[at];
    if (next) onChange(next.value);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[at]?.focus();
  };
  return (
    <div ref={list} className={styles.groups} role="tablist" aria-label="Partes de Ajustes" onKeyDown={onKeyDown}>
      {GROUPS.map(({ name, sections }) => (
        <div key={name} className={styles.group} role="presentation">
          <span className={styles.name} aria-hidden="true">
            {name}
          </span>
          <div className={styles.tabs} role="presentation">
            {sections.map((section) => (
              <button
                key={section.value}
                type="button"
                role="tab"
                className={styles.tab}
                aria-selected={section.value === value}
                tabIndex={section.value === value ? 0 : -1}
                onClick={() => onChange(section.value)}
              >
                {section.label}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
