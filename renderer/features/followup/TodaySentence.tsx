import { formatMoney } from "../../../shared/money.ts";
import { Sentence, SentenceLink } from "../../ui/Sentence.tsx";
import { invoicesPath } from "./invoice-links.ts";
import type { Today } from "./today.ts";

type Owed = Today["currencies"][number];

/** "Te deben S/ 48,210.50. Están vencidos S/ 22,070.30, y más de la mitad es de 3 clientes. También te deben US$ 2,350.00, al día." */
export function TodaySentence({ today }: { today: Today }) {
  const [main, ...others] = today.currencies.filter((one) => one.openMinor > 0);
  if (!main) return <Sentence>Nadie te debe nada: todo está cobrado.</Sentence>;
  return (
    <Sentence>
      Te deben <OwedLink owed={main} />
      <Lateness owed={main} />
      {others.map((owed, index) => (
        <span key={owed.currency}>
          {index === 0 ? " También te deben " : " Y además "}
          <OwedLink owed={owed} />
          {owed.overdueMinor === 0 ? ", al día." : owed.overdueMinor === owed.openMinor ? ", todo vencido." : <PartLate owed={owed} />}
        </span>
      ))}
    </Sentence>
  );
}

function OwedLink({ owed }: { owed: Owed }) {
  return (
    <SentenceLink to={invoicesPath({ tab: "open", currency: owed.currency })}>{formatMoney(owed.openMinor, owed.currency)}</SentenceLink>
  );
}

function OverdueLink({ owed }: { owed: Owed }) {
  return (
    <SentenceLink to={invoicesPath({ tab: "overdue", currency: owed.currency })}>
      {formatMoney(owed.overdueMinor, owed.currency)}
    </SentenceLink>
  );
}

function PartLate({ owed }: { owed: Owed }) {
  return (
    <>
      , con <OverdueLink owed={owed} /> vencidos.
    </>
  );
}

function Lateness({ owed }: { owed: Owed }) {
  if (owed.overdueMinor === 0) return <>, todo al día.</>;
  const whose = <Concentration owed={owed} />;
  if (owed.overdueMinor === owed.openMinor) return <>, todo vencido{whose}.</>;
  return (
    <>
      . Están vencidos <OverdueLink owed={owed} />
      {whose}.
    </>
  );
}

function Concentration({ owed }: { owed: Owed }) {
  const { words, who } = concentration(owed);
  return (
    <>
      {words}
      <SentenceLink to="/clientes?orden=-overdue">{who}</SentenceLink>
    </>
  );
}

/** How few clients the overdue hangs on: the words before, and the clients themselves. */
export function concentration({ overdueClients, halfOverdueClients }: Pick<Owed, "overdueClients" | "halfOverdueClients">): {
  words: string;
  who: string;
} {
  if (overdueClients <= 1) return { words: ", de ", who: "un solo cliente" };
  if (halfOverdueClients === 1) return { words: ", y más de la mitad es de ", who: "un solo cliente" };
  if (halfOverdueClients * 2 <= overdueClients) return { words: ", y más de la mitad es de ", who: `${halfOverdueClients} clientes` };
  return { words: ", de ", who: `${overdueClients} clientes` };
}
