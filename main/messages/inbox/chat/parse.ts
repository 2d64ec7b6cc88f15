import type { Finding } from "../../../../shared/contract/common.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { formatDate, limaInstant } from "../../../../shared/dates.ts";
import { type DateOrder, findDateOrder, toDate } from "./date-order.ts";
import { type Header, plainLine, readHeader, splitSender } from "./header.ts";
import { readSpecial, tellsOfGroup } from "./special-lines.ts";

export type ChatMessage = {
  /** UTC ISO; the hours of a telephone are those of Lima. */
  at: string;
  sender: string;
  text: string;
  isMedia: boolean;
  isDeleted: boolean;
  /** Of the file, from 1. */
  line: number;
};

export type Chat = { messages: ChatMessage[]; people: { name: string; messages: number }[]; isGroup: boolean; warnings: Finding[] };

export type ChatLimits = { maxMessages: number; maxLetters: number };

/** Messages of a chat of years; letters of one message, beyond which it is cut. */
const CHAT_LIMITS: ChatLimits = { maxMessages: 100_000, maxLetters: 20_000 };

type Raw = { header: Header; rest: string[]; line: number; letters: number };

/**
 * Reads the text of a WhatsApp chat export of Android or iOS, or messages copied from WhatsApp. Pure.
 * @param todayOn by which a date is known to be of the future
 * @throws AppError unreadable_file where no line is the head of a message, or there are too many
 */
export function parseChat(text: string, todayOn: string, limits: ChatLimits = CHAT_LIMITS): Chat {
  const raws = gather(text, limits);
  const [first] = raws;
  if (!first) throw notAChat(text);
  const { order, isSure } = findDateOrder(
    raws.map(({ header }) => header),
    todayOn,
  );
  const warnings: Finding[] = [];
  if (!isSure) warnings.push(unsureDates(first, order, todayOn));
  const people = new Map<string, number>();
  const messages: ChatMessage[] = [];
  let isGroup = false;
  for (const raw of raws) {
    const on = toDate(raw.header.date, order, todayOn);
    if (on === undefined) {
      warnings.push({ code: "bad_date", message: `La línea ${raw.line} tiene una fecha que no existe: se dejó fuera.` });
      continue;
    }
    const said = splitSender(raw.header.rest);
    if (!said) {
      isGroup ||= tellsOfGroup(raw.header.rest);
      continue;
    }
    const special = readSpecial([said.text, ...raw.rest].join("\n"));
    if (special.kind === "notice") continue;
    people.set(said.sender, (people.get(said.sender) ?? 0) + 1);
    messages.push({
      at: instantOf(on, raw.header),
      sender: said.sender,
      text: special.kind === "deleted" ? "[mensaje eliminado]" : special.text,
      isMedia: special.kind === "text" && special.isMedia,
      isDeleted: special.kind === "deleted",
      line: raw.line,
    });
  }
  if (messages.length === 0) throw new AppError("unreadable_file", "El chat no tiene ningún mensaje escrito: solo avisos de WhatsApp.");
  return {
    messages,
    people: [...people].map(([name, count]) => ({ name, messages: count })).toSorted((a, b) => b.messages - a.messages),
    isGroup: isGroup || people.size > 2,
    warnings: firstFew(warnings),
  };
}

/** Heads with the lines that go on with each. */
function gather(text: string, limits: ChatLimits): Raw[] {
  const raws: Raw[] = [];
  let line = 0;
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf("\n", from);
    const until = end === -1 ? text.length : end;
    line += 1;
    const plain = plainLine(text.slice(from, Math.min(until, from + limits.maxLetters))).replace(/\r$/, "");
    from = until + 1;
    const header = readHeader(plain);
    if (header) {
      if (raws.length >= limits.maxMessages)
        throw new AppError(
          "unreadable_file",
          `El chat tiene más de ${limits.maxMessages.toLocaleString("es-PE")} mensajes (línea ${line}): expórtalo por partes.`,
        );
      raws.push({ header, rest: [], line, letters: header.rest.length });
    } else addLine(raws.at(-1), plain, limits);
  }
  return raws;
}

function addLine(raw: Raw | undefined, line: string, { maxLetters }: ChatLimits): void {
  if (!raw || raw.letters >= maxLetters) return;
  const room = line.slice(0, maxLetters - raw.letters);
  raw.rest.push(room);
  raw.letters += room.length + 1;
}

function instantOf(on: string, { minutes, seconds }: Header): string {
  return new Date(Date.parse(limaInstant(on, minutes)) + seconds * 1000).toISOString();
}

function notAChat(text: string): AppError {
  const first = plainLine(text.slice(0, 400))
    .split("\n")
    .map((line) => line.trim())
    .find(Boolean);
  const seen = first ? ` La línea 1 dice «${[...first].slice(0, 60).join("")}».` : " Está vacío.";
  return new AppError(
    "unreadable_file",
    `Esto no es un chat exportado de WhatsApp.${seen} En el chat toca ⋮ (o el nombre), Más, Exportar chat, Sin archivos.`,
  );
}

function unsureDates(first: Raw, order: DateOrder, todayOn: string): Finding {
  const on = toDate(first.header.date, order, todayOn);
  const read = on ? ` El primer mensaje se leyó del ${formatDate(on)}.` : "";
  return { code: "unsure_dates", message: `Las fechas pueden leerse con el día o con el mes primero.${read} Revísalo antes de importar.` };
}

const MOST_WARNINGS = 20;

function firstFew(warnings: readonly Finding[]): Finding[] {
  if (warnings.length <= MOST_WARNINGS) return [...warnings];
  const more = warnings.length - MOST_WARNINGS;
  return [...warnings.slice(0, MOST_WARNINGS), { code: "more", message: `Y ${more.toLocaleString("es-PE")} avisos más.` }];
}
