import { parseAmount, parseHumanAmount } from "../../../../shared/money.ts";
import type { Token } from "../words/tokens.ts";
import { numberInWords } from "./number-words.ts";

/** Money that a text names; `currency` only where it names one, `fraction` (0 to 1) where it names a part of what is owed. */
export type AmountMention = { from: number; to: number; amountMinor?: number; currency?: string; fraction?: number };

/** Beyond this a figure is no amount of a reply but a number of something. */
const MOST_MINOR = 10_000_000_000;

const CURRENCY_WORDS: Readonly<Record<string, string>> = { soles: "PEN", sol: "PEN", lucas: "PEN", luca: "PEN", mangos: "PEN", luquitas: "PEN", solcitos: "PEN", solsitos: "PEN", solecitos: "PEN", sols: "PEN", solex: "PEN", lukas: "PEN", luka: "PEN", s: "PEN", dls: "USD", dol: "USD", us: "USD", cocos: "USD", dolaritos: "USD", pen: "PEN", dolares: "USD", dolar: "USD", usd: "USD", verdes: "USD", euros: "EUR" }; // biome-ignore format: a table

/** Things that are counted, not paid. */
const COUNTED =
  /^(dias?|semanas?|mes|meses|anos?|horas?|minutos?|min|cuotas?|partes|letras|armadas|facturas?|boletas?|guias?|bolsas?|cajas?|planchas?|unidades|sacos?|kilos?|kg|metros?|varillas?|veces|am|pm|personas|quincenas?|productos?|pagos|trabajadores|ladrillos|fierros|galones|millares|toneladas|puertas|documentos?|correos|mensajes|llamadas|porciento|h|hs|piezas|enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre)$/;
/** Words before a bare figure that speak of paying it. */
const SPEAKS_OF_MONEY =
  /^(suma|monto|importe|adelanto|cuenta|abono|abonos|deposito|pago|pagos|yape|plin|transferencia|son|debo|doy|dar|dare|darte|darle|darles|dando|dejo|dejare|paso|entrego|entregare|pagar|cancelar|tengo|consigo|fueron|era|eran|otros|alcanzo|mando|envio|mandare|enviare|pongo|solo|di|dimos|dio|deje|dejamos|pase|pasamos|mande|mandamos|envie|entregamos|puse|suelto|soltare|caigo|junte|junto|unos|otros|aunque|sea|menos|minimo|maximo|hasta)$/;

const wordAt = (tokens: readonly Token[], at: number) => tokens[at]?.word ?? "";

/** Every amount and part of a text, in order; `isTaken` are words that mean something else. */
export function readAmounts(
  tokens: readonly Token[],
  isTaken: (at: number) => boolean,
  isPaying: (word: string) => boolean,
): AmountMention[] {
  const found: AmountMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (isTaken(at)) continue;
    const mention = partAt(tokens, at) ?? moneyAt(tokens, at, isTaken, isPaying);
    if (!mention) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return found;
}

type Paying = (word: string) => boolean;

function moneyAt(tokens: readonly Token[], start: number, isTaken: (at: number) => boolean, isPaying: Paying): AmountMention | undefined {
  const isNamedAhead =
    /^(soles|usd|us|pen|dolares|s)$/.test(wordAt(tokens, start)) && tokens[start + 1]?.kind === "number" && !isTaken(start);
  const symbol = tokens[start]?.kind === "money" || isNamedAhead ? tokens[start]?.word : undefined;
  const at = symbol ? start + 1 : start;
  if (isTaken(at)) return undefined;
  const figure = figureAt(tokens, at);
  if (!figure || figure.minor <= 0 || figure.minor > MOST_MINOR) return undefined;
  let end = at + figure.length;
  let currency = symbol ? currencyOf(symbol) : undefined;
  if (wordAt(tokens, end) === "nuevos" || (wordAt(tokens, end) === "de" && CURRENCY_WORDS[wordAt(tokens, end + 1)])) end++;
  const named = tokens[end]?.kind === "money" ? currencyOf(wordAt(tokens, end)) : CURRENCY_WORDS[wordAt(tokens, end)];
  if (named && !isTaken(end)) {
    currency ??= named;
    end++;
  }
  // «una luca» is a thousand to nobody but in jest: a luca is a sol.
  if (!currency && !figure.isSurelyMoney && !isBareMoney(tokens, at, end, isPaying, isTaken)) return undefined;
  return { from: start, to: end, amountMinor: figure.minor, ...(currency ? { currency } : {}) };
}

function currencyOf(symbol: string): string {
  if (symbol.startsWith("s") || symbol === "pen") return "PEN";
  return symbol === "€" ? "EUR" : "USD";
}

