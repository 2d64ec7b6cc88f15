import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Command } from "../../ledger/context.ts";
import { noteState } from "./states.ts";

/** Longer than any attempt takes: what was claimed before is nobody's any more, whatever its claimer looks like. */
const FORGOTTEN_MS = 15 * 60_000;

const CLOSED = "El programa se cerró antes de enviarlo: se intenta de nuevo.";
const UNKNOWN = "El programa se cerró justo al enviarlo: no se sabe si llegó. Pregúntale al cliente o mira tus enviados, y decide.";

/** The runs of this process that are sending now. */
const running = new Set<string>();

/** Who sends, as a claim names it: the computer, the process and the run. */
export function beginRun(): { claimer: string; end(): void } {
  const claimer = `${hostname()} ${process.pid} ${randomUUID()}`;
  running.add(claimer);
  return { claimer, end: () => void running.delete(claimer) };
}

function isSending(claimer: string | null, claimedAt: string | null, at: string): boolean {
  if (claimer === null || claimedAt === null) return false;
  if (Math.abs(Date.parse(at) - Date.parse(claimedAt)) > FORGOTTEN_MS) return false;
  const [host = "", pid = ""] = claimer.split(" ");
  if (host !== hostname()) return true; // a copy of the program on another computer: its time tells
  return Number(pid) === process.pid ? running.has(claimer) : isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

type Claimed = { id: number; timelineId: number | null; state: "claimed" | "dot_sent"; claimedAt: string | null; claimedBy: string | null };

const CLAIMED = `SELECT id, timeline_id AS timelineId, state, claimed_at AS claimedAt, claimed_by AS claimedBy FROM outbox WHERE state IN ('claimed', 'dot_sent')`;

/**
 * Takes up what a copy of the program that is gone left half done. A mail whose final dot never left is tried again; of one whose dot may have left
 * nobody knows, and only a person decides.
 */
export function recoverClaims(tx: Command): void {
  for (const mail of tx.bulk.all<Claimed>(CLAIMED)) {
    if (isSending(mail.claimedBy, mail.claimedAt, tx.at)) continue;
    const [state, why] = mail.state === "claimed" ? (["retry", CLOSED] as const) : (["uncertain", UNKNOWN] as const);
    tx.bulk.run("UPDATE outbox SET state = ?, why = ?, next_at = NULL, claimed_by = NULL WHERE id = ?", state, why, mail.id);
    noteState(tx, mail, state, why);
  }
}
