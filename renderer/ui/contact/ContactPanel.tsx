import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "wouter";
import { formatMoney } from "../../../shared/money.ts";
import { PromisePanel } from "../promise/PromisePanel.tsx";
import { SectionTitle } from "../SectionTitle.tsx";
import { SidePanel } from "../SidePanel.tsx";
import styles from "./ContactPanel.module.css";
import { DisputePanel } from "./DisputePanel.tsx";
import { GuardNote } from "./GuardNote.tsx";
import { NextTime } from "./NextTime.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { outcomesOf } from "./outcomes.ts";
import { Address, Emails, Phones } from "./Phones.tsx";
import type { ContactChannel, Direction, Target } from "./target.ts";
import { type ContactDraft, useContactDraft } from "./use-contact-draft.ts";

type Props = { target: Target; channel: Exclude<ContactChannel, "whatsapp">; direction?: Direction; todayOn: string; onClose: () => void };

const TITLES: Readonly<Record<Props["channel"], string>> = { call: "Llamar a", visit: "Visitar a", email: "Correo a", sms: "SMS a" };

/** Whom to contact and about what, how it ended in two keys with what follows from it, and a place to note what was said. */
export function ContactPanel({ target, channel, direction, todayOn, onClose }: Props) {
  const draft = useContactDraft({ target, channel, direction: direction ?? "out", todayOn, onClose });
  const { outcome } = draft;
  if (outcome === "promise")
    return (
      <PromisePanel
        clientId={target.clientId}
        clientName={target.clientName}
        start={{ channel, ...(target.currency ? { currency: target.currency } : {}) }}
        before={draft.noteFirst}
        onClose={onClose}
      />
    );
  if (outcome === "dispute")
    return <DisputePanel target={target} said={draft.written} before={draft.noteFirst} onBack={draft.forget} onClose={onClose} />;
  const title = draft.direction === "in" ? `Te buscó ${target.clientName}` : `${TITLES[channel]} ${target.clientName}`;
  return (
    <SidePanel title={title} subtitle={target.why} foot={<SaveButton draft={draft} channel={channel} />} onClose={onClose}>
      {draft.direction === "out" && <GuardNote guard={draft.guard} />}
      <Reach target={target} channel={channel} />
      <About target={target} />
      <WhoBegan draft={draft} channel={channel} />
      <Outcomes outcomes={outcomesOf(channel, draft.direction)} chosen={outcome} onChoose={draft.choose} />
      <NextTime draft={draft} todayOn={todayOn} />
      <Said draft={draft} />
    </SidePanel>
  );
}

function Reach({ target, channel }: { target: Target; channel: Props["channel"] }) {
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

const BEGAN: Readonly<Record<Props["channel"], string>> = { call: "Lo llamé", visit: "Lo visité", email: "Le escribí", sms: "Le escribí" };

function WhoBegan({ draft, channel }: { draft: ContactDraft; channel: Props["channel"] }) {
  return (
    <SegmentedControl
      className={styles.who ?? ""}
      size="xs"
      aria-label="Quién empezó"
      data={[
        { value: "out", label: BEGAN[channel] },
        { value: "in", label: channel === "call" ? "Me llamó" : "Me buscó" },
      ]}
      value={draft.direction}
      onChange={(value) => draft.setDirection(value === "in" ? "in" : "out")}
    />
  );
}

function Said({ draft }: { draft: ContactDraft }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (draft.outcome === "talked") field.current?.focus();
  }, [draft.outcome]);
  return (
    <Textarea
      ref={field}
      label="Qué se habló"
      placeholder="Ejemplo: hablé con Jorge; pide otra copia de la factura."
      value={draft.note}
      onChange={(event) => draft.setNote(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && draft.canSave) draft.save();
      }}
      autosize
      minRows={3}
      maxRows={12}
      maxLength={4000}
    />
  );
}

const SAVE: Readonly<Record<Props["channel"], string>> = {
  call: "Guardar llamada",
  visit: "Guardar visita",
  email: "Guardar correo",
  sms: "Guardar SMS",
};

function SaveButton({ draft, channel }: { draft: ContactDraft; channel: Props["channel"] }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (draft.outcome === "no_answer" || draft.outcome === "wrong_person") button.current?.focus();
  }, [draft.outcome]);
  return (
    <Button ref={button} onClick={draft.save} loading={draft.isPending} disabled={!draft.canSave}>
      {draft.outcome === "wrong_person" ? "Guardar y corregir su número" : SAVE[channel]}
    </Button>
  );
}
