/** What WhatsApp writes by itself, in Spanish and English. */

const DELETED =
  /^(se elimin[oó] este mensaje|eliminaste este mensaje|este mensaje fue eliminado|this message was deleted|you deleted this message|mensaje eliminado por .+|.+ elimin[oó] este mensaje)\.?$/i;
const EDITED = /\s*<(se edit[oó] este mensaje|este mensaje fue editado|this message was edited)\.?>\s*$/i;
const CALLS =
  /^(llamada perdida|videollamada perdida|llamada de voz|videollamada|missed (voice|video|group)? ?(voice|video)? ?call|voice call|video call|llamada sin respuesta|silenced .*call)\b.{0,60}$/i;
const NOTICES =
  /(cifrados? de extremo a extremo|end-to-end encrypted|c[oó]digo de seguridad|security code|cambi[oó] (su|de) n[uú]mero|changed (their|to a new) (phone )?number|mensajes temporales|disappearing messages|cuenta de (empresa|negocio)|business account|bloqueaste a|desbloqueaste a|you (un)?blocked|esperando (el|este) mensaje|waiting for this message|fij[oó] un mensaje|pinned a message)/i;
const GROUPS =
  /(cre[oó] (el|este) grupo|creaste (el|este) grupo|created (this )?group|a[ñn]adi[oó] a|te a[ñn]adi[oó]|agreg[oó] a|te agreg[oó]|agregaste a|added (you|\S)|se uni[oó] (usando|con) el enlace|joined using|sali[oó] del grupo|^\S.{0,60} sali[oó]$|^\S.{0,60} left$|cambi[oó] el (asunto|nombre) (a|del grupo|de)|changed the (subject|group))/i;

const OMITTED: readonly (readonly [RegExp, string])[] = [
  [/^<?(imagen|foto|image|photo) (omitida|omitted)>?$/i, "foto"],
  [/^<?(v[ií]deo|video) (omitido|omitted)>?$/i, "video"],
  [/^<?(audio|nota de voz|voice message) (omitido|omitida|omitted)>?$/i, "audio"],
  [/^<?(sticker|gif) (omitido|omitted)>?$/i, "sticker"],
  [/^<?(multimedia omitido|media omitted|archivo omitido|archivos? multimedia omitidos?)>?$/i, "archivo"],
  [/^<?(tarjeta de contacto|contact card) (omitida|omitted)>?$/i, "contacto"],
];
/** `recibo.pdf • 2 páginas documento omitido`, as iOS writes them. */
const OMITTED_DOCUMENT = /^(.{0,150}?)\s*•?\s*(?:\d+ (?:p[aá]ginas?|pages?))?\s*(?:documento omitido|document omitted)$/i;
const ATTACHED = /^(.{1,200}\.\w{2,5}) \((archivo adjunto|file attached)\)\s*/i;
const ATTACHED_IOS = /^<(?:adjunto|attached): (.{1,200})>\s*/i;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\.(jpe?g|png|heic)$/i, "foto"],
  [/\.(mp4|mov|3gp)$/i, "video"],
  [/\.(opus|m4a|mp3|aac|ogg)$/i, "audio"],
  [/\.webp$/i, "sticker"],
];

export type Special = { kind: "notice" } | { kind: "deleted" } | { kind: "text"; text: string; isMedia: boolean };

/** Whether a line without sender tells of a group. */
export function tellsOfGroup(line: string): boolean {
  return GROUPS.test(line.slice(0, 300)) && !NOTICES.test(line.slice(0, 300));
}

/** What a message is: WhatsApp's own words, one that was deleted, or a text, whose photos and files are named in words: `[foto]`. */
export function readSpecial(text: string): Special {
  const plain = text.trim();
  if (plain.length > 400) return { kind: "text", text: plain.replace(EDITED, ""), isMedia: false };
  if (DELETED.test(plain)) return { kind: "deleted" };
  if (
    CALLS.test(plain) ||
    (NOTICES.test(plain) && /(whatsapp|mensaje|message|n[uú]mero|number|c[oó]digo|code)/i.test(plain) && isNotice(plain))
  )
    return { kind: "notice" };
  for (const [pattern, name] of OMITTED) if (pattern.test(plain)) return { kind: "text", text: `[${name}]`, isMedia: true };
  const document = OMITTED_DOCUMENT.exec(plain);
  if (document) return { kind: "text", text: document[1] ? `[documento: ${document[1].trim()}]` : "[documento]", isMedia: true };
  const attached = ATTACHED.exec(plain) ?? ATTACHED_IOS.exec(plain);
  if (!attached) return { kind: "text", text: plain.replace(EDITED, ""), isMedia: false };
  const caption = plain.slice(attached[0].length).replace(EDITED, "");
  return { kind: "text", text: [`[${nameOf(attached[1] ?? "")}]`, caption].filter(Boolean).join("\n"), isMedia: true };
}

/** A notice begins as one; a client may well write of a number that changed. */
function isNotice(text: string): boolean {
  return /^(los mensajes|messages and calls|tu c[oó]digo|your security|cambi[oó]|este chat|this chat|esperando|waiting|.{1,60} (cambi[oó] (su|de) n[uú]mero|changed))/i.test(
    text,
  );
}

function nameOf(file: string): string {
  const kind = KINDS.find(([pattern]) => pattern.test(file))?.[1];
  return kind ?? `documento: ${file}`;
}
