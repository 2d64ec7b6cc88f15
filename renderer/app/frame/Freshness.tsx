import { Link } from "wouter";
import { daysBetween, formatDate, formatShortDate } from "../../../shared/dates.ts";
import { useCall } from "../../ui/calls.ts";
import styles from "./Freshness.module.css";

/** Days after which the balances may miss payments: Hoy warns from then on too. */
const STALE_DAYS = 7;

/** How far the bank statements reach: what the balances on the screens rest on. */
export function Freshness() {
  const status = useCall("settings.getStatus", {}).data;
  if (!status) return null;
  const { bankUpToOn, todayOn } = status;
  if (!bankUpToOn)
    return (
      <Link href="/bancos" className={styles.item} title="Importa un estado de cuenta para saber quién ya pagó">
        <span className={styles.dot} data-state="none" /> Sin estado de cuenta
      </Link>
    );
  const age = daysBetween(bankUpToOn, todayOn);
  return (
    <Link href="/bancos" className={styles.item} title={`El último movimiento importado es del ${formatDate(bankUpToOn)}`}>
      <span className={styles.dot} data-state={age > STALE_DAYS ? "old" : "fresh"} />
      Banco al {formatShortDate(bankUpToOn)}
      {age > STALE_DAYS && `, hace ${age} días`}
    </Link>
  );
}
