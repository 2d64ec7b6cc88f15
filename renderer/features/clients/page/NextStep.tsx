import { Button, Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import type { Client } from "../../../../shared/contract/clients.ts";
import type { Suggestion } from "../../../../shared/contract/followup.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { addDays, formatLongDate, limaDate, weekday } from "../../../../shared/dates.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import { useOpenWhatsApp } from "../contact/use-open-whatsapp.ts";
import styles from "./page.module.css";

type Props = { client: Client; onWrite: () => void };
type Draft = OutputOf<"messages.draftWhatsApp">;

/** What to do now with this client, one click away, and the ways to decide otherwise. */
export function NextStep({ client, onWrite }: Props) {
  const draft = useCall("messages.draftWhatsApp", { clientId: client.id });
  const today = useCall("followup.getToday", {}).data;
  const next = useCall("followup.planOf", { clientId: client.id }).data?.next ?? null;
  const suggestion = today?.suggestions.find((one) => one.clientId === client.id);
  if (draft.isPending || !today) return null;
  const step = suggestion && suggestion.step !== "whatsapp" ? suggestion : undefined;
  const isEarly = !suggestion && draft.data && next !== null && next.on > today.todayOn;
  return (
    <section>
      <SectionTitle>Siguiente paso</SectionTitle>
      <div className={styles.step}>
        <div className={styles.stepTitle}>{titleOf(suggestion, draft.data !== undefined)}</div>
        {suggestion && <p className={styles.small}>{suggestion.why}</p>}
        {isEarly && <p className={styles.small}>Hoy no le toca nada. Si igual le escribes, este es el mensaje:</p>}
        {draft.error && <p className={styles.stepText}>{draft.error.message}</p>}
        {!step && draft.data && <p className={styles.stepText}>“{excerpt(draft.data.text)}”</p>}
        {step?.step === "call" && <p className={styles.stepText}>{phoneOf(step)}</p>}
        <div className={styles.stepActions}>
          {step && <StepButton suggestion={step} clientId={client.id} />}
          {!step && draft.data && <WhatsAppButton clientId={client.id} draft={draft.data} onWrite={onWrite} />}
          <Snooze clientId={client.id} todayOn={today.todayOn} />
          <OtherThings clientId={client.id} onWrite={onWrite} />
        </div>
      </div>
      {draft.data && <WhenAllowed draft={draft.data} clientId={client.id} window={today.contact.text} />}
    </section>
  );
}

function titleOf(suggestion: Suggestion | undefined, canWrite: boolean): string {
  if (suggestion) return `${suggestion.stepLabel} hoy`;
  return canWrite ? "Mensaje listo" : "Esperar";
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 190 ? `${line.slice(0, 188).trimEnd()}…` : line;
}

function phoneOf({ phone }: Suggestion): string {
  const mobile = phone ? parseMobile(phone) : undefined;
  return mobile ? formatMobile(mobile) : (phone ?? "No hay un teléfono anotado.");
}

/** A letter is written on its own screen; a call is made elsewhere and noted here. */
function StepButton({ suggestion, clientId }: { suggestion: Suggestion; clientId: number }) {
  const [, navigate] = useLocation();
  if (suggestion.step === "letter")
    return (
      <Button size="compact-md" onClick={() => navigate(`/cartas?cliente=${clientId}&etapa=${suggestion.stage}`)}>
        Escribir la carta
      </Button>
    );
  return (
    <Button size="compact-md" onClick={() => document.querySelector<HTMLElement>("[data-note-field]")?.focus()}>
      Anotar la llamada
    </Button>
  );
}

function WhatsAppButton({ clientId, draft, onWrite }: { clientId: number; draft: Draft; onWrite: () => void }) {
  const { open, isOpening } = useOpenWhatsApp(clientId);
  const canOpen = draft.allowed && draft.url !== null;
  return (
    <Button size="compact-md" onClick={() => (canOpen ? open({ text: draft.text }) : onWrite())} loading={isOpening}>
      {canOpen ? "Abrir WhatsApp" : "Ver el mensaje"}
    </Button>
  );
}

function OtherThings({ clientId, onWrite }: { clientId: number; onWrite: () => void }) {
  const [, navigate] = useLocation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-md" variant="default">
          Otra cosa
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onWrite}>Escribir por WhatsApp</Menu.Item>
        <Menu.Item onClick={() => navigate(`/cartas?cliente=${clientId}`)}>Escribir una carta</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function WhenAllowed({ draft, clientId, window }: { draft: Draft; clientId: number; window: string }) {
  const say = (children: ReactNode) => <p className={styles.small}>{children}</p>;
  if (!draft.allowed) {
    const next = draft.nextAllowedAt && ` Se podrá desde el ${formatLongDate(limaDate(draft.nextAllowedAt))}.`;
    return say([draft.reasons.map((reason) => reason.text).join(" "), next]);
  }
  if (draft.phone !== null) return say(window);
  return say(
    <>
      No hay un celular anotado. <Link href={`/cartas?cliente=${clientId}`}>Escríbele una carta</Link>, o anótalo en “Editar”.
    </>,
  );
}

function Snooze({ clientId, todayOn }: { clientId: number; todayOn: string }) {
  const snoozing = useMutationCall("followup.snoozeClient");
  // Nobody is contacted on a weekend: Hoy offers the Monday too.
  const day = weekday(todayOn);
  const days = day === 5 ? 3 : day === 6 ? 2 : 1;
  const when = days > 1 ? "El lunes" : "Mañana";
  const back = () => snoozing.mutateAsync({ clientId, untilOn: todayOn });
  const later = () =>
    snoozing.mutate(
      { clientId, untilOn: addDays(todayOn, days) },
      { onSuccess: () => toastUndo(`Volverá a la lista ${when.toLowerCase()}.`, back, "Volvió a la lista de hoy."), onError: toastError },
    );
  return (
    <Button size="compact-md" variant="default" onClick={later} loading={snoozing.isPending}>
      {when}
    </Button>
  );
}
