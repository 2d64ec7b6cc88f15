import type { OutputOf } from "../../../../shared/contract/index.ts";
import { Sentence } from "../../../ui/Sentence.tsx";
import { countWords } from "./words.ts";

const NAMED = 4;

/** How many answers wait, and what they mean. */
export function RepliesSentence({ list }: { list: OutputOf<"messages.listReplies"> | undefined }) {
  if (!list) return null;
  const { waiting, byIntent } = list;
  if (waiting === 0) return <Sentence>No hay respuestas por atender.</Sentence>;
  const words = byIntent.slice(0, NAMED).map(({ intent, count }) => countWords(intent, count));
  const rest = byIntent.slice(NAMED).reduce((sum, { count }) => sum + count, 0);
  if (rest > 0) words.push(`${rest} ${rest === 1 ? "dice otra cosa" : "dicen otras cosas"}`);
  const head = waiting === 1 ? "Espera una respuesta" : `Esperan ${waiting} respuestas`;
  return (
    <Sentence>
      {head}: {new Intl.ListFormat("es").format(words)}.
    </Sentence>
  );
}
