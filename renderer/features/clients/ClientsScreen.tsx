import { Button } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useCall } from "../../ui/calls.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { MailToMany } from "../../ui/mail/MailToMany.tsx";
import { Page } from "../../ui/Page.tsx";
import { NumbersPanel } from "../../ui/round/NumbersPanel.tsx";
import { RoundPanel } from "../../ui/round/RoundPanel.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import type { ListWork } from "./contact/MessagesMenu.tsx";
import { EditPanel } from "./edit/EditPanel.tsx";
import { ClientsList } from "./list/ClientsList.tsx";
import { ClientsSentence } from "./list/ClientsSentence.tsx";
import { type ClientsLink, readClientsLink, writeClientsLink } from "./list/link.ts";

/** The screen Clientes: everyone, with what they owe and how they usually pay. */
export function ClientsScreen() {
  const [link, change] = useClientsLink();
  const [, navigate] = useLocation();
  const [work, setWork] = useState<ListWork>();
  const stop = () => setWork(undefined);
  const owing = useCall("clients.listClients", { onlyOwing: true });
  const all = useCall("clients.listClients", { limit: 1 });
  if (owing.error)
    return (
      <Page title="Clientes">
        <ErrorState error={owing.error} onRetry={() => void owing.refetch()} />
      </Page>
    );
  return (
    <Page
      title="Clientes"
      fill
      sentence={owing.data && all.data && <ClientsSentence rows={owing.data.rows} total={all.data.total} />}
      action={<Button onClick={() => change({ isNew: true })}>Nuevo cliente</Button>}
      panel={
        link.isNew ? (
          <EditPanel onClose={() => change({ isNew: false })} onSaved={(id) => navigate(`/clientes/${id}`)} />
        ) : work === "numbers" ? (
          <NumbersPanel onClose={stop} />
        ) : work && "mail" in work ? (
          <MailToMany clientIds={work.mail} onClose={stop} />
        ) : (
          work && <RoundPanel channel="whatsapp" clientIds={work.round} onClose={stop} />
        )
      }
    >
      <Tabs
        label="Qué clientes"
        value={link.onlyOwing ? "owing" : "all"}
        onChange={(tab) => change({ onlyOwing: tab === "owing" })}
        tabs={[
          { value: "owing", label: "Te deben", count: owing.data?.total },
          { value: "all", label: "Todos", count: all.data?.total },
        ]}
      />
      <ClientsList link={link} change={change} total={all.data?.total} onWork={setWork} />
    </Page>
  );
}

function useClientsLink(): [ClientsLink, (part: Partial<ClientsLink>) => void] {
  const [query, setQuery] = useSearchParams();
  const link = useMemo(() => readClientsLink(query), [query]);
  const latest = useRef(link);
  latest.current = link;
  const change = useCallback(
    (part: Partial<ClientsLink>) => {
      latest.current = { ...latest.current, ...part };
      setQuery(writeClientsLink(latest.current), { replace: true });
    },
    [setQuery],
  );
  return [link, change];
}
