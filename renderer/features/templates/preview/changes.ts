/** A paragraph that one version has and another has not. */
export type Change = { text: string; isAdded: boolean };

type Words = { subject: string; body: string };

/** What a version says otherwise than the one before it: what went first, then what came. */
export function changesBetween(before: Words | undefined, now: Words): Change[] {
  const earlier = before ? paragraphsOf(before) : [];
  const later = paragraphsOf(now);
  return [
    ...earlier.filter((text) => !later.includes(text)).map((text) => ({ text, isAdded: false })),
    ...later.filter((text) => !earlier.includes(text)).map((text) => ({ text, isAdded: true })),
  ];
}

function paragraphsOf({ subject, body }: Words): string[] {
  return [subject, ...body.split(/\n\s*\n/)].map((text) => text.trim()).filter(Boolean);
}
