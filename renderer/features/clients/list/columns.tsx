import type { OutputOf } from "../../../../shared/contract/index.ts";
import { daysBetween, formatShortDate } from "../../../../shared/dates.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { currencySymbol, formatAmount } from "../../../../shared/money.ts";
import { AgeMark } from "../../../ui/AgeMark.tsx";
import { ageText } from "../../../ui/age.ts";
import { Money, ZeroDash } from "../../../ui/Money.tsx";
import type { WorkbookColumn } from "../../../ui/table/columns.ts";
import styles from "../clients.module.css";
import { habitText, kindText } from "../words.ts";

export type ClientRow = OutputOf<"clients.listClients">["rows"][number];

/** What the columns need besides the rows. */
export type ListFacts = {
  /** Currencies that anyone owes in, the usual first. */
  currencies: readonly string[];
  todayOn: string | undefined;
  /** The step suggested for today, by client. */
  steps: ReadonlyMap<number, string>;
};

/** The columns of Clientes: a column of money for each currency that is owed. */
export function clientColumns(facts: ListFacts): WorkbookColumn<ClientRow>[] {
  return [
    name(),
    number(),
    ...facts.currencies.map(owed),
    ...facts.currencies.slice(0, 1).map(overdue),
    oldest(facts.todayOn),
    habit(),
    lastContact(),
    step(facts.steps),
    limit(),
    phone(),
  ];
}

function name(): WorkbookColumn<ClientRow> {
  return {
    id: "name",
    title: "Cliente",
    width: 210,
    minWidth: 130,
    grow: 3,
    sortKey: "name",
    isStrong: true,
    cell: (row) => <span title={row.name}>{row.name}</span>,
    text: (row) => row.name,
  };
}

function number(): WorkbookColumn<ClientRow> {
  return {
    id: "number",
    title: "RUC o DNI",
    width: 116,
    drop: 3,
    cell: (row) => <span className={styles.quiet}>{row.docNumber}</span>,
    text: (row) => row.docNumber,
  };
}

function owed(currency: string, place: number): WorkbookColumn<ClientRow> {
  const of = (row: ClientRow) => row.balances.find((balance) => balance.currency === currency)?.openMinor ?? 0;
  return {
    id: `open-${currency}`,
    title: `Por cobrar ${currencySymbol(currency)}`,
    width: 122,
    align: "end",
    isStrong: true,
    ...(place === 0 ? { sortKey: "open" } : { drop: 1 }),
    cell: (row) => <Money minor={of(row)} currency={currency} />,
    text: (row) => formatAmount(of(row), currency),
  };
}

function overdue(currency: string): WorkbookColumn<ClientRow> {
  const of = (row: ClientRow) => row.balances.find((balance) => balance.currency === currency)?.overdueMinor ?? 0;
  return {
    id: "overdue",
    title: `Vencido ${currencySymbol(currency)}`,
    width: 116,
    drop: 2,
    align: "end",
    sortKey: "overdue",
    cell: (row) => <Money minor={of(row)} currency={currency} />,
    text: (row) => formatAmount(of(row), currency),
  };
}

function oldest(todayOn: string | undefined): WorkbookColumn<ClientRow> {
  const days = (row: ClientRow) => (row.oldestDueOn && todayOn ? daysBetween(row.oldestDueOn, todayOn) : undefined);
  return {
    id: "oldest",
    title: "Lo más antiguo",
    width: 132,
    sortKey: "oldest",
    cell: (row) => {
      const late = days(row);
      return late === undefined ? <ZeroDash /> : <AgeMark daysLate={late} />;
    },
    text: (row) => {
      const late = days(row);
      return late === undefined ? "" : ageText(late);
    },
  };
}

function habit(): WorkbookColumn<ClientRow> {
  return {
    id: "habit",
    title: "Costumbre",
    width: 136,
    drop: 4,
    cell: (row) => quiet(habitText(row.habitDays)),
    text: (row) => habitText(row.habitDays) ?? "",
  };
}

function lastContact(): WorkbookColumn<ClientRow> {
  const say = (row: ClientRow) =>
    row.lastContactOn && row.lastContactKind ? `${kindText(row.lastContactKind)} ${formatShortDate(row.lastContactOn)}` : undefined;
  return { id: "contact", title: "Último contacto", width: 132, drop: 5, cell: (row) => quiet(say(row)), text: (row) => say(row) ?? "" };
}

function step(steps: ReadonlyMap<number, string>): WorkbookColumn<ClientRow> {
  return {
    id: "step",
    title: "Siguiente paso",
    width: 118,
    drop: 6,
    cell: (row) => quiet(steps.get(row.id)),
    text: (row) => steps.get(row.id) ?? "",
  };
}

function limit(): WorkbookColumn<ClientRow> {
  return {
    id: "limit",
    title: "Límite usado",
    width: 104,
    drop: 7,
    align: "end",
    cell: (row) => limitCell(row),
    text: (row) => {
      const used = limitUsed(row);
      return used === undefined ? "" : `${used} %`;
    },
  };
}

function limitCell(row: ClientRow) {
  const used = limitUsed(row);
  if (used === undefined) return <ZeroDash />;
  return <span className={used > 100 ? styles.wrong : undefined}>{used} %</span>;
}

/** Percent of the credit limit (in soles) that is owed; undefined without a limit. */
export function limitUsed(row: Pick<ClientRow, "balances" | "creditLimitMinor">): number | undefined {
  if (!row.creditLimitMinor) return undefined;
  const open = row.balances.find((balance) => balance.currency === "PEN")?.openMinor ?? 0;
  return Math.round((100 * open) / row.creditLimitMinor);
}

function phone(): WorkbookColumn<ClientRow> {
  const say = (row: ClientRow) => {
    const mobile = row.phone ? parseMobile(row.phone) : undefined;
    return mobile ? formatMobile(mobile) : (row.phone ?? undefined);
  };
  return {
    id: "phone",
    title: "Teléfono",
    width: 112,
    drop: 8,
    isOptional: true,
    cell: (row) => quiet(say(row)),
    text: (row) => say(row) ?? "",
  };
}

function quiet(text: string | undefined) {
  return text ? (
    <span className={styles.quiet} title={text}>
      {text}
    </span>
  ) : (
    <ZeroDash />
  );
}
