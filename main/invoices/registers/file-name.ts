/** What SUNAT's names of files say of a register. `book` is undefined where the name says nothing that we know. */
export type NamedRegister = { ruc?: string; period?: string; book?: "sales" | "purchases" | "other"; isInDollars: boolean };

/**
 * `LE` + RUC + year, month and day + book (6) + opportunity (2) + operations, content, currency and generator: PLE annex 2 of R.S. 286-2009/SUNAT, and the
 * SIRE's table 6. Books 14xxxx are sales, 08xxxx purchases; currency 2 = kept in US dollars. Downloads of the SIRE begin with the RUC and the period.
 */
export function readFileName(fileName: string): NamedRegister {
  const name = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1).slice(0, 200);
  const le = /(?:^|[^A-Za-z])LE(\d{11})(20\d\d)(0[1-9]|1[0-2])\d\d(\d\d)\d{4}(?:\d{4}(\d))?/i.exec(name);
  if (le) {
    const book = le[4] === "14" ? "sales" : le[4] === "08" ? "purchases" : "other";
    return { ruc: le[1], period: `${le[2]}-${le[3]}`, book, isInDollars: le[5] === "2" };
  }
  const ruc = /(?<!\d)((?:10|15|16|17|20)\d{9})(?!\d)/.exec(name)?.[1];
  const period = /(?<!\d)(20\d\d)[-_]?(0[1-9]|1[0-2])(?:\d\d)?(?!\d)/.exec(name);
  const isSales = /rvie|registro[ _-]*de[ _-]*ventas|(?<!\d)1404/i.test(name);
  const isPurchases = /(?<![a-z])rce(?![a-z])|registro[ _-]*de[ _-]*compras|(?<!\d)0804/i.test(name);
  return {
    ...(ruc ? { ruc } : {}),
    ...(period ? { period: `${period[1]}-${period[2]}` } : {}),
    ...(isSales === isPurchases ? {} : { book: isSales ? "sales" : "purchases" }),
    isInDollars: false,
  };
}
