import type { MailServer } from "../../../shared/contract/messages-mail.ts";
import { explainMailFailure } from "../../platform/mail/explain.ts";
import type { MailFailure, MailReason } from "../../platform/mail/failure.ts";

/** What becomes of a mail after an attempt, and of the account that it went through. */
export type Outcome = {
  state: "sent" | "retry" | "failed" | "uncertain" | "queued";
  why: string;
  /** Of a retry: not before this instant. */
  nextAt?: string;
  /** Nothing more leaves through the account until a person lets it. */
  pauses?: true;
  /** The next mail would meet the same: the account rests until the next run, or until `nextAt`. */
  rests?: true;
  /** The connection is gone: the next mail is tried by the next run. */
  endsRun?: true;
  /** It never came to this mail, so it is no attempt of it. */
  isNoAttempt?: true;
};

const MINUTE_MS = 60_000;
/** Minutes between one attempt and the next: a busy server is asked soon, a closed one seldom. */
const BACK_OFF = [5, 15, 60, 180, 360, 720, 1440];
/** After so many attempts that the server answered with «later», it is told to a person. */
const MOST_ATTEMPTS = 8;
/** While the way to the server is closed, which is no attempt of any mail. */
const NO_WAY_MINUTES = 15;

const PAUSING: ReadonlySet<MailReason> = new Set(["auth", "auth_app_password", "auth_needed"]);

type Attempt = { attempts: number; at: string; server: MailServer; isReached: boolean };

/**
 * @param attempts how many there were, with this one
 * @param isReached whether the server was there and let us in: what cuts the connection then may be this very mail, and the others must not wait for it for ever
 */
export function outcomeOf(failure: MailFailure, { attempts, at, server, isReached }: Attempt): Outcome {
  const why = explainMailFailure(failure, server);
  const { reason, code, dotLeft } = failure;
  if (dotLeft && code === undefined) return { state: "uncertain", why: uncertainWords(reason), rests: true };
  if (PAUSING.has(reason)) return { state: "queued", why, pauses: true, rests: true, isNoAttempt: true };
  if (reason === "stopped") return { state: "queued", why, rests: true, isNoAttempt: true };
  const wait = BACK_OFF[Math.min(attempts, BACK_OFF.length) - 1] ?? 5;
  const later = (minutes: number) => new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString();
  if (reason === "limit") return { state: "retry", why, nextAt: later(Math.max(wait, 60)), rests: true };
  if (code === undefined && !isReached) return { state: "retry", why, nextAt: later(NO_WAY_MINUTES), rests: true, isNoAttempt: true };
  if (code !== undefined && code >= 500) return { state: "failed", why };
  if (attempts >= MOST_ATTEMPTS) return { state: "failed", why: `Se intentó ${attempts} veces. ${why}` };
  return {
    state: "retry",
    why,
    nextAt: later(wait),
    ...(code === 421 ? { rests: true } : {}),
    ...(code === undefined ? { endsRun: true } : {}),
  };
}

function uncertainWords(reason: MailReason): string {
  const what =
    reason === "timeout" ? "El servidor recibió el correo y no respondió" : "La conexión se cortó justo después de entregar el correo";
  return `${what}: no se sabe si llegó. Mira tus enviados o pregúntale al cliente, y decide.`;
}
