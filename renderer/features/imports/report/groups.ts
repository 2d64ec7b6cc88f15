import type { ImportedFile } from "../../../../shared/contract/imports.ts";

export type GroupName = "decide" | "refused" | "noted" | "entered" | "known" | "skipped";

/** The files of an import by what they ask of the user, what needs a decision first. */
export type Group = { name: GroupName; files: ImportedFile[] };

const ORDER: readonly GroupName[] = ["decide", "refused", "noted", "entered", "known", "skipped"];

export const GROUP_TITLES: Readonly<Record<GroupName, string>> = {
  decide: "Falta decir qué es",
  refused: "No entraron",
  noted: "Con observaciones",
  entered: "Entraron",
  known: "Ya estaban",
  skipped: "Se dejaron fuera",
};

/** A statement that does not say its account, where more than one could be its own. */
export function asksForAccount(file: ImportedFile): boolean {
  return file.status === "rejected" && (file.accounts?.length ?? 0) > 0;
}

/** A statement that was brought for one account and says that it is of another. */
export function isOfAnotherAccount(file: ImportedFile): boolean {
  return file.status === "rejected" && file.kind === "statement" && file.error?.code === "conflict" && !asksForAccount(file);
}

export function groupOf(file: ImportedFile): GroupName {
  if (file.status === "needs_mapping" || asksForAccount(file)) return "decide";
  if (file.status === "rejected") return "refused";
  if (file.status === "skipped") return "skipped";
  if (file.warnings.length > 0 || file.rows.length > 0 || (file.counts?.rejected ?? 0) > 0) return "noted";
  return file.status === "duplicate" ? "known" : "entered";
}

/** The groups that have files, in the order in which they are shown. */
export function groupFiles(files: readonly ImportedFile[]): Group[] {
  const groups = new Map<GroupName, ImportedFile[]>(ORDER.map((name) => [name, []]));
  for (const file of files) groups.get(groupOf(file))?.push(file);
  return ORDER.map((name) => ({ name, files: groups.get(name) ?? [] })).filter((group) => group.files.length > 0);
}

/** The files of a group by kind, the kind with most files first. */
export function byKind(files: readonly ImportedFile[]): { kind: string; files: ImportedFile[] }[] {
  const kinds = new Map<string, ImportedFile[]>();
  for (const file of files) {
    const ofKind = kinds.get(file.kind);
    if (ofKind) ofKind.push(file);
    else kinds.set(file.kind, [file]);
  }
  return [...kinds].map(([kind, ofKind]) => ({ kind, files: ofKind })).sort((a, b) => b.files.length - a.files.length);
}
