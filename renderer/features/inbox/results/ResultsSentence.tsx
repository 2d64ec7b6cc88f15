import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { Sentence } from "../../../ui/Sentence.tsx";
import type { Measured } from "./question.ts";
import { days, percent } from "./words.ts";

/** «De 120 contactos del 16/08/2026 al 12/11/2026, 45 tuvieron respuesta (38 %) y 32 trajeron un pago dentro de 7 días: S/ 48,210.50.» */
export function ResultsSentence({ measured }: { measured: Measured }) {
  const { total, fromOn, untilOn, withinDays } = measured;
  const money = total.paidMinor.map(({ amountMinor, currency }) => formatMoney(amountMinor, currency));
  return (
    <Sentence>
      De {total.sent === 1 ? "un contacto" : `${total.sent.toLocaleString("en-US")} contactos`} del {formatDate(fromOn)} al{" "}
      {formatDate(untilOn)}, {counted(total.answered, "tuvo respuesta", "tuvieron respuesta")} y{" "}
      {counted(total.paid, "trajo un pago", "trajeron un pago")} dentro de {days(withinDays)}
      {money.length > 0 && ": "}
      <strong>{money.join(" y ")}</strong>.
      {total.daysToPay !== null &&
        total.paid.count > 1 &&
        ` La mitad pagó en ${total.daysToPay === 0 ? "el mismo día" : `${days(total.daysToPay)} o menos`}.`}
    </Sentence>
  );
}

function counted({ count, share }: Measured["total"]["paid"], one: string, many: string): string {
  if (count === 0) return `ninguno ${one}`;
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}${share === null ? "" : ` (${percent(share)})`}`;
}
