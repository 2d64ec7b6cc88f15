import { Link } from "wouter";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { documentOfKey } from "../view/applied-rows.ts";
import { invoicesWithCuotas, partWord } from "../view/distribution.ts";
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
  const cuotas = invoicesWithCuotas(payment.allocations);
  const beside = payments.filter(({ id, method }) => id !== paymentId && BESIDE[method] !== undefined);
  return (
    <section>
      <SectionTitle detail={<ClientLink id={payment.clientId} name={client.data?.name ?? "…"} />}>{title}</SectionTitle>
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
            {payment.allocations.map((allocation) => (
              <Row
                key={`${allocation.invoiceId}-${allocation.cuota}-${allocation.part}`}
                allocation={allocation}
                word={partWord(allocation, cuotas.has(allocation.invoiceId))}
                currency={payment.currency}
              />
            ))}
            {beside.flatMap((one) =>
              one.allocations.map((allocation) => (
                <Row
                  key={`${one.id}-${allocation.invoiceId}-${allocation.cuota}-${allocation.part}`}
                  allocation={allocation}
                  word={`${BESIDE[one.method]}: dejó de deberse`}
                  currency={one.currency}
                />
              )),
            )}
          </tbody>
        </table>
      </div>
      {payment.unallocatedMinor > 0 && (
        <p className={detail.note}>Quedan {formatMoney(payment.unallocatedMinor, payment.currency)} a favor del cliente.</p>
      )}
    </section>
  );
}

function Row({ allocation, word, currency }: { allocation: Payment["allocations"][number]; word: string; currency: string }) {
  return (
    <tr>
      <th scope="row" className={styles.document}>
        <Link href={`/facturas?factura=${allocation.invoiceId}&tab=all`}>{documentOfKey(allocation.key)}</Link>
      </th>
      <td>{word}</td>
      <td className={styles.number}>
        <Money minor={allocation.amountMinor} currency={currency} strong />
      </td>
    </tr>
  );
}
