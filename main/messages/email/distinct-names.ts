const LONGEST_ENDING = 12;

/** The same names with none twice: `factura.xml`, `factura (2).xml`. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const ending = endingOf(name);
    const start = name.slice(0, name.length - ending.length);
    let free = name;
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${start} (${copy})${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 && name.length - dot <= LONGEST_ENDING ? name.slice(dot) : "";
}
