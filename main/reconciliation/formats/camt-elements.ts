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
