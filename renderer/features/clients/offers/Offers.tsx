import { Button } from "@mantine/core";
import { useState } from "react";
import type { Offer } from "../../../../shared/contract/followup-offers.ts";
import { formatDate, formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import page from "../page/page.module.css";
import { documentsText, type Measured, offerText, resultText } from "./offer-words.ts";
import styles from "./offers.module.css";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

const FIRST = 3;
const MOST = 500;

type Props = { clientId: number; owes: boolean; onMake: () => void; onShow: (offer: Offer) => void };

/** Discounts offered for paying by a day and what became of them: those that wait first, then the newest. */
export function Offers({ clientId, owes, onMake, onShow }: Props) {
  const [isAll, setAll] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Offer>();
  const list = useCall("followup.listOffers", { clientId, limit: MOST });
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const offers = list.data?.offers ?? [];
  if (list.isPending || todayOn === undefined || (offers.length === 0 && !owes && !list.error)) return null;
  return (
    <section aria-labelledby="ofertas">
      <div className={page.heading}>
        <SectionTitle id="ofertas">Ofertas de pronto pago</SectionTitle>
        {owes && (
          <button type="button" className={page.link} onClick={onMake}>
            Ofrecer descuento
          </button>
        )}
      </div>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {offers.length === 0 && !list.error && <p className={page.quiet}>No le has ofrecido un descuento por pagar antes.</p>}
      {(list.data?.measured ?? []).filter(hasResult).map((one) => (
        <p key={one.currency} className={page.small}>
          {resultText(one, "one")}
        </p>
      ))}
      <ul className={styles.list}>
        {(isAll ? offers : offers.slice(0, FIRST)).map((offer) => (
          <OfferRow key={offer.id} offer={offer} todayOn={todayOn} onShow={() => onShow(offer)} onWithdraw={() => setWithdrawing(offer)} />
        ))}
      </ul>
      {offers.length > FIRST && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? "Ver menos" : `Ver las ${offers.length}`}
        </Button>
      )}
      {withdrawing && <WithdrawDialog offer={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </section>
  );
}

/** One offer that still waits has brought nothing yet to tell of. */
function hasResult({ made, taken }: Measured): boolean {
  return made > 1 || taken > 0;
}

type RowProps = { offer: Offer; todayOn: string; onShow: () => void; onWithdraw: () => void };

function OfferRow({ offer, todayOn, onShow, onWithdraw }: RowProps) {
  const { state, currency, payMinor, discountMinor, documents, note, untilOn } = offer;
  const until = untilOn.slice(0, 4) === todayOn.slice(0, 4) ? formatShortDate(untilOn) : formatDate(untilOn);
  return (
    <li className={styles.offer} data-state={state}>
      <div className={styles.words}>
        <div>
          Hasta el {until}: <span className={styles.state}>{offerText(offer, todayOn)}</span>
        </div>
        <div className={page.small}>{[documentsText(documents), note].filter(Boolean).join(". ")}</div>
        {state === "waiting" && (
          <div className={styles.actions}>
            <button type="button" className={page.link} onClick={onShow} aria-label={`Ver mensaje de la oferta hasta el ${until}`}>
              Ver mensaje
            </button>
            <button type="button" className={page.link} onClick={onWithdraw} aria-label={`Retirar la oferta hasta el ${until}`}>
              Retirar
            </button>
          </div>
        )}
      </div>
      <div className={styles.right}>
        <Money minor={payMinor} currency={currency} withSymbol />
        <span className={page.small}>en vez de {formatMoney(payMinor + discountMinor, currency)}</span>
      </div>
    </li>
  );
}
