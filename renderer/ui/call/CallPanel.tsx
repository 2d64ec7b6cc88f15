import { Button } from "@mantine/core";
import type { ContactOutcome } from "../../../shared/contract/followup-agenda.ts";
import { useCall } from "../calls.ts";
import { ContactPanel } from "../contact/ContactPanel.tsx";
import { GuardNote } from "../contact/GuardNote.tsx";
import { NextTime } from "../contact/NextTime.tsx";
import { Outcomes } from "../contact/Outcomes.tsx";
import { outcomesOf } from "../contact/outcomes.ts";
import { Said } from "../contact/Said.tsx";
import { SaveContact } from "../contact/SaveContact.tsx";
import type { Target } from "../contact/target.ts";
import { type ContactDraft, useContactDraft } from "../contact/use-contact-draft.ts";
import { leadsOn, WhatFollows } from "../contact/WhatFollows.tsx";
import { WhoBegan } from "../contact/WhoBegan.tsx";
import { KeyHint } from "../KeyHint.tsx";
import { Loading } from "../Loading.tsx";
import { SidePanel } from "../SidePanel.tsx";
import styles from "./Call.module.css";
import { CallFacts } from "./CallFacts.tsx";
import { Script } from "./Script.tsx";
import type { CallScript } from "./talk.ts";
import { type Talk, useTalk } from "./use-talk.ts";

type Props = { target: Target; todayOn: string; onClose: () => void };

/** A call: what to say beside what to know, by what the other person answers, and how it ended. Where there is nothing to ask for, only the latter. */
export function CallPanel({ target, todayOn, onClose }: Props) {
  const owes = target.currency !== null && target.amountMinor !== 0;
  const script = useCall("messages.getCallScript", { clientId: target.clientId, ...(owes ? { stage: target.stage } : {}) });
  if (script.error && !script.data) return <ContactPanel target={target} channel="call" todayOn={todayOn} onClose={onClose} />;
  return <TalkPanel target={target} todayOn={todayOn} script={script.data} onClose={onClose} />;
}

const NO_PARTS: CallScript["parts"] = [];

function TalkPanel({ target, todayOn, script, onClose }: Props & { script: CallScript | undefined }) {
  const draft = useContactDraft({ target, channel: "call", direction: "out", todayOn, onClose });
  const talk = useTalk(script?.parts ?? NO_PARTS, (outcome) => outcome && draft.choose(outcome));
  if (leadsOn(draft)) return <WhatFollows draft={draft} target={target} channel="call" onClose={onClose} />;
  return (
    <SidePanel
      title={`Llamar a ${target.clientName}`}
      subtitle={target.why}
      foot={<Foot talk={talk} draft={draft} />}
      onClose={onClose}
      width={900}
      isWide
    >
      <div className={styles.columns}>
        <div>
          {draft.direction === "out" && <GuardNote guard={draft.guard} />}
          {talk.isOver ? (
            <HowItEnded draft={draft} todayOn={todayOn} />
          ) : script ? (
            <Script talk={talk} parts={script.parts} />
          ) : (
            <Loading />
          )}
          {!talk.isOver && script && (
            <div className={styles.notes}>
              <Said draft={draft} label="Apuntes de la llamada" minRows={2} />
            </div>
          )}
        </div>
        {script && <CallFacts target={target} script={script} />}
      </div>
    </SidePanel>
  );
}

function HowItEnded({ draft, todayOn }: { draft: ContactDraft; todayOn: string }) {
  return (
    <>
      <WhoBegan draft={draft} channel="call" />
      <Outcomes outcomes={outcomesOf("call", draft.direction)} chosen={draft.outcome} onChoose={draft.choose} />
      <NextTime draft={draft} todayOn={todayOn} />
      <Said draft={draft} />
    </>
  );
}

const ENDING: Readonly<Record<ContactOutcome, string>> = {
  no_answer: "Anotar que no contestó",
  wrong_person: "Anotar número equivocado",
  promise: "Anotar la promesa",
  dispute: "Anotar el reclamo",
  call_back: "Anotar cuándo volver a llamar",
  talked: "Anotar lo conversado",
};

function Foot({ talk, draft }: { talk: Talk; draft: ContactDraft }) {
  const { suggested } = talk;
  if (talk.isOver)
    return (
      <>
        <SaveContact draft={draft} channel="call" />
        <Button variant="default" onClick={talk.back}>
          Volver al guion
        </Button>
      </>
    );
  return (
    <>
      {suggested && (
        <Button onClick={() => talk.end(suggested)} rightSection={<KeyHint>Enter</KeyHint>} aria-keyshortcuts="Enter">
          {ENDING[suggested]}
        </Button>
      )}
      <Button
        variant={suggested ? "default" : "filled"}
        onClick={() => talk.end()}
        rightSection={<KeyHint>0</KeyHint>}
        aria-keyshortcuts="0"
      >
        {suggested ? "Terminó de otro modo" : "Terminar la llamada"}
      </Button>
    </>
  );
}
