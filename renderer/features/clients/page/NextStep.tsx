import { Button, Menu } from "@mantine/core";
import { Link, useLocation } from "wouter";
import type { Client } from "../../../../shared/contract/clients.ts";
import { addDays, formatLongDate, limaDate } from "../../../../shared/dates.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { useOpenWhatsApp } from "../contact/use-open-whatsapp.ts";
import styles from "./page.module.css";

type Props = { client: Client; onWrite: () => void };

/** What to do now with this client: the message that fits, one click from leaving, and the ways to decide otherwise. */
export function NextStep({ client, onWrite }: Props) {
  const draft = useCall("messages.draftWhatsApp", { clientId: client.id });
  const today = useCall("followup.getToday", {}).data;
  const suggestion = today?.suggestions.find((one) => one.clientId === client.id);
  const [, navigate] = useLocation();
  const { open, isOpening } = useOpenWhatsApp(client.id);
  if (draft.isPending) return null;
  const text = draft.data?.text.replace(/\s+/g, " ");
  const canOpen = draft.data?.allowed === true && draft.data.url !== null;
  return (
    <section>
      <SectionTitle>Siguiente paso</SectionTitle>
      <div className={styles.step}>
        <div className={styles.stepTitle}>{suggestion ? `${suggestion.stepLabel} hoy` : draft.data ? "WhatsApp" : "Esperar"}</div>
        {suggestion && <p className={styles.small}>{suggestion.why}</p>}
        {draft.error && <p className={styles.stepText}>{draft.error.message}</p>}
        {text && <p className={styles.stepText}>“{text.length > 190 ? `${text.slice(0, 188).trimEnd()}…` : text}”</p>}
        <div className={styles.stepActions}>
          {draft.data && (
            <Button size="compact-md" onClick={() => (canOpen ? open(draft.data.text) : onWrite())} loading={isOpening}>
              {canOpen ? "Abrir WhatsApp" : "Ver el mensaje"}
            </Button>
          )}
          {today && <Snooze clientId={client.id} todayOn={today.todayOn} />}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="compact-md" variant="default">
                Otra cosa
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onWrite}>Cambiar el mensaje</Menu.Item>
              <Menu.Item onClick={() => navigate(`/cartas?cliente=${client.id}`)}>Escribir una carta</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      {draft.data && !draft.data.allowed && <WhyNot reasons={draft.data.reasons} nextAllowedAt={draft.data.nextAllowedAt} />}
      {draft.data?.allowed && draft.data.phone === null && (
        <p className={styles.small}>
          No hay un celular anotado. <Link href={`/cartas?cliente=${client.id}`}>Escríbele una carta</Link>, o anótalo en “Editar”.
        </p>
      )}
      {draft.data?.allowed && draft.data.phone !== null && today && <p className={styles.small}>{today.contact.text}</p>}
    </section>
  );
}

function WhyNot({ reasons, nextAllowedAt }: { reasons: readonly { code: string; text: string }[]; nextAllowedAt: string | null }) {
  return (
    <p className={styles.small}>
      {reasons.map((reason) => reason.text).join(" ")}
      {nextAllowedAt && ` Se podrá desde el ${formatLongDate(limaDate(nextAllowedAt))}.`}
    </p>
  );
}

function Snooze({ clientId, todayOn }: { clientId: number; todayOn: string }) {
  const snoozing = useMutationCall("followup.snoozeClient");
  const later = () =>
    snoozing.mutate(
      { clientId, untilOn: addDays(todayOn, 1) },
      { onSuccess: () => toastDone("Volverá a la lista mañana"), onError: toastError },
    );
  return (
    <Button size="compact-md" variant="default" onClick={later} loading={snoozing.isPending}>
      Mañana
    </Button>
  );
}
