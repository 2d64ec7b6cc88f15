import { FEWEST, type Measured } from "./figures.ts";
import { type Groups, OWN_WORDS } from "./groups.ts";
import { type Counted, isHigher } from "./significance.ts";

/** `key`: `channel:whatsapp`, what it is about. */
export type Advice = { text: string; key: string };

type Dimension = { name: "template" | "channel" | "weekday" | "hour"; rows: readonly Measured[] };
type Metric = "paid" | "answered";
type Difference = { row: Measured; own: number; others: number };

const MOST = 5;

/**
 * What the owner can do about the figures: only where a group does surely better, or a template surely worse, than all the others together, each with
 * enough contacts. Money speaks first; answers where money says nothing.
 */
export function adviseOn(groups: Groups, withinDays: number): Advice[] {
  const dimensions: Dimension[] = [
    { name: "channel", rows: groups.byChannel },
    { name: "template", rows: groups.byTemplate.filter(({ key }) => key !== OWN_WORDS) },
    { name: "weekday", rows: groups.byWeekday },
    { name: "hour", rows: groups.byHour },
  ];
  return dimensions.flatMap((dimension) => adviseOnOne(dimension, withinDays)).slice(0, MOST);
}

function adviseOnOne(dimension: Dimension, withinDays: number): Advice[] {
  const { name, rows } = dimension;
  const best = (metric: Metric) => differences(rows, metric, (own, others) => isHigher(own, others))[0];
  const paid = best("paid");
  const answered = paid ? undefined : best("answered");
  const worst = name === "template" ? differences(rows, "paid", (own, others) => isHigher(others, own)).at(-1) : undefined;
  return [
    ...(paid ? [{ key: `${name}:${paid.row.key}`, text: sayPaid(name, paid, withinDays) }] : []),
    ...(answered ? [{ key: `${name}:${answered.row.key}`, text: sayAnswered(name, answered, withinDays) }] : []),
    ...(worst ? [{ key: `${name}:${worst.row.key}`, text: sayWorst(worst, withinDays) }] : []),
  ];
}

/** The groups that differ from all the others together, the best first. */
function differences(rows: readonly Measured[], metric: Metric, differs: (own: Counted, others: Counted) => boolean): Difference[] {
  const all = rows.reduce((sum, row) => ({ count: sum.count + row[metric].count, of: sum.of + row.sent }), { count: 0, of: 0 });
  return rows
    .flatMap((row) => {
      const own = { count: row[metric].count, of: row.sent };
      const others = { count: all.count - own.count, of: all.of - own.of };
      if (own.of < FEWEST || others.of < FEWEST || !differs(own, others)) return [];
      const share = own.count / own.of;
      // Two that do alike are no advice for either.
      if (rows.some((other) => other !== row && other.sent >= FEWEST && other[metric].count / other.sent === share)) return [];
      return [{ row, own: share, others: others.count / others.of }];
    })
    .sort((a, b) => b.own - a.own);
}

const WHERE: Readonly<Record<Dimension["name"], (label: string) => string>> = {
  channel: (label) => `Por ${label === "WhatsApp" || label === "SMS" ? label : label.toLowerCase()}`,
  template: (label) => `Con la plantilla «${label}»`,
  weekday: (label) => `Los ${plural(label.toLowerCase())}`,
  hour: (label) => `De ${label}`,
};

const DO: Readonly<Record<Dimension["name"], string>> = {
  channel: "Empieza por ahí cuando puedas.",
  template: "Úsala primero cuando venga al caso.",
  weekday: "Deja para ese día los contactos que puedan esperar.",
  hour: "Contacta a esa hora cuando puedas.",
};

function sayPaid(name: Dimension["name"], { row, own, others }: Difference, withinDays: number): string {
  return `${WHERE[name](row.label)} te pagan más: ${percent(own)} de los contactos traen un pago en ${days(withinDays)}; los demás, ${percent(others)}. ${DO[name]}`;
}

function sayAnswered(name: Dimension["name"], { row, own, others }: Difference, withinDays: number): string {
  return `${WHERE[name](row.label)} te responden más: ${percent(own)} en ${days(withinDays)}; los demás, ${percent(others)}. ${DO[name]}`;
}

function sayWorst({ row, own, others }: Difference, withinDays: number): string {
  return `Con la plantilla «${row.label}» casi no te pagan: ${percent(own)} de los contactos traen un pago en ${days(withinDays)}; con las demás, ${percent(others)}. Revisa sus palabras, o prueba otra.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function days(count: number): string {
  return count === 1 ? "un día" : `${count} días`;
}

function plural(day: string): string {
  return day.endsWith("s") ? day : `${day}s`;
}
