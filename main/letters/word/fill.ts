import type { Finding } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { LIST_MARKS, type MarkValues } from "./marks.ts";
import { nearestOf } from "./nearest.ts";
import { shownText } from "./shown-text.ts";

type Part = { type: string; value: string; module?: string; subparsed?: Part[] };
type Values = Record<string, unknown>;

/**
 * The marks that a Word file uses, each once, and what is odd about them.
 * @throws AppError unreadable_file where its marks cannot be read: one that opens and does not close
 */
export async function readMarks(content: Uint8Array, known: readonly string[]): Promise<{ variables: string[]; warnings: Finding[] }> {
  const { inspector } = await compile(content);
  const parts = inspector.getAllStructuredTags() as unknown as Part[];
  const variables = new Set<string>();
  const warnings: Finding[] = [];
  const visit = (part: Part, list: string | null) => {
    const name = part.value.trim();
    if (part.module === "rawxml") throw new AppError("unreadable_file", `La marca {@${name}} no se puede usar: escríbela sin la arroba.`);
    variables.add(part.subparsed ? `#${name}` : name);
    const names = list === null ? known : [...(LIST_MARKS[list] ?? []), ...known];
    if (!names.includes(name)) warnings.push(unknown(name, names));
    for (const inner of part.subparsed ?? []) if (inner.type === "placeholder") visit(inner, name in LIST_MARKS ? name : list);
  };
  for (const part of parts) visit(part, null);
  if (variables.size === 0)
    warnings.push({
      code: "no_marks",
      message: "No usa ninguna marca: saldrá igual para todos los clientes. Escribe marcas como {cliente} o {total}.",
    });
  return {
    variables: [...variables],
    warnings: warnings.filter((one, place) => warnings.findIndex((other) => other.message === one.message) === place),
  };
}

function unknown(name: string, names: readonly string[]): Finding {
  const near = nearestOf(name, names);
  const mend = near === undefined ? "bórrala, o mira las marcas en el ejemplo" : `¿quisiste escribir {${near}}?`;
  return { code: "unknown_mark", message: `La marca {${name}} no existe y saldrá vacía: ${mend}` };
}

/** Fills a Word file, its headers and footers too. Gives its bytes and all of its text. Values are text: nothing in them is a mark or runs. */
export async function fillWord(content: Uint8Array, values: MarkValues): Promise<{ bytes: Uint8Array; text: string }> {
  const { document } = await compile(content);
  document.render(values);
  const bytes = new Uint8Array(document.getZip().generate({ type: "uint8array", compression: "DEFLATE" }));
  return { bytes, text: shownText(bytes) };
}

/** Reads a Word file for its marks. @throws AppError unreadable_file */
async function compile(content: Uint8Array) {
  // Loaded when the first one is opened: the program starts without them.
  const [{ default: Docxtemplater }, { default: PizZip }, { default: InspectModule }] = await Promise.all([
    import("docxtemplater"),
    import("pizzip"),
    import("docxtemplater/js/inspect-module.js"),
  ]);
  const inspector = new InspectModule();
  try {
    const document = new Docxtemplater(new PizZip(content), {
      modules: [inspector],
      paragraphLoop: true,
      errorLogging: false,
      parser: (tag: string) => ({ get: (scope: unknown) => ownValue(scope, tag.trim()) }),
      nullGetter: () => "",
    });
    return { document, inspector };
  } catch (error) {
    throw new AppError("unreadable_file", `Las marcas del documento no se pueden leer: ${explain(error)}`);
  }
}

/** Only what the values themselves hold: no prototype, no expression. */
function ownValue(scope: unknown, tag: string): unknown {
  if (tag === ".") return typeof scope === "object" ? undefined : scope;
  return typeof scope === "object" && scope !== null && Object.hasOwn(scope, tag) ? (scope as Values)[tag] : undefined;
}

type TemplateFault = { properties?: { id?: string; xtag?: string; errors?: TemplateFault[] } };

function explain(error: unknown): string {
  const first = (error as TemplateFault).properties?.errors?.[0] ?? (error as TemplateFault);
  const mark = first.properties?.xtag ? `«${first.properties.xtag}»` : "una marca";
  const id = first.properties?.id ?? "";
  if (/unclosed_loop/.test(id)) return `${mark} empieza una lista y no termina. Ciérrala con {/…}.`;
  if (/unopened_loop|closing_tag/.test(id)) return `${mark} cierra una lista que no empezó, o empezó con otro nombre.`;
  if (/unclosed_tag|unopened_tag|duplicate/.test(id)) return `hay una llave { o } de más o de menos cerca de ${mark}.`;
  return `revisa las llaves { } de ${mark}.`;
}
