import { Link } from "wouter";
import { formatDate, formatWeekdayShort } from "../../../shared/dates.ts";
import { currencyName, formatMoney } from "../../../shared/money.ts";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { ZeroDash } from "../../ui/Money.tsx";
import { invoicesPath } from "./invoice-links.ts";
import type { Today } from "./today.ts";
import styles from "./WeekBars.module.css";
import { formatWhole, formatWholeMoney } from "./whole-money.ts";

/** What falls due in the next days, one bar a day, for each currency that has any. */
export function WeekBars({ today }: { today: Today }) {
  const coming = today.currencies.filter((one) => one.week.some((day) => day.amountMinor > 0));
  if (coming.length === 0)
    return (
      <section>
        <SectionTitle>Entra esta semana</SectionTitle>
        <p className={styles.none}>Nada vence en los próximos días.</p>
      </section>
    );
  return coming.map((one) => <CurrencyWeek key={one.currency} currency={one.currency} week={one.week} />);
}

function CurrencyWeek({ currency, week }: { currency: string; week: Today["currencies"][number]["week"] }) {
  const total = week.reduce((sum, day) => sum + day.amountMinor, 0);
  const most = Math.max(...week.map((day) => day.amountMinor), 1);
  return (
    <section>
      <SectionTitle detail={formatWholeMoney(total, currency)}>Entra esta semana</SectionTitle>
      <ul className={styles.days}>
        {week.map((day) => (
          <li key={day.on} className={styles.day}>
            <div className={styles.track} aria-hidden="true">
              <div className={styles.bar} style={{ height: `${(100 * day.amountMinor) / most}%` }} />
            </div>
            <span className={styles.label}>{formatWeekdayShort(day.on)}</span>
            {day.amountMinor === 0 ? (
              <span className={styles.amount}>
                <ZeroDash />
              </span>
            ) : (
              <Link
                className={styles.amount}
                href={invoicesPath({ tab: "upcoming", currency, dueFrom: day.on, dueTo: day.on })}
                title={formatMoney(day.amountMinor, currency)}
              >
                {formatWhole(day.amountMinor, currency)}
                <span className="visually-hidden">
                  {" "}
                  {currencyName(currency)} vencen el {formatDate(day.on)}. Ver documentos
                </span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
