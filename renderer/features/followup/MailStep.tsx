import { useState } from "react";
import { useCall } from "../../ui/calls.ts";
import { ContactPanel } from "../../ui/contact/ContactPanel.tsx";
import type { Target } from "../../ui/contact/target.ts";
import { ComposeMail } from "../../ui/mail/ComposeMail.tsx";

type Props = { target: Target; todayOn: string; onClose: () => void };

/** A step by e-mail: the mail to send; where it was sent from elsewhere, or no account is registered, it is noted by hand. */
export function MailStep({ target, todayOn, onClose }: Props) {
  const accounts = useCall("messages.listMailAccounts", {});
  const [isByHand, setByHand] = useState(false);
  const { item, clientId, clientName, stage } = target;
  if (accounts.isPending) return null;
  if (isByHand || !accounts.data?.accounts.length)
    return <ContactPanel target={target} channel="email" todayOn={todayOn} onClose={onClose} />;
  return (
    <ComposeMail
      start={{ clientId, clientName, stage, actionId: item?.kind === "action" ? item.id : undefined }}
      onClose={onClose}
      onElsewhere={() => setByHand(true)}
    />
  );
}
