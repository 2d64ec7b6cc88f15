import { foldText } from "../../../shared/identifiers.ts";
import type { Field, Layout } from "./register-layout.ts";

/** The 40 columns of the RVIE in their order (R.S. 112-2021/SUNAT and 40-2022/SUNAT, annex 3), for files without headings. */
export const SIRE_LAYOUT: Layout = {
  ruc: 0,
  ownName: 1,
  period: 2,
  car: 3,
  issueOn: 4,
  dueOn: 5,
  type: 6,
  series: 7,
  number: 8,
  lastNumber: 9,
  docType: 10,
  docNumber: 11,
  name: 12,
  base: 14,
  tax: 16,
  total: 25,
  currency: 26,
  rate: 27,
  refType: 29,
  refSeries: 30,
  refNumber: 31,
  noteReason: 33,
  state: 34,
};

/** What heads a name; broken accents leave a gap (`Raz n Social`). */
const NAME = /^(apellidos|nombres?\b|cliente|denominacion|raz\w*( \w+)? social)/;

/** Headings, folded. A column is taken by the first field that fits; a field by its first column. */
const HEADINGS: readonly [Field | null, RegExp][] = [
  ["refType", /^tipo .*modific/],
  ["refSeries", /^serie .*modific/],
  ["refNumber", /^(nro|n|numero|num) .*modific/],
  [null, /modific/],
  ["ruc", /^(nro |numero de )?ruc( del? (generador|emisor|contribuyente))?$/],
  ["period", /^periodo( tributario)?$/],
  ["car", /^car( sunat)?$/],
  ["issueOn", /^fec(ha)? (de )?emi/],
  ["dueOn", /^fec(ha)? (de )?(vcto|venc)/],
  ["type", /^tipo (de )?(cp|cdp|comprobante)( doc| o doc)?$/],
  ["series", /^serie( del? (cdp|cp|comprobante).*| cdp| cp)?$/],
  ["lastNumber", /^(nro|numero) final/],
  ["number", /^(nro|numero|n) (del )?(cp|cdp|comprobante)/],
  ["docType", /^tipo (de )?doc(umento)? (de )?(identidad|ident|id|cliente)/],
  ["docNumber", /^(nro|numero|n) (de )?doc(umento)? (de )?(identidad|ident|id|cliente)/],
  ["base", /^bi gravada$/],
  ["tax", /^igv( ipm)?$/],
  ["total", /^(total (cp|cdp|comprobante)|importe total.*)$/],
  ["currency", /^(cod(igo)? )?(de )?(la )?moneda$/],
  ["rate", /^tipo (de )?cambio$/],
  ["noteReason", /^tipo (de )?nota$/],
  ["state", /^est(ado)?( de| del)?( comp(robante)?| cp)?$/],
];

const SALES_ONLY = /^(valor (facturado|fact) export|bi gravada|dscto bi|mto exonerado|mto inafecto|bi grav ivap|valor fob embarcado)/;
const PURCHASES_ONLY = /^(bi gravado dg|bi gravado dng|igv ipm dg|igv ipm dng|valor adq|clasif de b|cod dam o dsi)/;

/** What a line of headings is: the layout of the RVIE that it gives, the register of purchases, or nothing of ours. */
export function readHeadings(cells: readonly string[]): Layout | "purchases" | undefined {
  if (cells.length < 10 || cells.length > 500) return undefined;
  const folded = cells.map((cell) => (cell.length > 100 ? "" : foldText(cell)));
  if (folded.some((heading) => PURCHASES_ONLY.test(heading))) return "purchases";
  const layout = Object.fromEntries(Object.keys(SIRE_LAYOUT).map((field) => [field, -1])) as Record<Field, number>;
  folded.forEach((heading, index) => {
    const field = heading === "" ? undefined : HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
    if (field && layout[field] < 0) layout[field] = index;
  });
  placeNames(layout, folded);
  const has = (...fields: Field[]) => fields.every((field) => layout[field] >= 0);
  const isRegister = has("type", "series", "number", "issueOn", "total", "docNumber") && has("car");
  const isSales = folded.some((heading) => SALES_ONLY.test(heading));
  return isRegister || (isSales && has("type", "number", "issueOn", "total", "docNumber")) ? layout : undefined;
}

/** The company's own name is headed as the client's: the one nearer to the client's document is the client's. */
function placeNames(layout: Record<Field, number>, folded: readonly string[]): void {
  const distance = (index: number) => Math.abs(index - layout.docNumber);
  const names = folded.flatMap((heading, index) => (NAME.test(heading) ? [index] : [])).sort((a, b) => distance(a) - distance(b));
  layout.name = names[0] ?? -1;
  layout.ownName = names[1] ?? -1;
}
