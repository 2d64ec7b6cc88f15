import { Fragment } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { daysBetween, formatShortDate } from "../../../../shared/dates.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { currencySymbol, formatAmount, formatMoney } from "../../../../shared/money.ts";
import { AgeMark } from "../../../ui/AgeMark.tsx";
import { ageText } from "../../../ui/age.ts";
import { Money, ZeroDash } from "../../../ui/Money.tsx";
import type { Amount } from "../../../ui/table/amounts.ts";
import { amountWidth, type WorkbookColumn } from "../../../ui/table/columns.ts";
import { MiddleText } from "../../../ui/table/MiddleText.tsx";
import styles from "../clients.module.css";
import { habitText, kindText } from "../words.ts";

export type ClientRow = OutputOf<"clients.listClients">["rows"][number];

/** What the columns need besides the rows. */
export type ListFacts = {
  /** What all of them owe, by currency, the usual first. */
  sums: readonly Amount[];
  /** The rows themselves: the columns of money are as wide as their longest amount. */
  rows: readonly ClientRow[];
  todayOn: string | undefined;
  /** The step suggested for today, by client. */
  steps: ReadonlyMap<number, string>;
};

/** The columns of Clientes: a column of money for each currency that is owed. */
export function clientColumns(facts: ListFacts): WorkbookColumn<ClientRow>[] {
  return [
    name(),
    number(),
    { ...money("open", "Por cobrar", facts, (balance) => balance.openMinor), sortKey: "open", isStrong: true },
    { ...money("overdue", "Vencido", facts, (balance) => balance.overdueMinor), sortKey: "overdue", drop: 2 },
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
    width: 224,
    minWidth: 130,
    grow: 3,
    sortKey: "name",
    isStrong: true,
    cell: (row) => <MiddleText>{row.name}</MiddleText>,
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

type Balance = ClientRow["balances"][number];

/** One column of money: in the one currency that the heading names, or each amount with its symbol where there are several. */
function money(id: string, title: string, { sums, rows }: ListFacts, minorOf: (balance: Balance) => number): WorkbookColumn<ClientRow> {
  const [only, second] = sums;
  const isOne = second === undefined;
  const currency = only?.currency ?? "PEN";
  const amounts = (row: ClientRow) => row.balances.filter((balance) => minorOf(balance) !== 0);
  const write = (row: ClientRow) =>
    amounts(row)
      .map((balance) => (isOne ? formatAmount : formatMoney)(minorOf(balance), balance.currency))
      .join(" + ");
  const longest = rows.map(write).reduce((long, text) => (text.length > long.length ? text : long), "");
  return {
    id,
    title: isOne ? `${title} ${currencySymbol(currency)}` : title,
    width: amountWidth(longest, isOne ? 118 : 150),
    align: "end",
    cell: (row) => {
      const shown = amounts(row);
      if (shown.length === 0) return <ZeroDash />;
      return shown.map((balance, place) => (
        <Fragment key={balance.currency}>
          {place > 0 && <span className={styles.quiet}> + </span>}
          <Money minor={minorOf(balance)} currency={balance.currency} withSymbol={!isOne} />
        </Fragment>
      ));
    },
    text: write,
  };
}

function oldest(todayOn: string | undefined): WorkbookColumn<ClientRow> {
  const days = (row: ClientRow) => (row.oldestDueOn && todayOn ? daysBetween(row.oldestDueOn, todayOn) : undefined);
  return {
    id: "oldest",
    title: "Lo más antiguo",
    width: 118,
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
function limitUsed(row: Pick<ClientRow, "balances" | "creditLimitMinor">): number | undefined {
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
