import type { ReactNode } from "react";
import styles from "./mail.module.css";

type Props = {
  from: string;
  to: string;
  subject: string;
  html: string;
  attachments: readonly { name: string; bytes: number }[];
  children?: ReactNode;
};

/** A mail exactly as its reader sees it. Its HTML stands in a frame of its own where no script runs, nothing is fetched and no link leads anywhere. */
export function MailFrame({ from, to, subject, html, attachments, children }: Props) {
  return (
    <section className={styles.mail} aria-label="El correo como sale">
      <dl className={styles.heads}>
        <dt>De</dt>
        <dd>{from}</dd>
        <dt>Para</dt>
        <dd>{to}</dd>
        <dt>Asunto</dt>
        <dd className={styles.subject}>{subject}</dd>
      </dl>
      <iframe className={styles.frame} title="Texto del correo" sandbox="" srcDoc={html} />
      {attachments.length > 0 && (
        <ul className={styles.files} aria-label="Adjuntos">
          {attachments.map(({ name, bytes }) => (
            <li key={name} className={styles.file}>
              {name} <span className={styles.quiet}>{sizeText(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

/** `84 KB`, `2.4 MB` */
function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
