/** What to write instead, as it follows a colon: `escribe «Le recordamos»`, `quítalo: las ofertas van aparte`. */
export function insteadWords(instead: string): string {
  return instead.startsWith("«") ? `escribe ${instead}` : `${instead.charAt(0).toLowerCase()}${instead.slice(1)}`;
}
