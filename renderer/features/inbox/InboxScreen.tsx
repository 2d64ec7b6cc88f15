import { useLocation, useSearch } from "wouter";
import { useCall } from "../../ui/calls.ts";
import { Page } from "../../ui/Page.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { type InboxTab, inboxPath, tabOf } from "./link.ts";
import { Outbox } from "./outbox/Outbox.tsx";
import { useDesk } from "./replies/use-desk.tsx";
import { Results } from "./results/Results.tsx";

/** Bandeja: what clients answered, the e-mails that leave, and what became of all that was sent. The address says which. */
export function InboxScreen() {
  const tab = tabOf(useSearch());
  const [, navigate] = useLocation();
  const counts = useCall("settings.getStatus", {}).data?.counts;
  const isReplies = tab === "respuestas";
  const replies = useDesk(isReplies);
  const tabs: { value: InboxTab; label: string; count?: number | undefined }[] = [
    { value: "respuestas", label: "Respuestas", count: counts?.repliesWaiting },
    { value: "salida", label: "Salida", count: counts?.mailsToDecide },
    { value: "resultados", label: "Resultados" },
  ];
  return (
    <Page
      title="Bandeja"
      fill={isReplies}
      {...(isReplies ? { sentence: replies.sentence, action: replies.action, panel: replies.panel } : {})}
    >
      <Tabs label="Bandeja" tabs={tabs} value={tab} onChange={(value) => navigate(inboxPath(value), { replace: true })} />
      {isReplies && replies.body}
      {tab === "salida" && <Outbox />}
      {tab === "resultados" && <Results />}
    </Page>
  );
}
