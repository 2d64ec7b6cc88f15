import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { PaymentPromise } from "../../../shared/contract/followup-promises.ts";
import { DateText } from "../../ui/DateText.tsx";
import { Money } from "../../ui/Money.tsx";
import { promiseText } from "../../ui/promise/promise-words.ts";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { Truncate } from "../../ui/Truncate.tsx";
import styles from "./PromiseList.module.css";
import { usePromises } from "./use-promises.ts";

const FIRST = 5;

/** Promises whose day has come, and those that were broken lately. Nothing at all when there are none. */
export function PromiseList({ todayOn }: { todayOn: string }) {
  const [showsAll, setShowsAll] = useState(false);
  const promises = usePromises(todayOn);
  if (promises.length === 0) return null;
  const shown = showsAll ? promises : promises.slice(0, FIRST);
  return (
    <section className={styles.section} aria-labelledby="promesas">
      <SectionTitle id="promesas" detail={promises.length === 1 ? "1 promesa" : `${promises.length} promesas`}>
        Prometieron pagar
      </SectionTitle>
      <ul className={styles.list}>
        {shown.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} todayOn={todayOn} />
        ))}
      </ul>
      {promises.length > FIRST && (
        <Button variant="subtle" size="compact-sm" mt={8} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? "Ver menos" : `Ver las ${promises.length}`}
        </Button>
      )}
    </section>
  );
}

function PromiseRow({ promise, todayOn }: { promise: PaymentPromise; todayOn: string }) {
  return (
    <li className={styles.row}>
      <Link href={`/clientes/${promise.clientId}`} className={styles.name}>
        <Truncate>{promise.clientName}</Truncate>
      </Link>
      <span className={styles.day}>
        para el <DateText on={promise.dueOn} short />
      </span>
      <span className={styles.state} data-broken={promise.state !== "waiting" || undefined}>
        {promiseText(promise, todayOn)}
      </span>
      <span className={styles.amount}>
        <Money minor={promise.amountMinor} currency={promise.currency} withSymbol />
      </span>
    </li>
  );
}
