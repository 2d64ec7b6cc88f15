import type { IntentCues } from "./intent-cues.ts";

/** Thanks and nothing to do; beside anything else they are a courtesy, so they weigh little. */
export const thanks: IntentCues = {
  intent: "thanks",
  cues: [
    { weight: 2.2, says: /\b(?:gracias|agradecid\w|agradecemos|agradezco(?! (?:me|nos|send_\w+))|thx|muy amable|se agradece|bendig\w+|bendicion\w*|muchisimas)\b/ },
    { weight: 2, says: /^(?:🙏 ?)+$|^(?:\p{Extended_Pictographic} ?)*🙏/u, alone: true },
    { weight: 1, says: /^(?:recibido|entendido|enterad\w)$/, alone: true },
  ],
}; // biome-ignore format: one cue a line
