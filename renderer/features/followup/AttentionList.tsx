import { Link } from "wouter";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import styles from "./AttentionList.module.css";
import type { Today } from "./today.ts";

/** What needs a look before the figures can be trusted, each with its action. */
export function AttentionList({ items }: { items: Today["attention"] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <SectionTitle>Atención</SectionTitle>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.code}-${item.title}`} className={styles.item}>
            <div className={styles.title}>{item.title}</div>
            <div className={styles.text}>
              {item.text} <Link href={item.to}>{item.action}</Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
