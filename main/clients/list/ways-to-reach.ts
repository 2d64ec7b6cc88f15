import type { Channel } from "../../../shared/contract/common.ts";
import { foldText, parseMobile } from "../../../shared/identifiers.ts";

/** The e-mails of a cell, which may hold several, or `Ana <ana@sur.pe>`. */
export function emailsIn(text: string): string[] {
  const parts = text.slice(0, 2_000).split(/[\s;,<>()[\]|"']+|\/(?=[^/]*@)/);
  const emails = parts.map((part) => part.replace(/^mailto:/i, "").replace(/[.:]+$/, "")).filter((part) => EMAIL.test(part));
  return [...new Set(emails)].map((email) => email.slice(0, 300));
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** The telephones of a cell, mobiles first and as nine digits; others as they are written, when they have 6 to 15 digits. */
export function phonesIn(text: string): string[] {
  const whole = text.slice(0, 300).replace(/(?<=^\d+)\.0+$/, "");
  if (/^\s*\d([.,]\d+)?e\+?\d+\s*$/i.test(whole)) return [];
  const mobile = parseMobile(whole);
  if (mobile) return [mobile];
  const parts = whole.split(/[/;,|\n]| [yo-] |(?<=\d{6})\s{2,}|(?<=\d{9})\s+(?=\+?\d{6})/).map((part) => part.trim());
  const phones = parts.flatMap((part) => {
    const digits = part.replace(/(anexo|anx|ext)\W*\d+/i, "").replace(/\D/g, "");
    return digits.length >= 6 && digits.length <= 15 && !/^(\d)\1+$/.test(digits) ? [parseMobile(digits) ?? part] : [];
  });
  const unique = [...new Set(phones)];
  return [...unique.filter((phone) => parseMobile(phone)), ...unique.filter((phone) => !parseMobile(phone))];
}

const CHANNELS: readonly [Channel, RegExp][] = [
  ["whatsapp", /whats|wsp|wasap|wssp|^wa$/],
  ["email", /correo|mail/],
  ["sms", /sms|mensaje de texto/],
  ["visit", /visita|presencial|personal/],
  ["letter", /carta|fisic/],
  ["call", /llamada|telefon|celular|call/],
];

/** The channel that a cell names; undefined when nobody would know. */
export function channelOf(text: string): Channel | undefined {
  const folded = foldText(text);
  return folded === "" ? undefined : CHANNELS.find(([, pattern]) => pattern.test(folded))?.[0];
}
