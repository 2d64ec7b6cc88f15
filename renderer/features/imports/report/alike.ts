import type { ImportedFile } from "../../../../shared/contract/imports.ts";
import { AppError, type ErrorCode } from "../../../../shared/contract/errors.ts";
import { explainError } from "../../../ui/explain-error.ts";
import { kindTitle } from "./words.ts";

/** Files with the same finding, under one line; or a file of its own. */
export type Bundle = { title: string; files: ImportedFile[] } | { title?: undefined; file: ImportedFile };

/** As many files with the same finding are told in one line. */
const MANY = 4;

/** The files of a group in their order, those with the same finding bundled where there are many of them. */
export function bundleAlike(files: readonly ImportedFile[]): Bundle[] {
  const alike = new Map<string, ImportedFile[]>();
  for (const file of files) {
    const key = findingKey(file);
    const known = alike.get(key);
    if (known) known.push(file);
    else alike.set(key, [file]);
  }
  return [...alike].flatMap(([key, same]): Bundle[] =>
    key === "" || same.length < MANY ? same.map((file) => ({ file })) : [{ title: titleOf(same), files: same }],
  );
}

/** What was found of a file, by its codes; "" = it has rows or sums of its own to be shown. */
function findingKey({ kind, status, error, warnings, rows, counts, statement, table }: ImportedFile): string {
  if (rows.length > 0 || counts || statement || table) return "";
  return [kind, status, error?.code ?? "", ...warnings.map(({ code }) => code)].join(" ");
}

/** The message where all have the same one; else what happened to all of them. */
function titleOf(files: readonly ImportedFile[]): string {
  const messages = new Set(
    files.map(({ error, warnings }) =>
      [error, ...warnings]
        .map((finding) => finding?.message)
        .join(" ")
        .trim(),
    ),
  );
  const [first] = files;
  if (messages.size === 1 || !first) return [...messages].join("");
  if (first.error) return explainError(new AppError(first.error.code as ErrorCode, "")).title;
  return kindTitle(first.kind);
}
