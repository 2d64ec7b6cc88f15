import { childrenOf, textOf, type XmlElement } from "../../platform/xml-tree.ts";

/** Every child of that name in the namespace of its parent: the versions differ only there. */
export function all(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent, parent.namespace, name);
}

/** The first element at the end of a path; undefined where a step is missing. */
export function at(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, name) => element && all(element, name)[0], parent);
}

/** The text of the first of several paths that has one; "" where none has. */
export function textAt(parent: XmlElement, ...paths: string[]): string {
  for (const path of paths) {
    const text = textOf(at(parent, ...path.split("/")));
    if (text) return text;
  }
  return "";
}

/**
 * The elements with one of these names, at most so many levels below, in whatever namespaces stand around them:
 * banks wrap a statement in envelopes of their own.
 */
export function findBelow(element: XmlElement, names: readonly string[], levels: number): XmlElement[] {
  if (names.includes(element.name)) return [element];
  if (levels === 0 || typeof element.value !== "object" || element.value === null) return [];
  const children = Object.entries(element.value).filter(([key]) => !/^[@#?]/.test(key));
  return children.flatMap(([key, value]) => {
    const colon = key.indexOf(":");
    const prefix = colon < 0 ? "" : key.slice(0, colon);
    const name = key.slice(colon + 1);
    const found = [value].flat().flatMap((one) => childrenOf(element, namespaceOf(one, prefix) ?? element.scope.get(prefix) ?? "", name));
    return [...new Map(found.map((child) => [child.value, child])).values()].flatMap((child) => findBelow(child, names, levels - 1));
  });
}

/** The namespace that an element declares for its own prefix. */
function namespaceOf(value: unknown, prefix: string): string | undefined {
  const declared =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[prefix ? `@xmlns:${prefix}` : "@xmlns"] : undefined;
  return typeof declared === "string" ? declared : undefined;
}
