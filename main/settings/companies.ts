import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A ledger folder that was opened before. */
export type KnownCompany = { folder: string; ruc: string; name: string; lastOpenedAt: string; isExample: boolean };

const LIST = "empresas.json";

/** The companies of this computer, latest first; empty when the list is missing or cannot be read. */
export function readCompanies(home: string): KnownCompany[] {
  try {
    const list: unknown = JSON.parse(readFileSync(join(home, LIST), "utf8"));
    return Array.isArray(list)
      ? list.filter(isKnownCompany).sort((a, b) => (a.lastOpenedAt < b.lastOpenedAt ? 1 : a.lastOpenedAt > b.lastOpenedAt ? -1 : 0))
      : [];
  } catch {
    return []; // no list yet, or a broken one: the folders themselves are the truth, and opening one writes it anew
  }
}

function isKnownCompany(value: unknown): value is KnownCompany {
  const company = value as Partial<KnownCompany> | null;
  return (
    typeof company === "object" &&
    company !== null &&
    typeof company.folder === "string" &&
    typeof company.lastOpenedAt === "string" &&
    typeof company.name === "string" &&
    typeof company.ruc === "string"
  );
}

/** Puts a company at the head of the list, written whole and renamed into place. */
export function rememberCompany(home: string, company: KnownCompany): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const others = readCompanies(home).filter((known) => known.folder !== company.folder && existsSync(known.folder));
  const path = join(home, LIST);
  writeFileSync(`${path}.nuevo`, JSON.stringify([company, ...others], null, 2), { mode: 0o600 });
  renameSync(`${path}.nuevo`, path);
}

/** A new folder under home for a company, named by its RUC; a second one of the same RUC gets a number. */
export function newCompanyFolder(home: string, ruc: string): string {
  for (let count = 1; ; count++) {
    const folder = join(home, count === 1 ? ruc : `${ruc}-${count}`);
    if (!existsSync(folder)) return folder;
  }
}
