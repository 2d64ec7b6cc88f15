/** Longest link that WhatsApp is known to open everywhere. */
export const MAX_LINK = 2_000;

/**
 * The click-to-chat link of a Peruvian mobile: digits with the country code, the text percent-encoded.
 * @param mobile nine digits, as parseMobile gives them
 */
export function whatsAppLink(mobile: string, text: string): string {
  return `https://wa.me/51${mobile}?text=${encodeURIComponent(text.toWellFormed())}`;
}

/**
 * The link that opens a text in WhatsApp. Where the text is too long for one, its list names fewer documents and counts the rest; where that
 * is not enough, the link opens the chat alone. `isShortened`: the whole text has to be pasted.
 */
export function openingLink(mobile: string, text: string): { url: string; isShortened: boolean } {
  const whole = whatsAppLink(mobile, text);
  if (whole.length <= MAX_LINK) return { url: whole, isShortened: false };
  const lines = text.split("\n");
  const first = lines.findIndex(isListed);
  const listed = first < 0 ? 0 : lines.slice(first).findIndex((line) => !isListed(line));
  const count = listed < 0 ? lines.length - first : listed;
  for (let kept = count - 1; kept > 0; kept--) {
    const rest = `• y ${count - kept} más`;
    const url = whatsAppLink(mobile, [...lines.slice(0, first + kept), rest, ...lines.slice(first + count)].join("\n"));
    if (url.length <= MAX_LINK) return { url, isShortened: true };
  }
  return { url: `https://wa.me/51${mobile}`, isShortened: true };
}

const isListed = (line: string) => line.startsWith("•");
