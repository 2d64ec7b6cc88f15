/** A namespace-aware view on the plain objects of fast-xml-parser: elements are found by namespace URI and local name, whatever the prefix. */

/** Prefix -> namespace URI; "" is the default namespace. */
export type Scope = ReadonlyMap<string, string>;

/** `value` is the parser's: text, or an object of children, `@attributes` and `#text`. */
export type XmlElement = { readonly namespace: string; readonly name: string; readonly value: unknown; readonly scope: Scope };

const NO_SCOPE: Scope = new Map();

/** The only root element of a parsed document; undefined when there is none or more than one. */
export function rootElement(parsed: unknown, scope: Scope = NO_SCOPE): XmlElement | undefined {
  if (!isRecord(parsed)) return undefined;
  const keys = Object.keys(parsed).filter((key) => !key.startsWith("#") && !key.startsWith("?"));
  const [key] = keys;
  if (key === undefined || keys.length > 1 || Array.isArray(parsed[key])) return undefined;
  return elementOf(key, parsed[key], scope);
}

/** Every child with that namespace and local name, in document order. */
export function childrenOf(parent: XmlElement | undefined, namespace: string, name: string): XmlElement[] {
  if (parent === undefined || !isRecord(parent.value)) return [];
  const found: XmlElement[] = [];
  for (const key of Object.keys(parent.value)) {
    if (!isNamed(key, name)) continue;
    const value = parent.value[key];
    for (const item of Array.isArray(value) ? value : [value]) {
      const element = elementOf(key, item, parent.scope);
      if (element.namespace === namespace) found.push(element);
    }
  }
  return found;
}

/** The first child with that namespace and local name. */
export function childOf(parent: XmlElement | undefined, namespace: string, name: string): XmlElement | undefined {
  return childrenOf(parent, namespace, name)[0];
}

/** The trimmed text of an element; "" where there is none. */
export function textOf(element: XmlElement | undefined): string {
  const value = element?.value;
  if (typeof value === "string") return value.trim();
  const text = isRecord(value) ? value["#text"] : undefined;
  return typeof text === "string" ? text.trim() : "";
}

/** An attribute without namespace; undefined where it is absent. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = isRecord(element?.value) ? element.value[`@${name}`] : undefined;
  return typeof value === "string" ? value.trim() : undefined;
}

function isNamed(key: string, name: string): boolean {
  return key === name || (key.length > name.length && key.endsWith(name) && key.charCodeAt(key.length - name.length - 1) === 58);
}

function elementOf(key: string, value: unknown, scope: Scope): XmlElement {
  const inner = isRecord(value) ? extendScope(value, scope) : scope;
  const colon = key.indexOf(":");
  const prefix = colon < 0 ? "" : key.slice(0, colon);
  return { namespace: inner.get(prefix) ?? "", name: key.slice(colon + 1), value, scope: inner };
}

function extendScope(value: Record<string, unknown>, scope: Scope): Scope {
  let extended: Map<string, string> | undefined;
  for (const key of Object.keys(value)) {
    if (!key.startsWith("@xmlns")) continue;
    const uri = value[key];
    if (typeof uri !== "string" || (key.length > 6 && key[6] !== ":")) continue;
    extended ??= new Map(scope);
    extended.set(key.slice(7), uri);
  }
  return extended ?? scope;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
