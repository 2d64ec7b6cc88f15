import { Button } from "@mantine/core";
import { IconHeart } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import { DateText } from "../../ui/DateText.tsx";
import { Money } from "../../ui/Money.tsx";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { Truncate } from "../../ui/Truncate.tsx";
import styles from "./ThanksList.module.css";
import type { Thanks } from "./use-thanks.ts";

const FIRST = 5;

type Props = { waiting: readonly Thanks[]; chosenId: number | undefined; onChoose: (thanks: Thanks) => void };

/** Who paid and was not thanked yet. Nothing at all when nobody waits. */
export function ThanksList({ waiting, chosenId, onChoose }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  if (waiting.length === 0) return null;
  const shown = showsAll ? waiting : waiting.slice(0, FIRST);
  return (
    <section className={styles.section} aria-labelledby="agradecer">
      <SectionTitle id="agradecer" detail={waiting.length === 1 ? "1 pago" : `${waiting.length} pagos`}>
        Agradecer
      </SectionTitle>
      <ul className={styles.list}>
        {shown.map((thanks) => (
          <ThanksRow key={thanks.id} thanks={thanks} isChosen={thanks.id === chosenId} onChoose={onChoose} />
        ))}
      </ul>
      {waiting.length > FIRST && (
        <Button variant="subtle" size="compact-sm" mt={8} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? "Ver menos" : `Ver los ${waiting.length}`}
        </Button>
      )}
    </section>
  );
}

type RowProps = { thanks: Thanks; isChosen: boolean; onChoose: (thanks: Thanks) => void };

function ThanksRow({ thanks, isChosen, onChoose }: RowProps) {
  return (
    <li className={styles.row} data-chosen={isChosen || undefined}>
      <Link href={`/clientes/${thanks.clientId}`} className={styles.name}>
        <Truncate>{thanks.clientName}</Truncate>
      </Link>
      <span className={styles.day}>
        pagó el <DateText on={thanks.paidOn} short />
      </span>
      <span className={styles.amount}>
        <Money minor={thanks.amountMinor} currency={thanks.currency} withSymbol incoming />
      </span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconHeart size={15} stroke={1.6} aria-hidden="true" color="var(--accent)" />}
        onClick={() => onChoose(thanks)}
        aria-label={`Agradecer: ${thanks.clientName}`}
      >
        Agradecer
      </Button>
    </li>
  );
}
