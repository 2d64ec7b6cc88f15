import { FILTERS, SAFE_TAGS } from "./liquid.ts";

/** A name that a template uses, and where. */
export type Used = { name: string; from: number; to: number; as: "output" | "condition" | "filter" | "tag"; hasFilter: boolean };

const INNER_TAGS = new Set([...SAFE_TAGS.flatMap((tag) => [tag, `end${tag}`]), "else", "elsif", "when"]);
const WORDS = new Set(["and", "or", "not", "contains", "true", "false", "nil", "null", "empty", "blank"]);

/** Every variable, filter and tag of a text with its place; words inside quotes are none. */
export function scanTemplate(text: string): Used[] {
  return [...text.matchAll(/\{\{-?(.*?)-?\}\}|\{%-?(.*?)-?%\}/gs)].flatMap((match) => {
    const [whole, output, tag] = match;
    const inner = output ?? tag ?? "";
    const start = match.index + whole.indexOf(inner, 2);
    const bare = inner.replace(/"[^"]*"|'[^']*'/g, (quoted) => " ".repeat(quoted.length));
    return output === undefined ? scanTag(bare, start) : scanExpression(bare, start, "output");
  });
}

function scanTag(bare: string, start: number): Used[] {
  const [lead = "", space = "", name = ""] = /^(\s*)([\w-]*)/.exec(bare) ?? [];
  const from = start + space.length;
  const rest = bare.slice(lead.length);
  return [
    { name, from, to: from + name.length, as: "tag", hasFilter: false },
    ...(INNER_TAGS.has(name) ? scanExpression(rest, start + lead.length, "condition") : []),
  ];
}

function scanExpression(bare: string, start: number, as: "output" | "condition"): Used[] {
  return [...bare.matchAll(/(\|\s*)?[\p{L}_][\p{L}\p{N}_.-]*(:)?/gu)].flatMap((match): Used[] => {
    const [whole, pipe = "", colon = ""] = match;
    const name = whole.slice(pipe.length, whole.length - colon.length);
    if (WORDS.has(name)) return [];
    const from = start + match.index + pipe.length;
    return [{ name, from, to: from + name.length, as: pipe === "" ? as : "filter", hasFilter: bare.includes("|") }];
  });
}

/** Whether a tag is one that templates may use. */
export const isKnownTag = (name: string) => INNER_TAGS.has(name);

/** Whether a filter is one that templates may use. */
export const isKnownFilter = (name: string) => Object.hasOwn(FILTERS, name);
