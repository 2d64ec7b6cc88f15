import type { InputOf, OutputOf } from "../../../../shared/contract/index.ts";
import type { MailServer } from "../../../../shared/contract/messages-mail.ts";

export type MailPreset = OutputOf<"messages.listMailPresets">["presets"][number];
export type MailAccount = OutputOf<"messages.listMailAccounts">["accounts"][number];
type ServerDraft = { host: string; port: number | ""; security: MailServer["security"] };

/** An account as it is being typed. */
export type MailDraft = {
  preset: string;
  fromName: string;
  fromAddress: string;
  replyTo: string;
  /** Empty: the address itself. */
  user: string;
  password: string;
  smtp: ServerDraft;
  readsAnswers: boolean;
  imap: ServerDraft;
  perHour: number | "";
  perDay: number | "";
  signature: string;
};

export const SECURITY_LABELS: readonly { value: MailServer["security"]; label: string }[] = [
  { value: "tls", label: "TLS (recomendado)" },
  { value: "starttls", label: "STARTTLS" },
  { value: "none", label: "Ninguna (solo esta computadora)" },
];

const NO_IMAP: ServerDraft = { host: "", port: 993, security: "tls" };

/** A new account at a service, with what the company's data already say. */
export function draftFrom(preset: MailPreset, { name, email }: { name: string; email: string }): MailDraft {
  return {
    preset: preset.code,
    fromName: name,
    fromAddress: email,
    replyTo: "",
    user: "",
    password: "",
    signature: "",
    ...serviceOf(preset),
  };
}

/** What changes when another service is chosen. */
export function serviceOf({ smtp, imap, perHour, perDay }: MailPreset) {
  return { smtp, imap: imap ?? NO_IMAP, readsAnswers: imap !== null, perHour, perDay };
}

export function draftOf(account: MailAccount): MailDraft {
  const { preset, fromName, fromAddress, replyTo, user, smtp, imap, perHour, perDay, signature } = account;
  return {
    preset,
    fromName,
    fromAddress,
    smtp,
    perHour,
    perDay,
    signature,
    replyTo: replyTo ?? "",
    user: user === fromAddress ? "" : user,
    password: "",
    readsAnswers: imap !== null,
    imap: imap ?? NO_IMAP,
  };
}

/** What is missing or wrong, in the order of the form; nothing: it can be saved. */
export function findMissing(draft: MailDraft, isNew: boolean): string | undefined {
  if (draft.fromName.trim() === "") return "Escribe el nombre que verá tu cliente.";
  if (!isAddress(draft.fromAddress)) return "Escribe el correo desde el que envías, completo.";
  if (isNew && draft.password === "") return "Escribe la contraseña: sin ella no se puede enviar.";
  if (!isServer(draft.smtp)) return "Escribe el servidor de envío y su puerto.";
  if (draft.readsAnswers && !isServer(draft.imap)) return "Escribe el servidor de lectura y su puerto, o desmarca leer las respuestas.";
  if (draft.replyTo.trim() !== "" && !isAddress(draft.replyTo)) return "El correo de «Responder a» no está completo.";
  if (!draft.perHour || !draft.perDay) return "Escribe cuántos correos pueden salir por hora y por día.";
  return undefined;
}

/** An account as it is saved; call it only where nothing is missing. An application password is pasted with the spaces that its page shows: they are no part of it. */
export function accountFrom(draft: MailDraft, id: number | undefined): InputOf<"messages.saveMailAccount"> {
  const address = draft.fromAddress.trim();
  const server = ({ host, port, security }: ServerDraft) => ({ host: host.trim(), port: Number(port), security });
  const password = /^([a-z]{4} ){3}[a-z]{4}$/.test(draft.password.trim()) ? draft.password.replace(/\s/g, "") : draft.password;
  return {
    ...(id === undefined ? {} : { id }),
    preset: draft.preset,
    fromName: draft.fromName.trim(),
    fromAddress: address,
    replyTo: draft.replyTo.trim() || null,
    user: draft.user.trim() || address,
    smtp: server(draft.smtp),
    imap: draft.readsAnswers ? server(draft.imap) : null,
    perHour: Number(draft.perHour),
    perDay: Number(draft.perDay),
    signature: draft.signature,
    ...(password === "" ? {} : { password }),
  };
}

const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
const isServer = ({ host, port }: ServerDraft) => host.trim() !== "" && port !== "";
