import { formatDate, formatLongDate, formatShortDate } from "../../../shared/dates.ts";
import { sayDates } from "../facts/date-list.ts";
import { sayAmounts, sayBasis } from "../facts/interest-words.ts";
import { sayPastTerms } from "../facts/past-terms.ts";
import { spaced } from "../text/names.ts";
import type { Variables } from "./variable.ts";

/** Earlier contacts that a text recalls at most. */
const RECALLED_CONTACTS = 3;

/** Days, and what stands beside the balance: terms of the law and interest. */
export const DATES_AND_TERMS = {
  hoy: {
    label: "Hoy",
    about: "El día en que se escribe: 20/11/2026.",
    group: "Fechas",
    kind: "text",
    value: ({ todayOn }) => formatDate(todayOn),
  },
  fecha_limite: {
    label: "Fecha límite",
    about: "Hasta qué día se pide una respuesta, siempre hábil.",
    group: "Fechas",
    kind: "text",
    value: ({ deadlineOn }, channel) => (channel === "sms" ? formatShortDate(deadlineOn) : formatLongDate(deadlineOn, true)),
  },
  vence: {
    label: "Vence o venció el",
    about: "El vencimiento del documento más antiguo de los que se listan; queda vacío si no se lista nada.",
    group: "Fechas",
    kind: "text",
    value: ({ parts: [oldest] }, channel) => (oldest ? (channel === "sms" ? formatShortDate : formatDate)(oldest.dueOn) : ""),
  },
  contactos_previos: {
    label: "Contactos anteriores",
    about: "Los últimos días en que le escribiste o llamaste; queda vacío si nunca lo hiciste.",
    group: "Fechas",
    kind: "text",
    value: ({ earlierContacts, todayOn }) => sayDates([...new Set(earlierContacts)].sort().slice(-RECALLED_CONTACTS), todayOn),
  },
  plazo_legal: {
    label: "Plazo de la Ley 31362",
    about: "Qué documentos pasaron el plazo de la Ley 31362, y desde cuándo; queda vacío si ninguno.",
    group: "Plazos e intereses",
    kind: "text",
    value: ({ pastTerms }) => sayPastTerms(pastTerms.filter(({ agreedDays }) => agreedDays === null)),
  },
  plazo_acordado: {
    label: "Plazo acordado por escrito",
    about: "Lo mismo de los plazos que acordaron por escrito.",
    group: "Plazos e intereses",
    kind: "text",
    value: ({ pastTerms }) => sayPastTerms(pastTerms.filter(({ agreedDays }) => agreedDays !== null)),
  },
  interes: {
    label: "Interés a la fecha",
    about: "El interés pactado que corrió y no se cobró, en cada moneda; queda vacío si no hay.",
    group: "Plazos e intereses",
    kind: "text",
    value: ({ interest }, channel) => (interest ? spaced(channel, sayAmounts(interest, "interestMinor")) : ""),
  },
  interes_base: {
    label: "Por qué hay interés",
    about: "Qué interés es y desde cuándo corre.",
    group: "Plazos e intereses",
    kind: "text",
    value: ({ interest }) => (interest ? sayBasis(interest) : ""),
  },
  gastos: {
    label: "Gastos de cobranza pactados",
    about: "Los gastos acordados por escrito, en cada moneda; queda vacío si no hay.",
    group: "Plazos e intereses",
    kind: "text",
    value: ({ interest }, channel) => (interest ? spaced(channel, sayAmounts(interest, "feeMinor")) : ""),
  },
} as const satisfies Variables;
