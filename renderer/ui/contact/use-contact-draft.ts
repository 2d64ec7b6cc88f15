import { useState } from "react";
import { useLocation } from "wouter";
import type { ContactOutcome } from "../../../shared/contract/followup-agenda.ts";
import type { InputOf } from "../../../shared/contract/index.ts";
import type { When } from "./DayAndHour.tsx";
import { nextContactDay } from "./next-day.ts";
import { outcomeNote } from "./outcomes.ts";
import { phoneText } from "./Phones.tsx";
import type { ContactChannel, Direction, Target } from "./target.ts";
import { useGuard } from "./use-guard.ts";
import { useNoteContact } from "./use-note-contact.ts";

type Start = { target: Target; channel: ContactChannel; direction: Direction; todayOn: string; onClose: () => void };

export type ContactDraft = ReturnType<typeof useContactDraft>;

/** A contact as it is being noted: who began it, how it ended, what was said, and when the next time is. */
export function useContactDraft({ target, channel, direction: began, todayOn, onClose }: Start) {
  const [, navigate] = useLocation();
  const [direction, setDirection] = useState<Direction>(began);
  const [outcome, setOutcome] = useState<ContactOutcome>();
  const [note, setNote] = useState("");
  /** Chosen by hand; undefined: what follows from how it ended. */
  const [when, setWhen] = useState<When>();
  const guard = useGuard(target.clientId, channel, direction);
  const noting = useNoteContact(() => {
    if (outcome === "wrong_person") navigate(`/clientes/${target.clientId}?editar=1`);
    onClose();
  });
  const choose = (chosen: ContactOutcome) => {
    setNote(outcomeNote(chosen, note, { phone: target.phone && phoneText(target.phone), channel }));
    setOutcome(chosen);
    setWhen(chosen === "call_back" ? { on: nextContactDay(todayOn), minutes: null } : undefined);
  };
  const contact = (): InputOf<"followup.noteContact"> => ({
    clientId: target.clientId,
    channel,
    direction,
    text: note.trim(),
    ...(outcome ? { outcome } : {}),
    ...(target.item ? { item: target.item } : {}),
    ...(when?.on ? { next: { on: when.on, minutes: when.minutes } } : {}),
    ...(guard.override ? { override: guard.override } : {}),
  });
  const canSave = note.trim() !== "" && guard.isFree && !(when && when.on === null);
  return {
    direction,
    setDirection: (next: Direction) => {
      setDirection(next);
      if (next === "in" && (outcome === "no_answer" || outcome === "wrong_person")) setOutcome(undefined);
    },
    outcome,
    choose,
    forget: () => setOutcome(undefined),
    note,
    setNote,
    /** What the user wrote, without the words of the outcome. */
    written: outcomeNote("talked", note, { phone: target.phone && phoneText(target.phone), channel }),
    when,
    setWhen,
    guard,
    canSave,
    save: () => void noting.note(contact()),
    isPending: noting.isPending,
    /** The contact itself, before the promise or dispute that came of it. Where the guard says no, that is noted alone. */
    noteFirst: async () => {
      if (guard.isFree) await noting.noteOnce(contact());
    },
  };
}
