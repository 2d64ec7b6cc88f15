import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { checkContact } from "../check-contact.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { mayOverride } from "../guard/judge.ts";
import { refusal } from "../guard/refusal.ts";
import { contactTitle } from "./contact-words.ts";
import { firstFreeDay, refuseDay } from "./day-check.ts";
import { findItem, resolveItem } from "./find-item.ts";
import { againText, type NextStep, nextStep } from "./next-step.ts";
import { addTask } from "./tasks.ts";

type Request = ParsedInputOf<"followup.noteContact">;
type Passed = { reason: string; passed: string[] };

/**
 * Notes what was said with a client and how it ended; what it was done for leaves the list, and the next step enters it.
 * What the business began is asked of the guard for the instant at which it was, without counting itself; rules of the house alone yield to a reason.
 * @throws AppError not_found | invalid_input for an instant still to come | not_allowed with the verdict
 */
export function noteContact(context: CommandContext, request: Request): Promise<OutputOf<"followup.noteContact">> {
  const { clientId, channel, outcome, item } = request;
  const detail: Record<string, unknown> = { clientId, channel, direction: request.direction ?? "out", outcome: outcome ?? null, item };
  return context.command({ what: "followup.noteContact", topics: ["followup", "clients"], detail }, async (tx) => {
    const at = instantOf(tx, request.at);
    const client = readClient(tx, clientId);
    const contact = readContact(tx, request);
    const doer = readDoer(tx, request) ?? client.personId;
    const passed = await askGuard(tx, request, at);
    if (passed) detail.override = passed;
    const id = noteInTimeline(tx, {
      clientId,
      kind: channel,
      title: contactTitle({ channel, direction: request.direction ?? "out", outcome, who: contact, override: passed?.reason }),
      text: request.text,
      at,
      detail: { direction: request.direction ?? "out", ...(outcome ? { outcome } : {}), ...(passed ? { override: passed } : {}) },
    });
    if (item) resolveItem(tx, item, "done");
    const { next, passed: passedDay } = await planNext(tx, request, { at, who: contact ?? client.name });
    if (passedDay) detail.nextOverride = passedDay;
    const nextTaskId = next ? addTask(tx, { clientId, ...next, personId: doer }) : null;
    Object.assign(detail, { timelineId: id, nextTaskId });
    return { id, nextTaskId, nextOn: next?.on ?? null };
  });
}

/** @throws AppError invalid_input for an instant still to come */
function instantOf(tx: Command, at: string | undefined): string {
  if (at === undefined) return tx.at;
  const instant = new Date(at).toISOString();
  if (instant > tx.at) throw new AppError("invalid_input", "Esa hora todavía no llega: anota el contacto cuando ya se hizo.");
  return instant;
}

function readClient(tx: Command, id: number): { name: string; personId: number | null } {
  const client = tx.bulk.get<{ name: string; personId: number | null }>("SELECT name, person_id AS personId FROM clients WHERE id = ?", id);
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  return client;
}

/** With whom it was; undefined when it is not said. @throws AppError not_found for a person of no client or of another one */
function readContact(tx: Command, { clientId, contactId, direction }: Request): string | undefined {
  if (contactId === undefined) return undefined;
  const contact = tx.bulk.get<{ name: string }>("SELECT name FROM contacts WHERE id = ? AND client_id = ?", contactId, clientId);
  // What the business began with somebody else is refused by the guard, with its basis in the law.
  if (!contact && direction === "in") throw new AppError("not_found", "Esa persona no es contacto de este cliente.");
  return contact?.name;
}

/** Who had to do it: the next step is theirs too. @throws AppError not_found; conflict when it is of another client */
function readDoer(tx: Command, { clientId, item }: Request): number | null {
  if (!item) return null;
  const found = findItem(tx, item);
  if (found.clientId !== clientId) throw new AppError("conflict", "Lo que había que hacer es de otro cliente.");
  return found.personId;
}

async function askGuard(
  tx: Command,
  { clientId, channel, contactId, direction, override }: Request,
  at: string,
): Promise<Passed | undefined> {
  if (direction === "in") return undefined;
  const verdict = await checkContact(tx.db, { clientId, channel, at, contactId });
  if (verdict.allowed) return undefined;
  if (!override || !mayOverride(verdict)) throw refusal(verdict, "contactarlo");
  return { reason: override.reason, passed: verdict.reasons.map(({ code }) => code) };
}

/** What follows: what the caller says, or what follows from how it ended, on a day on which the client may be contacted. */
async function planNext(
  tx: Command,
  request: Request,
  { at, who }: { at: string; who: string },
): Promise<{ next: NextStep | null; passed?: Passed | undefined }> {
  const { clientId, channel, outcome, next, override } = request;
  if (next === null) return { next };
  const rules = await readGuardRules(tx.db);
  const contact = { channel, at, todayOn: tx.todayOn, who };
  const usual = nextStep(outcome, contact, rules);
  if (next) {
    const minutes = next.minutes ?? null;
    const kind = next.kind ?? usual?.kind ?? "call";
    const passed = await refuseDay(tx.db, { clientId, channel: kind, on: next.on, minutes }, tx, override);
    return { next: { kind, on: next.on, minutes, text: againText(outcome, contact) }, passed };
  }
  if (!usual || usual.kind === "other") return { next: usual };
  const on = await firstFreeDay(tx.db, { clientId, channel: usual.kind, on: usual.on, minutes: usual.minutes }, tx.at);
  return { next: { ...usual, on } };
}
