import type { ReactNode } from "react";
import { Link } from "wouter";
import styles from "./Sentence.module.css";

/** The first thing a screen says. Numbers in it are `SentenceLink`s. */
export function Sentence({ children }: { children: ReactNode }) {
  return <p className={styles.sentence}>{children}</p>;
}

type LinkProps = { children: ReactNode } & (
  | { to: string; onClick?: undefined /** Beside going there. */; onFollow?: () => void }
  | { to?: undefined; onClick: () => void; onFollow?: undefined }
);

/** A number that opens what is behind it. */
export function SentenceLink({ children, to, onClick, onFollow }: LinkProps) {
  if (to !== undefined)
    return (
      <Link href={to} className={styles.link} {...(onFollow ? { onClick: onFollow } : {})}>
        {children}
      </Link>
    );
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      {children}
    </button>
  );
}
