import { Link } from "wouter";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { Loading } from "../../../ui/Loading.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { documentOfKey } from "../view/applied-rows.ts";
import { invoicesWithCuotas, partWord } from "../view/distribution.ts";
import { ClientLink } from "./ClientLink.tsx";
import styles from "./parts.module.css";

/** Where an applied line went: whose payment it became and which parts it closed. */
export function AppliedPayment({ line, paymentId }: { line: BankLine; paymentId: number }) {
  const answer = useCall("payments.listPayments", { bankLineId: line.id, limit: 1000 });
  const payment = answer.data?.payments.find((candidate) => candidate.id === paymentId);
  const client = useCall("clients.getClient", { id: payment?.clientId ?? 0 }, { enabled: payment !== undefined });
  if (answer.isPending) return <Loading />;
  if (!payment) return <p>Este abono ya está en los libros.</p>;
  const cuotas = invoicesWithCuotas(payment.allocations);
  return (
    <section>
      <SectionTitle detail={<ClientLink id={payment.clientId} name={client.data?.name ?? "…"} />}>Se aplicó a</SectionTitle>
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
            <tr key={`${allocation.invoiceId}-${allocation.cuota}-${allocation.part}`}>
              <th scope="row" className={styles.document}>
                <Link href={`/facturas?factura=${allocation.invoiceId}&tab=all`}>{documentOfKey(allocation.key)}</Link>
              </th>
              <td>{partWord(allocation, cuotas.has(allocation.invoiceId))}</td>
              <td className={styles.number}>
                <Money minor={allocation.amountMinor} currency={line.currency} strong />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {payment.unallocatedMinor > 0 && <p>Quedan {formatMoney(payment.unallocatedMinor, line.currency)} a favor del cliente.</p>}
    </section>
  );
}
