import type { Variable } from "../view/words.ts";
import type { Token } from "./tokens.ts";

/** A token as a person says it: `Total`, `día / días`, `si hay algo vencido`, `si no`, `fin`. What has no words stays as it was written. */
export function tokenWords({ kind, name, code }: Token, variables: readonly Variable[]): string {
  const labelOf = (of: string) => variables.find((variable) => variable.name === of)?.label;
  const inner = code.replace(/^\{[{%]-?\s*|\s*-?[}%]\}$/g, "");
  if (kind === "variable") return variableWords(inner, labelOf(name));
  const condition = inner.slice(name.length).trim();
  if (name === "if") return `si ${conditionWords(condition, labelOf)}`;
  if (name === "elsif") return `o si ${conditionWords(condition, labelOf)}`;
  if (name === "unless") return `si no se cumple: ${conditionWords(condition, labelOf)}`;
  if (name === "else") return "si no";
  if (name === "endif" || name === "endunless") return "fin";
  return inner;
}

function variableWords(inner: string, label: string | undefined): string {
  const plural = /\|\s*plural:\s*(["'])(.*?)\1\s*,\s*(["'])(.*?)\3/.exec(inner);
  if (plural) return `${plural[2]} / ${plural[4]}`;
  if (label === undefined) return inner;
  return /\|\s*en_letras\b/.test(inner) ? `${label} en letras` : label;
}

function conditionWords(condition: string, labelOf: (name: string) => string | undefined): string {
  return condition
    .split(/\s+(and|or)\s+/)
    .map((part) => (part === "and" ? "y" : part === "or" ? "o" : clauseWords(part, labelOf)))
    .join(" ");
}

function clauseWords(clause: string, labelOf: (name: string) => string | undefined): string {
  const [, name = "", operator, value] = /^([\w-]+)(?:\s*(==|!=|>=?)\s*(.+))?$/.exec(clause.trim()) ?? [];
  const label = labelOf(name);
  if (label === undefined) return clause;
  const words = startSmall(label);
  if (operator === undefined || (operator === "==" && value === "true")) return words;
  if (operator === "==" && value === "false") return `no ${words.replace(/^hay algo\b/, "hay nada")}`;
  if (value === '""' || value === "''") return operator === "!=" ? `hay ${words}` : `no hay ${words}`;
  if (operator === ">") return `${words}: más de ${value}`;
  return clause;
}

/** `Hay algo vencido` inside a sentence; initials such as `RUC` and `CCI` stay. */
function startSmall(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
