import { Link } from "wouter";
import type { Client } from "../../../../shared/contract/clients.ts";
import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import { currencySymbol, formatAmount, formatMoney } from "../../../../shared/money.ts";
import { AgeDot, AgeMark } from "../../../ui/AgeMark.tsx";
import { AGE_LABELS, AGE_RANGES, type AgeStep } from "../../../ui/age.ts";
import { useCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import styles from "./page.module.css";

type Balance = Client["balances"][number];

const SHOWN = 60;
const LONGEST = "9,999,999.99".length;

/** What is open, oldest first, with what it comes to so far, and how it is spread over the ages. */
export function OpenDocuments({ client }: { client: Client }) {
  const owed = client.balances.filter((balance) => balance.openMinor > 0);
  if (owed.length === 0)
    return (
      <section>
        <SectionTitle>Pendiente</SectionTitle>
        <p className={styles.quiet}>Nada por cobrar.</p>
      </section>
    );
  return owed.map((balance) => <OpenIn key={balance.currency} clientId={client.id} balance={balance} />);
}

function OpenIn({ clientId, balance }: { clientId: number; balance: Balance }) {
  const { currency } = balance;
  const list = useCall(
    "invoices.listInvoices",
    { filter: { clientId, currency, tab: "open" }, sort: { by: "dueOn" }, limit: SHOWN },
    { keepPrevious: true },
  );
  const rows = list.data?.rows ?? [];
  // Two columns of very long amounts do not fit beside each other.
  const hasRunning = formatAmount(balance.openMinor, currency).length <= LONGEST && rows.length > 1;
  return (
    <section>
      <SectionTitle detail={formatMoney(balance.openMinor, currency)}>Pendiente</SectionTitle>
      <table className={styles.documents}>
        <thead>
          <tr>
            <th scope="col">Documento</th>
            <th scope="col">Atraso</th>
            <th scope="col" className={styles.amount}>
              Por cobrar {currencySymbol(currency)}
            </th>
            {hasRunning && (
              <th scope="col" className={styles.running}>
                Suma
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {withRunning(rows).map(({ row, running }) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/facturas?clientId=${clientId}&factura=${row.id}`}>{row.document}</Link>
              </th>
              <td>{row.daysLate !== null && <AgeMark daysLate={row.daysLate} />}</td>
              <td className={styles.amount}>{formatAmount(row.openMinor, currency)}</td>
              {hasRunning && <td className={styles.running}>{formatAmount(running, currency)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {balance.documents > rows.length && rows.length > 0 && (
        <Link className={styles.link} href={`/facturas?clientId=${clientId}&currency=${currency}`}>
          Ver los {balance.documents} documentos
        </Link>
      )}
      <Ages clientId={clientId} balance={balance} />
    </section>
  );
}

function withRunning(rows: readonly InvoiceRow[]): { row: InvoiceRow; running: number }[] {
  let running = 0;
  return rows.map((row) => {
    running += row.openMinor;
    return { row, running };
  });
}

/** The balance by age: a bar, and the amounts under it. Each opens its documents. */
function Ages({ clientId, balance }: { clientId: number; balance: Balance }) {
  const steps = ([0, 1, 2, 3, 4] as const).filter((step) => (balance.buckets[step] ?? 0) > 0);
  if (steps.length < 2) return null;
  return (
    <div className={styles.ages}>
      <div className={styles.ageBar} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} style={{ flexGrow: (balance.buckets[step] ?? 0) / balance.openMinor, background: `var(--age-${step})` }} />
        ))}
      </div>
      <ul>
        {steps.map((step) => (
          <li key={step}>
            <Link href={agePath(clientId, balance.currency, step)}>
              <AgeDot step={step} /> {AGE_LABELS[step]}
            </Link>
            <span>{formatAmount(balance.buckets[step] ?? 0, balance.currency)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function agePath(clientId: number, currency: string, step: AgeStep): string {
  const query = new URLSearchParams({ clientId: String(clientId), currency });
  if (step === 0) query.set("tab", "upcoming");
  else {
    const range = AGE_RANGES[step];
    query.set("tab", "overdue");
    if (range?.from !== undefined) query.set("minDaysLate", String(range.from));
    if (range?.to !== undefined) query.set("maxDaysLate", String(range.to));
  }
  return `/facturas?${query}`;
}
