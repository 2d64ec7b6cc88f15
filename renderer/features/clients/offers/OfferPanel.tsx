import { Button } from "@mantine/core";
import { useId, useState } from "react";
import type { Client } from "../../../../shared/contract/clients.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone } from "../../../ui/toast.ts";
import { OfferForm } from "./OfferForm.tsx";
import { OfferMessage } from "./OfferMessage.tsx";

type Props = { client: Client; onClose: () => void };

/** Offers a discount for paying by a day; then shows the message that tells the client. */
export function OfferPanel({ client, onClose }: Props) {
  const formId = useId();
  const [text, setText] = useState<string>();
  const status = useCall("settings.getStatus", {});
  const offers = useCall("followup.listOffers", { clientId: client.id });
  const making = useMutationCall("followup.makeOffer");
  const currencies = client.balances.filter(({ openMinor }) => openMinor > 0).map(({ currency }) => currency);
  if (text !== undefined) return <OfferMessage client={client} text={text} onClose={onClose} />;
  const error = status.error ?? offers.error;
  return (
    <SidePanel
      title="Ofrecer descuento por pronto pago"
      subtitle={client.name}
      onClose={onClose}
      foot={
        <>
          <Button type="submit" form={formId} loading={making.isPending} disabled={currencies.length === 0 || !status.data || !offers.data}>
            Hacer la oferta
          </Button>
          <Button variant="default" onClick={onClose}>
            Volver sin ofrecer
          </Button>
        </>
      }
    >
      {error && <ErrorState error={error} />}
      {!error && (!status.data || !offers.data) && <Loading />}
      {status.data && offers.data && currencies.length === 0 && <p>No te debe nada: no hay qué ofrecerle.</p>}
      {status.data && offers.data && currencies.length > 0 && (
        <OfferForm
          id={formId}
          clientId={client.id}
          todayOn={status.data.todayOn}
          currencies={currencies}
          offers={offers.data.offers}
          error={making.error}
          onSubmit={(offer) =>
            making.mutate(offer, {
              onSuccess: (made) => {
                toastDone("La oferta quedó anotada: un abono de ese monto la toma hasta ese día.");
                setText(made.text);
              },
            })
          }
        />
      )}
    </SidePanel>
  );
}
