import { fold } from "./normalise.ts";

/**
 * When a form of a verb speaks: `both` is «depositamos», present or past; `sub` is «deposite», which hurried people
 * also write for «deposité».
 */
export type Tense = "past" | "pres" | "fut" | "inf" | "part" | "ger" | "sub" | "cond" | "both" | "imp";

/** What a verb is about: paying, doing (a payment), sending. */
export type VerbFamily = "pay" | "do" | "send";

const PAY = "pagar depositar abonar cancelar yapear yapar plinear girar consignar regularizar liquidar amortizar saldar";
const DO = "realizar efectuar ejecutar procesar";
const SEND = "enviar mandar remitir reenviar adjuntar compartir facilitar brindar proporcionar emitir";

const ME = ["me", "nos", "melo", "mela", "melos", "melas", "noslo", "nosla"];

const CLITICS = ["", "te", "le", "les", "se", "lo", "la", "los", "las", "me", "nos", "telo", "selo", "sela", "selos", "selas", "telos"];

/** Endings of the verbs in -ar; an accent only on those that it tells apart. */
const AR: Readonly<Record<Tense, readonly string[]>> = {
  pres: ["o", "as", "a", "an"],
  past: ["aste", "aron"],
  both: ["amos"],
  fut: ["are", "aras", "ara", "aremos", "aran"],
  inf: [...CLITICS, "melo", "mela"].map((clitic) => `ar${clitic}`),
  part: ["ado", "ada", "ados", "adas"],
  ger: CLITICS.map((clitic) => `ando${clitic}`),
  sub: ["e", "es", "en", "emos"],
  cond: ["aria", "ariamos", "arian", "aba", "abamos"],
  imp: ME.flatMap((clitic) => [`a${clitic}`, `e${clitic}`, `en${clitic}`]),
};

const IR: Readonly<Record<Tense, readonly string[]>> = {
  pres: ["o", "e", "en"],
  past: ["i", "iste", "io", "ieron"],
  both: ["imos"],
  fut: ["ire", "ira", "iras", "iremos", "iran"],
  inf: [...CLITICS, "melo", "mela"].map((clitic) => `ir${clitic}`),
  part: ["ido", "ida", "idos", "idas"],
  ger: [],
  sub: ["a", "an"],
  cond: ["iria", "iriamos"],
  imp: ME.flatMap((clitic) => [`e${clitic}`, `a${clitic}`, `an${clitic}`]),
};

/** Verbs that change their stem, form by form. */
const IRREGULAR: readonly [VerbFamily, Tense, string][] = [
  ["pay", "pres", "transfiero transfiere transfieren"],
  ["pay", "sub", "transfiera transfieran transfiramos"],
  ["pay", "ger", "transfiriendo transfiriendote transfiriendole"],
  ["pay", "past", "transfirio transfirieron yapie plinie"],
  [
    "send",
    "imp",
    "pasame pasamelo pasamela paseme pasemela pasemelo pasenme pasenos pasennos alcanceme alcanzame alcancenos remitame remitanos",
  ],
  ["send", "inf", "pasarme pasarnos pasarmela pasarmelo alcanzarme alcanzarnos"],
  ["do", "pres", "hago hace hacen"],
  ["do", "past", "hice hizo hicimos hicieron hiciste"],
  ["do", "both", "hacemos"],
  ["do", "fut", "hare hara haremos haran"],
  ["do", "inf", CLITICS.map((clitic) => `hacer${clitic}`).join(" ")],
  ["do", "part", "hecho hecha hechos hechas"],
  ["do", "ger", CLITICS.map((clitic) => `haciendo${clitic}`).join(" ")],
  ["do", "sub", "haga hagan hagamos"],
  ["do", "cond", "haria hariamos"],
];

/** `pagar` -> pag- and pagu- before e; `realizar` -> realiz- and realic-. */
function stems(infinitive: string): { plain: string; beforeE: string } {
  const plain = infinitive.slice(0, -2);
  return { plain, beforeE: plain.replace(/g$/, "gu").replace(/z$/, "c") };
}

function conjugate(infinitive: string, endings: Readonly<Record<Tense, readonly string[]>>): [Tense, string][] {
  const { plain, beforeE } = stems(infinitive);
  return (Object.entries(endings) as [Tense, readonly string[]][]).flatMap(([tense, all]) =>
    all.map((ending): [Tense, string] => [tense, (ending.startsWith("e") ? beforeE : plain) + ending]),
  );
}

function allForms(): Map<string, { family: VerbFamily; tense: Tense }> {
  const forms = new Map<string, { family: VerbFamily; tense: Tense }>();
  const add = (family: VerbFamily, pairs: readonly [Tense, string][]) => {
    for (const [tense, form] of pairs) if (!forms.has(form)) forms.set(form, { family, tense });
  };
  for (const [family, tense, words] of IRREGULAR) add(family, words.split(" ").map((form): [Tense, string] => [tense, form])); // biome-ignore format: one line
  for (const verb of PAY.split(" ")) add("pay", conjugate(verb, AR));
  add("pay", conjugate("transferir", IR));
  for (const verb of DO.split(" ")) add("do", conjugate(verb, AR));
  for (const verb of SEND.split(" ")) add("send", conjugate(verb, verb.endsWith("ir") ? IR : AR));
  return forms;
}

/** Every form of the verbs that paying is spoken with. */
export const VERB_FORMS: ReadonlyMap<string, { family: VerbFamily; tense: Tense }> = allForms();

/** Nouns that are also verb forms: «pago» is «el pago» or «yo pago». */
export const NOUN_OR_VERB: ReadonlySet<string> = new Set(["pago", "deposito", "abono", "giro", "saldo"]);

/** The family and tense of a form; a written accent on the last letter makes it past («deposité», «pagó»). */
export function verbOf(word: string, raw: string): { family: VerbFamily; tense: Tense } | undefined {
  const form = VERB_FORMS.get(word);
  if (!form) return undefined;
  const isAccented = /[éóí]$/.test(raw.toLowerCase().normalize("NFC")) && fold(raw) === word;
  return isAccented && (form.tense === "sub" || form.tense === "pres") ? { ...form, tense: "past" } : form;
}
