import { parseMobile } from "./identifiers.ts";

/** Area codes of the departments (MTC, Plan Técnico Fundamental de Numeración): Lima and Callao take seven digits after theirs, the others six. */
const LIMA = "1";
const AREAS = new Set("41 42 43 44 51 52 53 54 56 61 62 63 64 65 66 67 72 73 74 76 82 83 84".split(" "));

/** `national`: the digits behind +51; of a local number without its area, what is dialled in its own city. */
export type Phone =
  | { kind: "mobile"; national: string }
  | { kind: "landline"; national: string; hasArea: boolean }
  | { kind: "foreign"; digits: string }
  | { kind: "several" }
  | { kind: "letters" }
  | { kind: "unknown"; digits: string };

/** What kind of telephone a text is, as people write it: with spaces, brackets, +51, an extension. */
export function readPhone(text: string): Phone {
  const mobile = parseMobile(text);
  if (mobile && !/\p{L}/u.test(text)) return { kind: "mobile", national: mobile };
  const plain = text.replace(/\b(anexo|anx|ext|extensi[oó]n)\b\.?:?\s*\d+/giu, "").trim();
  if (/\p{L}/u.test(plain)) return { kind: "letters" };
  const numbers = plain
    .split(/[/;,|]|\s-\s/)
    .map((piece) => piece.replace(/\D/g, ""))
    .filter((digits) => digits.length >= 6);
  if (numbers.length > 1) return { kind: "several" };
  return readDigits(plain.replace(/\D/g, ""), /^\s*(\+|00)/.test(plain));
}

function readDigits(digits: string, isInternational: boolean): Phone {
  const bare = isInternational ? digits.replace(/^00/, "") : digits;
  if (isInternational && !bare.startsWith("51")) return { kind: "foreign", digits: bare };
  // 51 is Peru's code and Puno's area: with it in front ten digits are a whole number, eight are one of Puno.
  const national = (bare.length >= 10 ? bare.replace(/^51/, "") : bare).replace(/^0(?=\d{8}$)/, "");
  if (/^9\d{8}$/.test(national)) return { kind: "mobile", national };
  if (national.length === 8 && (national.startsWith(LIMA) || AREAS.has(national.slice(0, 2))))
    return { kind: "landline", national, hasArea: true };
  if (/^[2-7]\d{5,6}$/.test(national)) return { kind: "landline", national, hasArea: false };
  return { kind: "unknown", digits };
}

/** What a telephone program dials (RFC 3966): `tel:+51987654321`; undefined where the text is no single number. */
export function telLink(text: string): string | undefined {
  const phone = readPhone(text);
  if (phone.kind === "mobile") return `tel:+51${phone.national}`;
  if (phone.kind === "landline") return phone.hasArea ? `tel:+51${phone.national}` : `tel:${phone.national}`;
  if (phone.kind === "foreign") return `tel:+${phone.digits}`;
  return undefined;
}
