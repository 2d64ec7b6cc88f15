import { PromisePanel } from "../promise/PromisePanel.tsx";
import { DisputePanel } from "./DisputePanel.tsx";
import type { NotedChannel, Target } from "./target.ts";
import type { ContactDraft } from "./use-contact-draft.ts";

/** Whether how it ended is noted in a form of its own: a promise, a dispute. */
export function leadsOn({ outcome }: ContactDraft): boolean {
  return outcome === "promise" || outcome === "dispute";
}

type Props = { draft: ContactDraft; target: Target; channel: NotedChannel; onClose: () => void };

/** The form of what came of a contact; the contact itself is noted first. */
export function WhatFollows({ draft, target, channel, onClose }: Props) {
  if (draft.outcome === "dispute")
    return <DisputePanel target={target} said={draft.written} before={draft.noteFirst} onBack={draft.forget} onClose={onClose} />;
  return (
    <PromisePanel
      clientId={target.clientId}
      clientName={target.clientName}
      start={{ channel, ...(target.currency ? { currency: target.currency } : {}) }}
      before={draft.noteFirst}
      onClose={onClose}
    />
  );
}
