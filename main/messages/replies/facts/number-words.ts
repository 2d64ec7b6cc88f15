import type { Token } from "../words/tokens.ts";

const ONES: Readonly<Record<string, number>> = {
  un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, veintiuno: 21, veintidos: 22, veintitres: 23, veinticuatro: 24, veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90,
  cien: 100, ciento: 100, doscientos: 200, trescientos: 300, cuatrocientos: 400, quinientos: 500, seiscientos: 600, setecientos: 700, ochocientos: 800, novecientos: 900,
}; // biome-ignore format: a table

/** A whole number written in words (`mil quinientos`, `dos mil`, `cuatrocientos cincuenta`) and how many words it takes. */
export function numberInWords(tokens: readonly Token[], from: number): { value: number; length: number } | undefined {
  let thousands = 0;
  let rest = 0;
  let hasThousands = false;
  let at = from;
  for (; at < tokens.length && at < from + 9; at++) {
    const word = tokens[at]?.kind === "word" ? (tokens[at]?.word ?? "") : "";
    const ones = Object.hasOwn(ONES, word) ? ONES[word] : undefined;
    if (ones !== undefined) {
      if (rest % 10 !== 0 || (rest !== 0 && ones >= rest)) break;
      rest += ones;
    } else if (word === "mil" && !hasThousands) {
      thousands = Math.max(rest, 1) * 1000;
      rest = 0;
      hasThousands = true;
    } else if (!(word === "y" && rest >= 30 && rest % 10 === 0 && Object.hasOwn(ONES, tokens[at + 1]?.word ?? ""))) break;
  }
  return at === from ? undefined : { value: thousands + rest, length: at - from };
}

/** A small count in figures or words: `3`, `tres`, `un par de`. */
export function countAt(tokens: readonly Token[], at: number): { value: number; length: number } | undefined {
  const token = tokens[at];
  if (token?.kind === "number" && /^\d{1,3}$/.test(token.word)) return { value: Number(token.word), length: 1 };
  if (tokens[at]?.word === "par" && tokens[at + 1]?.word === "de") return { value: 2, length: 2 };
  if (tokens[at]?.word === "un" && tokens[at + 1]?.word === "par") return { value: 2, length: tokens[at + 2]?.word === "de" ? 3 : 2 };
  return numberInWords(tokens, at);
}
