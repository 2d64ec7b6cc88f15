/** Lower case and without accents: `Depósito` -> `deposito`; ñ becomes n, as hurried people write it. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/** A letter held down says nothing more: `graciaaas` -> `gracias`, `siii` -> `si`. Two of a kind stay (`llegó`, `carro`). */
export function squeeze(word: string): string {
  return word.replace(/(.)\1{2,}/g, "$1");
}
