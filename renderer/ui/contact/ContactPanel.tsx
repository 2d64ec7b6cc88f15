import type { ReactNode } from "react";
import { Link } from "wouter";
import { formatMoney } from "../../../shared/money.ts";
import { SectionTitle } from "../SectionTitle.tsx";
import { SidePanel } from "../SidePanel.tsx";
import styles from "./ContactPanel.module.css";
import { GuardNote } from "./GuardNote.tsx";
import { NextTime } from "./NextTime.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { outcomesOf } from "./outcomes.ts";
import { Address, Emails, Phones } from "./Phones.tsx";
import { Said } from "./Said.tsx";
import { SaveContact } from "./SaveContact.tsx";
import type { Direction, NotedChannel, Target } from "./target.ts";
import { useContactDraft } from "./use-contact-draft.ts";
import { leadsOn, WhatFollows } from "./WhatFollows.tsx";
import { WhoBegan } from "./WhoBegan.tsx";

type Props = { target: Target; channel: NotedChannel; direction?: Direction; todayOn: string; onClose: () => void };

const TITLES: Readonly<Record<NotedChannel, string>> = { call: "Llamar a", visit: "Visitar a", email: "Correo a", sms: "SMS a" };

/** Whom to contact and about what, how it ended in two keys with what follows from it, and a place to note what was said. */
export function ContactPanel({ target, channel, direction, todayOn, onClose }: Props) {
  const draft = useContactDraft({ target, channel, direction: direction ?? "out", todayOn, onClose });
  if (leadsOn(draft)) return <WhatFollows draft={draft} target={target} channel={channel} onClose={onClose} />;
  const title = draft.direction === "in" ? `Te buscó ${target.clientName}` : `${TITLES[channel]} ${target.clientName}`;
  return (
    <SidePanel title={title} subtitle={target.why} foot={<SaveContact draft={draft} channel={channel} />} onClose={onClose}>
      {draft.direction === "out" && <GuardNote guard={draft.guard} />}
      <Reach target={target} channel={channel} />
      <About target={target} />
      <WhoBegan draft={draft} channel={channel} />
      <Outcomes outcomes={outcomesOf(channel, draft.direction)} chosen={draft.outcome} onChoose={draft.choose} />
      <NextTime draft={draft} todayOn={todayOn} />
      <Said draft={draft} />
    </SidePanel>
  );
}

function Reach({ target, channel }: { target: Target; channel: NotedChannel }) {
  if (channel === "email") return <Emails clientId={target.clientId} />;
  if (channel === "visit") return <Address clientId={target.clientId} />;
  return <Phones clientId={target.clientId} known={target.phone} />;
}

function About({ target }: { target: Target }) {
  const say = (words: ReactNode) => (
    <>
      <SectionTitle>De qué se trata</SectionTitle>
      <p className={styles.about}>{words}</p>
    </>
  );
  const link = <Link href={`/clientes/${target.clientId}`}>Ver sus documentos</Link>;
  if (target.currency === null || target.amountMinor === 0) return say(<>Ahora no hay nada suyo por pedir. {link}</>);
  return say(
    <>
      {target.daysLate > 0 ? "Tiene vencidos " : "Tiene por vencer "}
      <strong>{formatMoney(target.amountMinor, target.currency)}</strong>. {link}
    </>,
  );
}
