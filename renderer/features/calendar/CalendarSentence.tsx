import { addDays } from "../../../shared/dates.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { formatMoney } from "../../../shared/money.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import { useCall } from "../../ui/calls.ts";
import { Sentence, SentenceLink } from "../../ui/Sentence.tsx";

/** Steps that were left over longer ago are told by Hoy. */
const DAYS_BACK = 90;

type Props = { todayOn: string; person: number | "nobody" | undefined };

/** What the week brings and what today asks for, whatever days are looked at. */
export function CalendarSentence({ todayOn, person }: Props) {
  const whose = person === undefined ? {} : { person };
  const untilOn = addDays(todayOn, 6);
  const week = useCall("followup.getCalendar", { fromOn: todayOn, untilOn, kinds: ["due"], ...whose });
  const steps = useCall("followup.getCalendar", {
    fromOn: addDays(todayOn, -DAYS_BACK),
    untilOn: todayOn,
    kinds: ["action", "task"],
    ...whose,
  });
  if (!week.data || !steps.data) return null;
  const sums = weekSums(week.data);
  const clients = new Set(week.data.events.map(({ clientId }) => clientId)).size;
  const today = steps.data.events.filter(({ on }) => on === todayOn).length;
  const before = steps.data.events.length - today;
  return (
    <Sentence>
      {sums.length === 0 ? (
        "En los próximos 7 días no vence nada"
      ) : (
        <>
          En los próximos 7 días vencen{" "}
          {sums.map(({ currency, amountMinor }, index) => (
            <span key={currency}>
              {index > 0 && " y "}
              <SentenceLink to={`/facturas?tab=open&currency=${currency}&dueFrom=${todayOn}&dueTo=${untilOn}`}>
                {formatMoney(amountMinor, currency)}
              </SentenceLink>
            </span>
          ))}
          {clients === 1 ? " de un solo cliente" : ` de ${clients} clientes`}
        </>
      )}
      ; <StepsClause today={today} before={before} />
    </Sentence>
  );
}

function StepsClause({ today, before }: { today: number; before: number }) {
  if (today + before === 0) return "hoy no tienes pasos pendientes.";
  const rest = before === 0 ? "" : today === 0 ? "" : before === 1 ? " y quedó 1 de antes" : ` y quedaron ${before} de antes`;
  if (today === 0)
    return (
      <>
        hoy no te toca nada nuevo, pero{" "}
        <SentenceLink to="/agenda">{before === 1 ? "quedó 1 paso" : `quedaron ${before} pasos`}</SentenceLink> de antes.
      </>
    );
  return (
    <>
      hoy te {today === 1 ? "toca" : "tocan"} <SentenceLink to="/agenda">{today === 1 ? "1 paso" : `${today} pasos`}</SentenceLink>
      {rest}.
    </>
  );
}

function weekSums({ days }: OutputOf<"followup.getCalendar">): { currency: string; amountMinor: number }[] {
  return [
    ...Map.groupBy(
      days.flatMap(({ due }) => due),
      ({ currency }) => currency,
    ),
  ]
    .map(([currency, group]) => ({ currency, amountMinor: group.reduce((sum, each) => sum + each.amountMinor, 0) }))
    .sort((a, b) => compareCurrencies(a.currency, b.currency));
}
