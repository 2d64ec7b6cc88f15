/** What a text to a client may not say, with the words that say it better. */
export type LintRule = {
  code: string;
  /** The law or the policy behind it. */
  basis: string;
  /** What to write instead, as the end of «mejor escribe ...». */
  instead: string;
  /** Patterns of a regular expression on folded text: lower case, no accents, words with single spaces; whole words only. */
  patterns: readonly string[];
  /** Those of the patterns that hold even where letters stand apart (`e m b a r g o`). */
  stems?: readonly string[];
};

/** What we say that we will do: a future, or `vamos a ...`; the verb is one of the stems given. */
export const willDo = (stems: string): string =>
  `(?:(?:${stems})[a-z]*(?:remos|re|ran|ra|rlo|rlos|rla|rlas|rle|rles)|(?:vamos|voy|van|va|obligad[oa]s?|procederemos|procedere) a (?:${stems})[a-z]*|(?:tendremos|tendre) que (?:${stems})[a-z]*|(?:podemos|podriamos|debemos|toca|tocara|corresponde|evite|evitar|antes de) (?:${stems})[a-z]*)`;

/** Up to so many words in between. */
export const within = (words: number): string => `(?: [a-z0-9]+){0,${words}}?`;
