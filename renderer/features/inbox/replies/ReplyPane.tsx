import { CHANNEL_NAMES } from "../../../../shared/channel-names.ts";
import { Button, Menu } from "@mantine/core";
import { Link } from "wouter";
import { formatMoney } from "../../../../shared/money.ts";
import { replyIntent } from "../../../../shared/contract/messages-replies.ts";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { Before } from "./Before.tsx";
import { Proposals } from "./Proposals.tsx";
import styles from "./replies.module.css";
import type { Changes } from "./use-replies.ts";
import { WhoseIsIt } from "./WhoseIsIt.tsx";
import { INTENTS, type Proposal, type ReplyDetail, SURE, sureOf, whenText } from "./words.ts";

type Props = {
  reply: ReplyDetail;
  todayOn: string;
  isBusy: boolean;
  isEditing: boolean;
  onEdit: () => void;
  onAccept: (proposal: Proposal, changes?: Changes) => void;
  onDismiss: () => void;
  onReopen: () => void;
  onCorrect: (intent: ReplyDetail["intent"]) => void;
};

/** One answer: who wrote it and what it owes, what was said before, what it says, what was understood, and what can be done. */
export function ReplyPane({ reply, todayOn, onDismiss, onReopen, onCorrect, ...acts }: Props) {
  const isWaiting = reply.state === "waiting";
  return (
    <section className={styles.pane} aria-labelledby="respuesta-de">
      <header className={styles.paneHead}>
        <div className={styles.paneWho}>
          <h2 id="respuesta-de" className={styles.paneTitle}>
            {reply.clientId === null ? (
              reply.from || "Sin cliente"
            ) : (
              <Link href={`/clientes/${reply.clientId}`} className={styles.link}>
                {reply.clientName}
              </Link>
            )}
          </h2>
          <p className={styles.quiet}>{[owedText(reply), reply.contactName].filter(Boolean).join(" · ")}</p>
        </div>
        {isWaiting && (
          <Button
            variant="default"
            size="compact-md"
            onClick={onDismiss}
            disabled={acts.isBusy}
            aria-keyshortcuts="d"
            rightSection={<KeyHint>d</KeyHint>}
          >
            Descartar
          </Button>
        )}
      </header>
      <div className={styles.paneBody}>
        <Before said={reply.before} todayOn={todayOn} />
        <blockquote className={styles.said}>
          <div className={styles.saidHead}>
            {CHANNEL_NAMES[reply.channel]} · {whenText(reply.at, todayOn)}
          </div>
          {reply.text}
        </blockquote>
        {reply.clientId === null ? (
          <WhoseIsIt reply={reply} />
        ) : (
          <>
            <Understood reply={reply} isWaiting={isWaiting} onCorrect={onCorrect} />
            {isWaiting ? (
              <Proposals proposals={reply.proposals} {...acts} />
            ) : (
              <Resolved reply={reply} isBusy={acts.isBusy} onReopen={onReopen} />
            )}
          </>
        )}
      </div>
    </section>
  );
}

function owedText({ owed, clientId }: ReplyDetail): string {
  if (clientId === null) return "No se sabe de qué cliente es";
  if (owed.length === 0) return "No debe nada";
  return owed
    .map(({ currency, openMinor, overdueMinor }) => {
      const late = overdueMinor > 0 ? `, vencido ${formatMoney(overdueMinor, currency)}` : ", nada vencido";
      return `Debe ${formatMoney(openMinor, currency)}${late}`;
    })
    .join(" · ");
}

type UnderstoodProps = { reply: ReplyDetail; isWaiting: boolean; onCorrect: (intent: ReplyDetail["intent"]) => void };

/** The meaning in plain words, how sure it is, and the way to say another. */
function Understood({ reply, isWaiting, onCorrect }: UnderstoodProps) {
  const sure = sureOf(reply.confidence);
  const others = reply.understood.slice(1).filter(({ confidence }) => confidence >= 0.2);
  return (
    <div className={styles.understood}>
      <span>
        Se entendió: <strong>{INTENTS[reply.intent].toLowerCase()}</strong>
        {others.length > 0 && ` (y quizá ${others.map(({ intent }) => INTENTS[intent].toLowerCase()).join(", ")})`}
      </span>
      <span className={styles.sure} data-sure={sure}>
        {reply.isCorrected ? "lo dijiste tú" : SURE[sure]}
      </span>
      {isWaiting && (
        <Menu width={230} position="bottom-end">
          <Menu.Target>
            <button type="button" className={styles.link}>
              No es eso
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Qué quiso decir</Menu.Label>
            {replyIntent.options
              .filter((intent) => intent !== reply.intent)
              .map((intent) => (
                <Menu.Item key={intent} onClick={() => onCorrect(intent)}>
                  {INTENTS[intent]}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function Resolved({ reply, isBusy, onReopen }: { reply: ReplyDetail; isBusy: boolean; onReopen: () => void }) {
  return (
    <div className={styles.resolved}>
      <p>{reply.outcome ?? "Salió de la lista."}</p>
      <Button variant="default" size="compact-md" disabled={isBusy} onClick={onReopen}>
        {reply.state === "done" ? "Deshacer y volver a la lista" : "Volver a la lista"}
      </Button>
    </div>
  );
}
