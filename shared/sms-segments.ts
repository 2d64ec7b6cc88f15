/** The basic GSM alphabet (3GPP TS 23.038, 6.2.1): with é, ñ, ü, à, ù, ì and ò, and without á, í, ó and ú. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Its extension (6.2.1.1): each takes two places, behind an escape. */
const EXTENDED = new Set("\f^{}\\[~]|€");

/** Places of one message alone, and of each of several that are joined: the rest is what joins them. */
const GSM = { alone: 160, joined: 153 };
const UNICODE = { alone: 70, joined: 67 };

export type SmsSize = {
  /** How many messages the operator charges for. */
  segments: number;
  /** Letters outside the GSM alphabet, each once: with one of them the whole message has less room. */
  outside: string[];
};

/**
 * How many text messages a text takes: 160 letters of the GSM alphabet alone, 153 in each of several; 70 and 67 where a letter is outside
 * it. A letter of two places is never cut in two.
 * @example "ñ" 160 times is one message, and 71 times "á" are two
 */
export function smsSize(text: string): SmsSize {
  const letters = [...text];
  const outside = [...new Set(letters.filter((letter) => !BASIC.has(letter) && !EXTENDED.has(letter)))];
  const room = outside.length > 0 ? UNICODE : GSM;
  const places = letters.map((letter) => (outside.length > 0 ? letter.length : EXTENDED.has(letter) ? 2 : 1));
  return { segments: countSegments(places, room), outside };
}

function countSegments(places: readonly number[], { alone, joined }: typeof GSM): number {
  const total = places.reduce((sum, place) => sum + place, 0);
  if (total === 0) return 0;
  if (total <= alone) return 1;
  let segments = 1;
  let used = 0;
  for (const place of places) {
    if (used + place > joined) {
      segments += 1;
      used = 0;
    }
    used += place;
  }
  return segments;
}
