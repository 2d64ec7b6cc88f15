import type { OutboxState } from "../../../../shared/contract/messages-outbox.ts";
import { formatDate, limaDate, limaMinutes } from "../../../../shared/dates.ts";

export type View = "approve" | "queue" | "sent" | "problem" | "all";

/** The views of the outbox, with the states that each shows. */
export const VIEWS: readonly { value: View; label: string; states: readonly OutboxState[] | undefined }[] = [
  { value: "approve", label: "Por aprobar", states: ["to_approve", "held"] },
  { value: "queue", label: "En cola", states: ["queued", "claimed", "dot_sent", "retry"] },
  { value: "sent", label: "Enviados", states: ["sent"] },
  { value: "problem", label: "Con problema", states: ["failed", "uncertain"] },
  { value: "all", label: "Todos", states: undefined },
];

export const STATE_WORDS: Readonly<Record<OutboxState, string>> = {
  to_approve: "Por aprobar",
  queued: "En cola",
  claimed: "Saliendo",
  dot_sent: "Saliendo",
  sent: "Enviado",
  retry: "Se reintenta",
  failed: "No salió",
  uncertain: "Sin confirmar",
  held: "Detenido",
  cancelled: "Cancelado",
};

export const MAY_APPROVE: ReadonlySet<OutboxState> = new Set(["to_approve", "held"]);
/** What has not left. */
export const MAY_CHANGE: ReadonlySet<OutboxState> = new Set(["to_approve", "held", "queued", "retry"]);
/** What only a person decides. */
export const MAY_SETTLE: ReadonlySet<OutboxState> = new Set(["uncertain", "failed"]);

/** `20/11/2026, 10:05` */
export function instantText(at: string): string {
  const minutes = limaMinutes(at);
  return `${formatDate(limaDate(at))}, ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** When a mail left, leaves or was written, whichever matters in its state. */
export function whenText(mail: {
  state: OutboxState;
  sentAt: string | null;
  nextAt: string | null;
  sendAt: string | null;
  createdAt: string;
}): string {
  if (mail.sentAt !== null) return instantText(mail.sentAt);
  if (mail.state === "retry" && mail.nextAt !== null) return `otra vez ${instantText(mail.nextAt)}`;
  if (MAY_CHANGE.has(mail.state) && mail.sendAt !== null) return `desde ${instantText(mail.sendAt)}`;
  return instantText(mail.createdAt);
}

export const countText = (count: number) => (count === 1 ? "1 correo" : `${count.toLocaleString("en-US")} correos`);
