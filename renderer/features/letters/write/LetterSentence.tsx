import type { Client } from "../../../../shared/contract/clients.ts";
import type { Stage } from "../../../../shared/contract/common.ts";
import { Sentence, SentenceLink } from "../../../ui/Sentence.tsx";
import { STAGE_WORDS } from "../view/stages.ts";
import { totalsText } from "../view/totals.ts";

type Props = { client: Client; stage: Stage; totals: readonly { currency: string; amountMinor: number }[] | undefined };

/** `Carta administrativa a Textiles Sipán S.A., por S/ 4,720.00.` */
export function LetterSentence({ client, stage, totals }: Props) {
  return (
    <Sentence>
      {STAGE_WORDS[stage].short} a <span>{client.name}</span>
      {totals && totals.length > 0 ? (
        <>
          , por <SentenceLink to={`/clientes/${client.id}`}>{totalsText(totals)}</SentenceLink>.
        </>
      ) : (
        "."
      )}
    </Sentence>
  );
}
