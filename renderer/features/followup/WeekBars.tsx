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
  const sums = coming.map(({ currency, week }) =>
    formatWholeMoney(
      week.reduce((sum, day) => sum + day.amountMinor, 0),
      currency,
    ),
  );
  return (
    <section>
      <SectionTitle detail={sums.length > 0 ? sums.join(" y ") : undefined}>Entra esta semana</SectionTitle>
      {coming.length === 0 && <p className={styles.none}>Nada vence en los próximos días.</p>}
      {coming.map(({ currency, week }, index) => (
        <CurrencyWeek key={currency} currency={currency} week={week} isNamed={index > 0} />
      ))}
    </section>
  );
}

type WeekProps = { currency: string; week: Today["currencies"][number]["week"]; isNamed: boolean };

function CurrencyWeek({ currency, week, isNamed }: WeekProps) {
  const most = Math.max(...week.map((day) => day.amountMinor), 1);
  return (
    <>
      {isNamed && <p className={styles.currency}>En {currencyName(currency)}</p>}
      <ul className={styles.days}>
        {week.map((day) => (
          <li key={day.on} className={styles.day}>
            <div className={styles.track} aria-hidden="true">
              <div className={styles.bar} style={{ height: `${(100 * day.amountMinor) / most}%` }} />
            </div>
            <DayLabel on={day.on} />
            <DayAmount currency={currency} on={day.on} minor={day.amountMinor} />
          </li>
        ))}
      </ul>
    </>
  );
}

function DayLabel({ on }: { on: string }) {
  const [weekday, day] = formatWeekdayShort(on).split(" ");
  return (
    <span className={styles.label}>
      {weekday} <span className={styles.number}>{day}</span>
    </span>
  );
}

function DayAmount({ currency, on, minor }: { currency: string; on: string; minor: number }) {
  if (minor === 0)
    return (
      <span className={styles.amount}>
        <ZeroDash />
      </span>
    );
  return (
    <Link
      className={styles.amount}
      href={invoicesPath({ tab: "upcoming", currency, dueFrom: on, dueTo: on })}
      title={formatMoney(minor, currency)}
    >
      {formatWhole(minor, currency)}
      <span className="visually-hidden">
        {" "}
        {currencyName(currency)} vencen el {formatDate(on)}. Ver documentos
      </span>
    </Link>
  );
}
