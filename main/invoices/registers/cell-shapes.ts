/** Cheap looks at a cell, without reading it: they run over every row of a register, so no regular expression that backtracks. */

/** `202411`, years 2000 to 2099. */
export function isPeriod(cell: string | undefined): boolean {
  return cell !== undefined && /^\s*20\d\d(0[1-9]|1[0-2])\s*$/.test(cell);
}

/** dd/mm/yyyy or yyyy-mm-dd with `/`, `-` or `.`, real or not, with or without a time behind it. */
export function isPlainDate(cell: string | undefined): boolean {
  return cell !== undefined && cell.length <= 40 && /^\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?!\d)/.test(cell);
}

/** Three letters, as ISO 4217 writes a currency. */
export function isCurrencyCode(cell: string | undefined): boolean {
  return cell !== undefined && cell.length <= 9 && /^\s*[A-Za-z]{3}\s*$/.test(cell);
}

/** Digits, marks and a sign, or nothing. */
export function isNumeric(cell: string | undefined): boolean {
  if (cell === undefined || cell.length > 30) return false;
  for (let index = 0; index < cell.length; index++) {
    const code = cell.charCodeAt(index);
    const fits = (code >= 48 && code <= 57) || code === 46 || code === 45 || code === 44 || code === 32 || code === 43 || code === 13;
    if (!fits) return false;
  }
  return true;
}
