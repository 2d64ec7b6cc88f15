import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { InputOf } from "../../../../shared/contract/index.ts";
import type { Listed, Opened } from "./words.ts";

/** A template as it is being written. */
export type Draft = Omit<InputOf<"templates.saveTemplate">, "code" | "note" | "when"> & { when: string };
export type Drafts = Readonly<Record<string, Draft>>;

/** The code under which a template that was never saved is written. */
export const NEW = "nueva";

export const EMPTY_DRAFT: Draft = {
  name: "",
  when: "",
  occasion: "first_letter",
  stage: "administrativa",
  tone: "cordial",
  channel: "whatsapp",
  subject: "",
  body: "",
};

const KEY = ["template-drafts"];
const NONE: Drafts = {};

/** What was written and not saved, by code; kept while one looks elsewhere in the program, and forgotten with the company. */
export function useDrafts(): { drafts: Drafts; setDraft: (code: string, draft: Draft | undefined) => void } {
  const queries = useQueryClient();
  const { data: kept } = useQuery<Drafts>({
    queryKey: KEY,
    queryFn: () => NONE,
    initialData: NONE,
    staleTime: "static",
    gcTime: Number.POSITIVE_INFINITY,
  });
  // What is being typed cannot wait for what keeps it: a field whose value comes late loses letters.
  const [drafts, setDrafts] = useState(kept);
  useEffect(() => {
    if (kept === NONE) setDrafts(NONE);
  }, [kept]);
  const isAny = Object.keys(drafts).length > 0;
  useEffect(() => {
    if (!isAny) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isAny]);
  const setDraft = (code: string, draft: Draft | undefined) => {
    const { [code]: _dropped, ...others } = drafts;
    const next = draft ? { ...others, [code]: draft } : others;
    setDrafts(next);
    queries.setQueryData<Drafts>(KEY, next);
  };
  return { drafts, setDraft };
}

/** A saved template as a draft that nothing was changed of. */
export function draftOf({ name, when, occasion, stage, tone, channel, subject, body }: Opened): Draft {
  return { name, when, occasion, stage, tone, channel, subject, body };
}

/** Whether a draft says something else than what is saved. */
export function isChanged(draft: Draft, saved: Draft): boolean {
  return (Object.keys(saved) as (keyof Draft)[]).some((key) => draft[key] !== saved[key]);
}

/** Templates that fit what is looked for, by occasion in the order given. */
export type Filter = { search: string; channel: string | null; stage: string | null; tone: string | null };

export function filterTemplates(
  templates: readonly Listed[],
  { search, channel, stage, tone }: Filter,
  fold: (text: string) => string,
): Listed[] {
  const words = fold(search).split(" ").filter(Boolean);
  return templates.filter(
    (template) =>
      (channel === null || template.channel === channel) &&
      (stage === null || template.stage === stage) &&
      (tone === null || template.tone === tone) &&
      words.every((word) => fold(`${template.name} ${template.when}`).includes(word)),
  );
}
