/** Longest link that WhatsApp is known to open everywhere. */
export const MAX_LINK = 2_000;

/**
 * The click-to-chat link of a Peruvian mobile: digits with the country code, the text percent-encoded.
 * @param mobile nine digits, as parseMobile gives them
 */
export function whatsAppLink(mobile: string, text: string): string {
  return `https://wa.me/51${mobile}?text=${encodeURIComponent(text.toWellFormed())}`;
}
