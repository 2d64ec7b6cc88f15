import type { OutputOf } from "../../../../shared/contract/index.ts";
import { limaDate } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import { Sentence, SentenceLink } from "../../../ui/Sentence.tsx";
import { countText, type View } from "./outbox-words.ts";

type Props = { counts: OutputOf<"messages.listOutbox">["counts"]; onView: (view: View) => void };

const LOOKED_AT = 500;

/** What waits for the user, what went wrong, and what left today. */
export function OutboxSentence({ counts, onView }: Props) {
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const left = useCall("messages.listOutbox", { states: ["sent"], limit: LOOKED_AT }).data?.mails ?? [];
  const count = (...states: string[]) => counts.filter(({ state }) => states.includes(state)).reduce((sum, one) => sum + one.count, 0);
  const waiting = count("to_approve", "held");
  const wrong = count("failed", "uncertain");
  const today = left.filter(({ sentAt }) => sentAt !== null && limaDate(sentAt) === todayOn).length;
  return (
    <Sentence>
      {waiting === 0 ? (
        "Nada espera tu aprobación."
      ) : (
        <>
          <SentenceLink onClick={() => onView("approve")}>{countText(waiting)}</SentenceLink>
          {waiting === 1 ? " espera tu aprobación." : " esperan tu aprobación."}
        </>
      )}
      {wrong > 0 && (
        <>
          {" "}
          <SentenceLink onClick={() => onView("problem")}>{countText(wrong)}</SentenceLink>
          {wrong === 1 ? " necesita que decidas." : " necesitan que decidas."}
        </>
      )}{" "}
      {today === 0 ? "Hoy no salió ninguno." : today === 1 ? "Hoy salió 1." : `Hoy salieron ${today}.`}
    </Sentence>
  );
}
