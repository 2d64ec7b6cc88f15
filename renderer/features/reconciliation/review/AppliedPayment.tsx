import { Link } from "wouter";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatRate } from "../../../../shared/exchange-rate.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { documentOfKey } from "../view/applied-rows.ts";
import { invoicesWithCuotas, partKey, partWord } from "../view/distribution.ts";
import { ClientLink } from "./ClientLink.tsx";
import detail from "./LineDetail.module.css";
import styles from "./parts.module.css";

type Payment = OutputOf<"payments.listPayments">["payments"][number];

/** How a document was closed beside the money of the deposit. */
const BESIDE: Readonly<Record<string, string>> = { bank_fee: "comisión del banco", rounding: "redondeo", discount: "descuento acordado" };

type Props = { line: BankLine; paymentId: number; title?: string };

/** Where an applied line went: whose payment it became, which parts it closed, and what closed beside it. */
export function AppliedPayment({ line, paymentId, title = "Se aplicó a" }: Props) {
  const answer = useCall("payments.listPayments", { bankLineId: line.id, limit: 1000 });
  const payments = (answer.data?.payments ?? []).filter(({ isReversed }) => !isReversed);
  const payment = payments.find((candidate) => candidate.id === paymentId);
  const client = useCall("clients.getClient", { id: payment?.clientId ?? 0 }, { enabled: payment !== undefined });
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.isPending) return <Loading />;
  if (!payment) return <p>Este abono ya está en los libros.</p>;
  const rows = paidRows(payment, payments);
  return (
    <section>
      <SectionTitle detail={<ClientLink id={payment.clientId} name={client.data?.name ?? "…"} />}>{title}</SectionTitle>
      {rows.length > 0 && <Paid rows={rows} />}
      {payment.received && (
        <p className={detail.note}>
          {formatMoney(payment.received.amountMinor, payment.received.currency)} al cambio {formatRate(payment.received.rateMicros)} son{" "}
          {formatMoney(payment.amountMinor, payment.currency)}.
        </p>
      )}
      {payment.unallocatedMinor > 0 && (
        <p className={detail.note}>Quedan {formatMoney(payment.unallocatedMinor, payment.currency)} a favor del cliente.</p>
      )}
      {payment.reasons.length > 0 && <Reasons reasons={payment.reasons} />}
    </section>
  );
}

/** Why it was applied so, as it was decided then. */
function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <div className={detail.why}>
      <SectionTitle>Por qué</SectionTitle>
      <ul className={detail.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

type PaidRow = { key: string; allocation: Payment["allocations"][number]; word: string; currency: string };

/** What the deposit paid, and after it what closed without money. */
function paidRows(payment: Payment, payments: readonly Payment[]): PaidRow[] {
  const cuotas = invoicesWithCuotas(payment.allocations);
  return [payment, ...payments.filter(({ id, method }) => id !== payment.id && BESIDE[method] !== undefined)].flatMap(
    ({ id, allocations, currency, method }) =>
      allocations.map((allocation) => ({
        key: `${id}-${partKey(allocation)}`,
        allocation,
        word: id === payment.id ? partWord(allocation, cuotas.has(allocation.invoiceId)) : `${BESIDE[method]}: dejó de deberse`,
        currency,
      })),
  );
}

function Paid({ rows }: { rows: readonly PaidRow[] }) {
  return (
    <div className={detail.wide}>
      <table className={styles.table}>
        <caption className="visually-hidden">Documentos que pagó este abono</caption>
        <thead>
          <tr>
            <th scope="col">Documento</th>
            <th scope="col">Parte</th>
            <th scope="col" className={styles.number}>
              Se aplicó
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, allocation, word, currency }) => (
            <tr key={key}>
              <th scope="row" className={styles.document}>
                <Link href={`/facturas?factura=${allocation.invoiceId}&tab=all`}>{documentOfKey(allocation.key)}</Link>
              </th>
              <td>{word}</td>
              <td className={styles.number}>
                <Money minor={allocation.amountMinor} currency={currency} strong />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
