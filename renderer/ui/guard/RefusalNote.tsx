import type { ReactNode } from "react";
import type { GuardReason } from "../../../shared/contract/followup.ts";
import { formatLongDate, limaDate, limaMinutes } from "../../../shared/dates.ts";
import styles from "./guard.module.css";

type Props = { reasons: readonly GuardReason[]; nextAllowedAt: string | null; title?: string; children?: ReactNode };

/** Why the client may not be contacted now, with the rule behind it, and when it can be done; what can be done all the same stands under it. */
export function RefusalNote({ reasons, nextAllowedAt, title = "Ahora no se puede abrir", children }: Props) {
  return (
    <div className={styles.warn} role="note">
      <strong>{title}</strong>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.text}`}>
            {reason.text} <span className={styles.basis}>{reason.basis}</span>
          </li>
        ))}
      </ul>
      {nextAllowedAt && <p>Podrás desde el {instantText(nextAllowedAt)}.</p>}
      {children}
    </div>
  );
}

function instantText(at: string): string {
  const minutes = limaMinutes(at);
  return `${formatLongDate(limaDate(at))} a las ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