/** A figure in digits or words; thousands («2 mil», «1.5k») make it surely money, and so do céntimos. */
function figureAt(tokens: readonly Token[], at: number): { minor: number; length: number; isSurelyMoney: boolean } | undefined {
  const token = tokens[at];
  if (token?.kind === "number") {
    const next = tokens[at + 1];
    const minor = parseHumanAmount(token.word, "PEN");
    if (minor === undefined) return undefined;
    if (next && (next.word === "k" || next.raw.toLowerCase() === "k" || (next.word === "que" && /^k$/i.test(next.raw) && !next.isApart)))
      return { minor: thousands(token.word, minor), length: 2, isSurelyMoney: true };
    if (next?.word === "mil") {
      const written =
        /^\d{3}$/.test(wordAt(tokens, at + 2)) && !COUNTED.test(wordAt(tokens, at + 3)) ? Number(wordAt(tokens, at + 2)) : undefined;
      const rest = written === undefined ? numberInWords(tokens, at + 2) : { value: written, length: 1 };
      return {
        minor: thousands(token.word, minor) + (rest && rest.value < 1000 ? rest.value * 100 : 0),
        length: 2 + (rest?.length ?? 0),
        isSurelyMoney: true,
      };
    }
    const grouped =
      /^\d{1,3}$/.test(token.word) &&
      next?.kind === "number" &&
      /^\d{3}([.,]\d{2})?$/.test(next.word) &&
      (isMoneyAround(tokens, at) || SPEAKS_OF_MONEY.test(wordAt(tokens, at - 1)) || wordAt(tokens, at - 1) === "deposito");
    if (grouped) return { minor: parseHumanAmount(token.word + next.word, "PEN") ?? minor, length: 2, isSurelyMoney: true };
    const cents = centsAt(tokens, at + 1);
    if (cents !== undefined && !/[.,]/.test(token.word)) return { minor: minor + cents, length: 3, isSurelyMoney: true };
    return { minor, length: 1, isSurelyMoney: /[.,]\d{2}$/.test(token.word) || /^\d{1,3}([.,]\d{3})+$/.test(token.word) };
  }
  const words = token?.kind === "word" ? numberInWords(tokens, at) : undefined;
  if (!words) return undefined;
  // Hundreds and thousands in words are money unless things are counted with them.
  const isSurelyMoney = words.value >= 100 && !COUNTED.test(wordAt(tokens, at + words.length)) && !isShare(tokens, at + words.length);
  return { minor: words.value * 100, length: words.length, isSurelyMoney };
}

/** `350 con 50`: céntimos behind whole soles. */
function centsAt(tokens: readonly Token[], at: number): number | undefined {
  return wordAt(tokens, at) === "con" && /^\d{2}$/.test(wordAt(tokens, at + 1)) && !COUNTED.test(wordAt(tokens, at + 2))
    ? Number(wordAt(tokens, at + 1))
    : undefined;
}

function isShare(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "percent" || (wordAt(tokens, at) === "por" && wordAt(tokens, at + 1) === "ciento");
}

/** `S/ 1 500.00`, `1 500 soles`: a space between thousands. */
function isMoneyAround(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === "money" || Object.hasOwn(CURRENCY_WORDS, wordAt(tokens, at + 2));
}

/** `1.5` thousands; `1,5` too, where a lone separator before one digit is a decimal one. */
function thousands(written: string, minor: number): number {
  return (parseAmount(written.replace(",", "."), "PEN") ?? minor) * 1000;
}

function isBareMoney(tokens: readonly Token[], at: number, end: number, isPaying: Paying, isTaken: (at: number) => boolean): boolean {
  const token = tokens[at];
  const isInWords = token?.kind === "word";
  if (isInWords ? (numberInWords(tokens, at)?.value ?? 0) < 50 : !/^\d{2,7}([.,]\d{1,2})?$/.test(token?.word ?? "")) return false;
  const after = tokens[end];
  if (after && after.kind === "percent") return false;
  if (after?.kind === "word" && (COUNTED.test(after.word) || (after.word === "por" && wordAt(tokens, end + 1) === "ciento"))) return false;
  if (after?.kind === "number") return false;
  const before = tokens.slice(Math.max(0, at - 8), at);
  const near = before.at(-1)?.word ?? "";
  // Two digits are an hour or a day more often than money: they must stand right behind the paying.
  if (
    /^\d{2}$/.test(token?.word ?? "") &&
    !isPaying(near) &&
    !SPEAKS_OF_MONEY.test(near) &&
    !/^(los|unos|otros|de|por|con)$/.test(near) &&
    !isTaken(end)
  )
    return false;
  if (before.length === 0 && isTaken(end)) return true;
  if (before.length === 0) return (isInWords || /^\d{3,6}$/.test(token?.word ?? "")) && after !== undefined;
  // «mañana 500», «el viernes te caigo con 500»: a figure near a day.
  const isRound = /^\d{3,6}$/.test(token?.word ?? "") && !/^(numero|factura|facturas|orden|av|jr|ruc|piso|anexo|20\d\d)$/.test(near);
  const isYear = /^20\d\d$/.test(token?.word ?? "") && /^(de|del|ano)$/.test(near);
  if (isRound && !isYear && [1, 2, 3, 4, 5].some((step) => isTaken(at - step) || (step < 3 && isTaken(end + step - 1)))) return true;
  const last = before.at(-1)?.word ?? "";
  if (
    /^(las|dia|numero|mes|ano|de|del)$/.test(last) &&
    !/^(suma|monto|importe|adelanto|abono|pago|deposito|yape|plin|transferencia|parte|factura|boleta|letra|cuota|cheque|saldo|total|inicial|deuda|pedido|giro|otra|la)$/.test(
      before.at(-2)?.word ?? "",
    )
  )
    return false;
  return (
    before.some(({ word }) => isPaying(word) || SPEAKS_OF_MONEY.test(word)) ||
    (before.at(-1)?.kind === "comma" && /^\d{3,6}$/.test(token?.word ?? "") && before.length < 4)
  );
}

