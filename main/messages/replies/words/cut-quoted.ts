/** A reply is short: what comes after this many letters (a thread pasted whole) says nothing new, and reading time stays bounded. */
const MOST_LETTERS = 4000;

const MONTH = "ene|feb|mar|abr|may|jun|jul|ago|set|sep|oct|nov|dic";

/** Lines that open the message being answered, as the usual mail programs write them. */
const QUOTE_OPENS: readonly RegExp[] = [
  /^\s*>/,
  new RegExp(`^\\s*(el|on) .{0,60}(\\d{4}|${MONTH}).{0,120}(escribio|wrote|escribió)\\s*:?`, "i"),
  /^\s*-{2,}\s*(mensaje original|original message|forwarded message|mensaje reenviado)/i,
  /^\s*_{8,}\s*$/,
  /^\s*(de|from)\s*:\s.{0,100}(@|$)/i,
  /^\s*(enviado el|sent)\s*:/i,
];

/** Lines that open a signature: nothing of what a client means follows them. */
const SIGNATURE_OPENS: readonly RegExp[] = [
  /^\s*--\s*$/,
  /^\s*(enviado|sent) (desde|from)\b/i,
  /^\s*(obtener|get) outlook/i,
  /^\s*(este|el presente) (mensaje|correo).{0,60}(confidencial|privad)/i,
  /^\s*(aviso de confidencialidad|antes de imprimir|por favor considere)/i,
];

/** A closing formula on a line of its own: what follows is a name, an office and its telephone numbers. */
const CLOSES =
  /^\s*(saludos?( cordiales)?|atentamente|atte\.?|cordialmente|slds\.?|cordiales saludos|un saludo|muy atentamente)\s*[,.!]*\s*$/i;

/** What the client wrote, without the message it answers, its signature, or what lies beyond the first letters. */
export function cutQuoted(text: string): string {
  const kept: string[] = [];
  let isOpen = true;
  for (const line of text.slice(0, MOST_LETTERS).split(/\r?\n/)) {
    // A mail program may break «El vie, 20 nov 2026 … escribió:» anywhere: what matters is how it begins.
    const start = line.slice(0, 300);
    if (isOpen && kept.some((before) => before.trim() !== "") && SIGNATURE_OPENS.some((opens) => opens.test(start))) break;
    if (QUOTE_OPENS.some((opens) => opens.test(start))) {
      if (/^\s*>/.test(start)) continue;
      // Nothing above it: what was pasted is the message itself.
      isOpen = !kept.some((before) => before.trim() !== "");
      if (isOpen) continue;
    }
    if (!isOpen) continue;
    kept.push(line);
    if (CLOSES.test(start)) isOpen = !kept.slice(0, -1).some((before) => before.trim() !== "");
  }
  return kept.join("\n");
}
