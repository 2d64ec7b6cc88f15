import { useState } from "react";
import { Button } from "@mantine/core";
import { useParams, useSearchParams } from "wouter";
import type { Client } from "../../../shared/contract/clients.ts";
import { useCall } from "../../ui/calls.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { MailButton } from "../../ui/mail/MailButton.tsx";
import { Page } from "../../ui/Page.tsx";
import { PromisePanel } from "../../ui/promise/PromisePanel.tsx";
import { ContactPanel } from "./contact/ContactPanel.tsx";
import { EditPanel } from "./edit/EditPanel.tsx";
import { OfferMessage } from "./offers/OfferMessage.tsx";
import { OfferPanel } from "./offers/OfferPanel.tsx";
import { Offers } from "./offers/Offers.tsx";
import { AgreedInterest } from "./interest/AgreedInterest.tsx";
import { InterestPanel } from "./interest/InterestPanel.tsx";
import { ClientSentence } from "./page/ClientSentence.tsx";
import { Favour } from "./page/Favour.tsx";
import { NextStep } from "./page/NextStep.tsx";
import { OpenDocuments } from "./page/OpenDocuments.tsx";
import { Payments } from "./page/Payments.tsx";
import styles from "./page/page.module.css";
import { Thread } from "./page/Thread.tsx";
import { WhoTheyAre } from "./page/WhoTheyAre.tsx";
import { HowTheyPay } from "./pays/HowTheyPay.tsx";
import { PaymentPlans } from "./payment-plans/PaymentPlans.tsx";
import { ProposePanel } from "./payment-plans/ProposePanel.tsx";
import { PaysPanel } from "./pays/PaysPanel.tsx";
import { PlanCard } from "./plan/PlanCard.tsx";
import { Promises } from "./promises/Promises.tsx";

/** The screen of one client: who they are, what was said, what they owe, and the next step. */
export function ClientScreen() {
  const { id: text } = useParams<{ id: string }>();
  const id = /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : undefined;
  const client = useCall("clients.getClient", { id: id ?? 1 }, { enabled: id !== undefined });
  if (id === undefined)
    return (
      <Page title="Cliente">
        <EmptyState title="Esa dirección no es de un cliente">Vuelve a Clientes y elígelo de la lista.</EmptyState>
      </Page>
    );
  if (client.error)
    return (
      <Page title="Cliente">
        <ErrorState error={client.error} onRetry={() => void client.refetch()} />
      </Page>
    );
  if (!client.data)
    return (
      <Page title="Cliente">
        <Loading />
      </Page>
    );
  return <ClientPage key={id} client={client.data} />;
}

type Beside = "edit" | "contact" | "pays" | "promise" | "payment_plan" | "interest" | "offer" | { offerText: string } | undefined;

function ClientPage({ client }: { client: Client }) {
  const [query] = useSearchParams();
  // A call to a wrong number leads here, to mend it.
  const [beside, setBeside] = useState<Beside>(query.has("editar") ? "edit" : undefined);
  const close = () => setBeside(undefined);
  const owes = client.balances.some((balance) => balance.openMinor > 0);
  return (
    <Page
      title={client.name}
      sentence={<ClientSentence client={client} />}
      action={
        <>
          {owes && <MailButton start={{ clientId: client.id, clientName: client.name }} />}
          <Button onClick={() => setBeside("contact")} disabled={!owes} title={owes ? undefined : "No debe nada: no hay qué pedirle"}>
            Contactar
          </Button>
        </>
      }
      panel={
        beside === "edit" ? (
          <EditPanel client={client} onClose={close} onSaved={close} />
        ) : beside === "contact" ? (
          <ContactPanel client={client} onClose={close} onEdit={() => setBeside("edit")} />
        ) : beside === "pays" ? (
          <PaysPanel client={client} onClose={close} />
        ) : beside === "promise" ? (
          <PromisePanel clientId={client.id} clientName={client.name} onClose={close} />
        ) : beside === "payment_plan" ? (
          <ProposePanel client={client} onClose={close} />
        ) : beside === "offer" ? (
          <OfferPanel client={client} onClose={close} />
        ) : typeof beside === "object" ? (
          <OfferMessage key={beside.offerText} client={client} text={beside.offerText} onClose={close} />
        ) : beside === "interest" ? (
          <InterestPanel client={client} onClose={close} />
        ) : null
      }
    >
      <div className={styles.frame}>
        <div className={styles.columns}>
          <WhoTheyAre client={client} onEdit={() => setBeside("edit")} />
          <Thread clientId={client.id} clientName={client.name} />
          <div className={styles.side}>
            <OpenDocuments client={client} />
            <Favour client={client} />
            {owes && <NextStep client={client} onWrite={() => setBeside("contact")} />}
            <PlanCard client={client} />
            <Promises clientId={client.id} owes={owes} onNote={() => setBeside("promise")} />
            <PaymentPlans clientId={client.id} owes={owes} onPropose={() => setBeside("payment_plan")} />
            <Offers
              clientId={client.id}
              owes={owes}
              onMake={() => setBeside("offer")}
              onShow={({ text }) => setBeside({ offerText: text })}
            />
            <AgreedInterest clientId={client.id} owes={owes} onNote={() => setBeside("interest")} />
            <HowTheyPay clientId={client.id} onOpen={() => setBeside("pays")} />
            <Payments clientId={client.id} />
          </div>
        </div>
      </div>
    </Page>
  );
}