const WHOLE = /^(todo|completo|integro|totalidad|total|saldo|deuda|integramente|completamente|completa|entero)$/;

/** `la mitad`, `un tercio`, `el 30%`, `todo`, `el saldo`, `lo que falta`. */
function partAt(tokens: readonly Token[], at: number): AmountMention | undefined {
  const word = wordAt(tokens, at);
  const part = (length: number, fraction?: number): AmountMention => ({
    from: at,
    to: at + length,
    ...(fraction === undefined ? {} : { fraction }),
  });
  if (
    tokens[at]?.kind === "number" &&
    (tokens[at + 1]?.kind === "percent" ||
      wordAt(tokens, at + 1) === "porciento" ||
      (wordAt(tokens, at + 1) === "por" && wordAt(tokens, at + 2) === "ciento"))
  ) {
    const percent = Number(word.replace(",", "."));
    return percent > 0 && percent <= 100 ? part(wordAt(tokens, at + 1) === "por" ? 3 : 2, percent / 100) : undefined;
  }
  const inWords = tokens[at]?.kind === "word" ? numberInWords(tokens, at) : undefined;
  if (
    inWords &&
    inWords.value <= 100 &&
    wordAt(tokens, at + inWords.length) === "por" &&
    wordAt(tokens, at + inWords.length + 1) === "ciento"
  )
    return part(inWords.length + 2, inWords.value / 100);
  if (word === "dos" && wordAt(tokens, at + 1) === "tercios") return part(2, 0.6667);
  if (word === "tres" && wordAt(tokens, at + 1) === "cuartos") return part(2, 0.75);
  if (word === "un" && wordAt(tokens, at + 1) === "cuarto") return part(2, 0.25);
  if (word === "quinta" && wordAt(tokens, at + 1) === "parte") return part(2, 0.2);
  const written = /^([123])\/([234])$/.exec(word);
  if (written && /^(de|parte|del)$/.test(wordAt(tokens, at + 1)))
    return part(1, Math.round((10_000 * Number(written[1])) / Number(written[2])) / 10_000);
  if (word === "media" && /^(deuda|factura)$/.test(wordAt(tokens, at + 1))) return part(2, 0.5);
  if (word === "cuartas" && wordAt(tokens, at - 1) === "tres") return part(wordAt(tokens, at + 1) === "partes" ? 2 : 1, 0.75);
  if (word === "mitad") return part(1, /^(otra|mitad)$/.test(wordAt(tokens, at - 1)) ? undefined : 0.5);
  if (word === "tercio") return part(1, wordAt(tokens, at - 1) === "dos" ? 0.6667 : 0.3333);
  if (word === "tercera" && wordAt(tokens, at + 1) === "parte") return part(2, 0.3333);
  if (word === "cuarta" && wordAt(tokens, at + 1) === "parte") return part(2, 0.25);
  if (
    word === "lo" &&
    wordAt(tokens, at + 1) === "que" &&
    /^(falta|resta|queda|debo|debemos|adeudo|adeudamos|faltaba|faltan|restan)$/.test(wordAt(tokens, at + 2))
  )
    return part(3, 1);
  if (!WHOLE.test(word) || isNotWhole(tokens, at)) return undefined;
  return part(1, 1);
}

/** «no todo», «todo bien», «todo el día», «la deuda» as a mere object: no promise of the whole. */
function isNotWhole(tokens: readonly Token[], at: number): boolean {
  const after = wordAt(tokens, at + 1);
  const word = wordAt(tokens, at);
  if (
    word === "todo" &&
    (/^(bien|el|lo|los|caso|momento|esto|eso|tranquilo|conforme|ok|modo|que|ha|por)$/.test(after) || wordAt(tokens, at - 1) === "de")
  )
    return !/^lo$/.test(after);
  if (word === "deuda") return !(wordAt(tokens, at - 1) === "la" && wordAt(tokens, at - 2) === "toda");
  return word === "completamente" || /^(servicio|pedido)$/.test(wordAt(tokens, at - 1));
}
