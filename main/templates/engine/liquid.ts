import { Liquid } from "liquidjs";
import { cleanLine } from "../../../shared/clean-text.ts";
import { amountsInWords } from "./amounts-in-words.ts";

/** Stands for `*` inside a value while `**` marks bold; cleanLine leaves none of it in text from outside. */
export const STAR = "\ue000";
/** Around the name of a block. */
export const BLOCK = "\ue001";

/** What is drawn in its own way in each channel: the table of documents, the box of accounts. */
export type BlockName = "documents" | "accounts";

export class BlockMark {
  readonly name: BlockName;
  constructor(name: BlockName) {
    this.name = name;
  }
}

/** Conditions alone: nothing that repeats, keeps values, or reads another template or a file. */
export const SAFE_TAGS: readonly string[] = ["if", "unless", "case"];

/** What may be done with a value. */
export const FILTERS: Readonly<Record<string, (value: unknown, ...given: unknown[]) => unknown>> = {
  /** `{{ documentos_numero | plural: "este documento", "estos documentos" }}` */
  plural: (count, one = "", many = one) => (Number(count) === 1 ? one : many),
  /** `{{ promesa_monto | en_letras }}` */
  en_letras: (text) => amountsInWords(String(text)),
  /** `{{ contacto | si_falta: "su tesorería" }}` */
  si_falta: (value, instead = "") => (value === "" || value === null || value === undefined ? instead : value),
};

/** Liquid with limits on what is read, on the time that it takes and on what it builds. */
export const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  cache: true,
  templates: {},
  parseLimit: 40_000,
  renderLimit: 1_000,
  memoryLimit: 2_000_000,
  outputEscape: (value: unknown) =>
    value instanceof BlockMark ? `\n\n${BLOCK}${value.name}${BLOCK}\n\n` : cleanLine(String(value)).replaceAll("*", STAR),
});

for (const name of Object.keys(liquid.tags)) if (!SAFE_TAGS.includes(name)) delete liquid.tags[name];
for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
for (const [name, filter] of Object.entries(FILTERS)) liquid.registerFilter(name, filter);
