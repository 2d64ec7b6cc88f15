const MOST = 200_000;

/**
 * Puts each element of an XML on its own line, two spaces deeper than its parent, so that it can be read. Text stays as it is; nothing is
 * interpreted. Long documents (signature blocks) are cut, and say so.
 */
export function indentXml(text: string): string {
  const cut = text.slice(0, MOST);
  let depth = 0;
  const lines = cut
    .replace(/>\s+</g, "><")
    .replace(/(<[^>]+>)(?=<)/g, "$1\n")
    .split("\n")
    .map((line) => {
      if (line.startsWith("</")) depth = Math.max(0, depth - 1);
      const shown = `${"  ".repeat(depth)}${line}`;
      if (/^<[^!?/][^>]*[^/]>$/.test(line) || /^<[^!?/]>$/.test(line)) depth += 1;
      return shown;
    });
  return lines.join("\n") + (text.length > MOST ? "\n… el archivo sigue: guárdalo para verlo entero." : "");
}
