/** Elements whose inside is no text of the mail, or is the mail being answered. */
const LEFT_OUT = new Set(["script", "style", "head", "title", "blockquote", "template", "noscript", "svg", "object", "iframe", "select"]);
const BREAKS = new Set(["br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol", "hr", "pre"]);
/** Where the usual programs begin the mail being answered. */
const QUOTE_BEGINS = /\b(class|id)\s*=\s*["']?(gmail_quote|divRplyFwdMsg|appendonsend|yahoo_quoted|moz-cite-prefix|OLK_SRC_BODY_SECTION)/i;

/**
 * The words of a mail in HTML, as lines: no tag, script, style, comment or quoted mail remains, and nothing is run or fetched.
 * Takes time in proportion to its length, whatever it holds.
 */
export function htmlToText(html: string): string {
  let text = "";
  let place = 0;
  while (place < html.length) {
    const opens = html.indexOf("<", place);
    if (opens === -1) return tidy(text + html.slice(place));
    text += html.slice(place, opens).replaceAll(/\s+/g, " ");
    if (html.startsWith("<!--", opens)) {
      place = after(html, "-->", opens + 4);
      continue;
    }
    const name = /^\/?([a-z][a-z0-9]{0,14})/i.exec(html.slice(opens + 1, opens + 18))?.[1]?.toLowerCase();
    if (name === undefined) {
      // A loose «<» is a sign like any other.
      text += "<";
      place = opens + 1;
      continue;
    }
    const closes = after(html, ">", opens + 1);
    const tag = html.slice(opens + 1, closes - 1);
    if (QUOTE_BEGINS.test(tag.slice(0, 500))) return tidy(text);
    if (BREAKS.has(name)) text += "\n";
    place = LEFT_OUT.has(name) && !tag.startsWith("/") && !tag.endsWith("/") ? afterElement(html, name, closes) : closes;
  }
  return tidy(text);
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** Just after the end tag of an element, with those of its own name inside it. */
function afterElement(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}\\b[^<>]*>`, "gi");
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  iquest: "¿",
  iexcl: "¡",
  deg: "°",
  ordm: "º",
  ordf: "ª",
  aacute: "á",
  eacute: "é",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  uuml: "ü",
  ccedil: "ç",
  Aacute: "Á",
  Eacute: "É",
  Iacute: "Í",
  Oacute: "Ó",
  Uacute: "Ú",
  Ntilde: "Ñ",
  Uuml: "Ü",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  bull: "•",
  euro: "€",
};

function tidy(text: string): string {
  return text
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) =>
      name.startsWith("#") ? numbered(name) : (NAMED[name] ?? whole),
    )
    .split("\n")
    .map((line) => line.replaceAll(/[ \t\u00a0]+/g, " ").trim())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

function numbered(name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isText = code === 9 || code === 10 || (code >= 32 && code < 0xd8_00) || (code > 0xdf_ff && code <= 0x10_ff_ff);
  return isText ? String.fromCodePoint(code) : "";
}
