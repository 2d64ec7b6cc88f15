import type { Client } from "../../../../shared/contract/clients.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { Sentence, SentenceLink } from "../../../ui/Sentence.tsx";
import { habitText } from "../words.ts";

/** What this client means today: what they owe, how much of it is late, and how they usually pay. */
export function ClientSentence({ client }: { client: Client }) {
  const owed = client.balances.filter((balance) => balance.openMinor > 0);
  const habit = habitText(client.habitDays);
  const pays = habit ? ` ${habit.charAt(0).toUpperCase()}${habit.slice(1)}.` : "";
  if (owed.length === 0) return <Sentence>No te debe nada.{pays}</Sentence>;
  const late = owed.filter((balance) => balance.overdueMinor > 0);
  const isAllLate = late.length > 0 && owed.every((balance) => balance.overdueMinor === balance.openMinor);
  const open = owed.map((balance) => formatMoney(balance.openMinor, balance.currency)).join(" y ");
  return (
    <Sentence>
      Te debe <SentenceLink to={`/facturas?clientId=${client.id}`}>{open}</SentenceLink>
      {isAllLate && ", todo vencido"}
      {!isAllLate && late.length > 0 && (
        <>
          {"; ya venció "}
          <SentenceLink to={`/facturas?tab=overdue&clientId=${client.id}`}>
            {late.map((balance) => formatMoney(balance.overdueMinor, balance.currency)).join(" y ")}
          </SentenceLink>
        </>
      )}
      {late.length === 0 && ", nada vencido"}.{pays}
    </Sentence>
  );
}
