import { Checkbox } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { Truncate } from "../../../ui/Truncate.tsx";
import styles from "./Outbox.module.css";
import { STATE_WORDS, whenText } from "./outbox-words.ts";

export type OutboxRow = OutputOf<"messages.listOutbox">["mails"][number];

type Props = {
  mails: readonly OutboxRow[];
  chosen: ReadonlySet<number>;
  shownId: number | undefined;
  onToggle: (id: number) => void;
  onToggleAll: () => void;
  onShow: (id: number) => void;
  onApprove: (id: number) => void;
};

/** The mails as rows: arrows go through them, space chooses, `a` approves, Enter opens. */
export function OutboxTable({ mails, chosen, shownId, onToggle, onToggleAll, onShow, onApprove }: Props) {
  const isAll = mails.every(({ id }) => chosen.has(id));
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="visually-hidden">Correos</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.check}>
              <Checkbox
                size="xs"
                aria-label="Elegir todos los que se ven"
                checked={isAll}
                indeterminate={!isAll && chosen.size > 0}
                onChange={onToggleAll}
              />
            </th>
            <th scope="col">Cliente</th>
            <th scope="col">Asunto</th>
            <th scope="col">Estado</th>
            <th scope="col" className={styles.when}>
              Cuándo
            </th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr
              key={mail.id}
              data-on={mail.id === shownId || undefined}
              data-chosen={chosen.has(mail.id) || undefined}
              onClick={() => onShow(mail.id)}
              onKeyDown={(event) => onKey(event, { toggle: () => onToggle(mail.id), approve: () => onApprove(mail.id) })}
            >
              <td className={styles.check} onClick={(event) => event.stopPropagation()}>
                <Checkbox
                  size="xs"
                  aria-label={`Elegir el correo a ${mail.clientName}`}
                  checked={chosen.has(mail.id)}
                  onChange={() => onToggle(mail.id)}
                />
              </td>
              <th scope="row" className={styles.client}>
                <button type="button" className={styles.open} data-mail-row onClick={() => onShow(mail.id)}>
                  <Truncate>{mail.clientName}</Truncate>
                </button>
                <div className={styles.address}>{mail.to}</div>
              </th>
              <td className={styles.subject}>
                <Truncate>{mail.subject}</Truncate>
                {mail.why && <div className={styles.whyLine}>{mail.why}</div>}
              </td>
              <td>
                <span className={styles.state} data-state={mail.bouncedAt === null ? mail.state : "failed"}>
                  {mail.bouncedAt === null ? STATE_WORDS[mail.state] : "Volvió"}
                </span>
              </td>
              <td className={styles.when}>{whenText(mail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The keys of a row, wherever in it the focus is. */
function onKey(event: KeyboardEvent<HTMLTableRowElement>, { toggle, approve }: { toggle: () => void; approve: () => void }): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const isBox = event.target instanceof HTMLInputElement;
  if (step !== 0) {
    const next = step > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
    next?.querySelector<HTMLElement>("[data-mail-row]")?.focus();
  } else if (event.key === " " && !isBox) toggle();
  else if (event.key === "a") approve();
  else return;
  event.preventDefault();
}
