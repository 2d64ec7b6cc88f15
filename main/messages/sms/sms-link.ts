/**
 * The link that opens a text message to a Peruvian mobile with its text (RFC 5724, with the `body` that telephones and Windows read).
 * @param mobile nine digits, as parseMobile gives them
 */
export function smsLink(mobile: string, text: string): string {
  return `sms:+51${mobile}?body=${encodeURIComponent(text.toWellFormed())}`;
}
