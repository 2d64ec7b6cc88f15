import { Checkbox } from "@mantine/core";
import { useRef } from "react";
import { useLocation } from "wouter";
import type { AgendaItem } from "../../../../shared/contract/followup-agenda.ts";
import { type ItemKey, ofItem } from "../../../ui/contact/target.ts";
import type { ChosenStep, Step } from "../today.ts";
import { useRowKeys } from "../use-row-keys.ts";
import styles from "./Agenda.module.css";
import { namesOf } from "./AgendaBar.tsx";
import { AgendaRow } from "./AgendaRow.tsx";
import type { Agenda } from "./agenda.ts";
import { SelectionBar } from "./SelectionBar.tsx";
import type { Selected } from "./use-selection.ts";

type Props = {
  items: readonly AgendaItem[];
  workload: Agenda["workload"];
  todayOn: string;
  selection: Selected;
  chosenItem: ItemKey | undefined;
  onChoose: (chosen: ChosenStep) => void;
};

/** The whole list: arrows go through it, Enter opens the step, `c` calls. */
export function AgendaList({ items, workload, todayOn, selection, chosenItem, onChoose }: Props) {
  const [, navigate] = useLocation();
  const list = useRef<HTMLUListElement>(null);
  const names = namesOf(workload);
  const take = (item: AgendaItem, step: Step) => {
    const target = ofItem(item);
    if (step === "letter") navigate(`/cartas?cliente=${item.clientId}&etapa=${target.stage}`);
    else onChoose({ target, step });
  };
  useRowKeys(list, (place) => {
    const item = items[place];
    if (item) take(item, "call");
  });
  const isNothingChosen = selection.chosen.length === 0;
  const focusFirst = () => list.current?.querySelector<HTMLElement>("[data-follow-step]")?.focus({ preventScroll: true });
  return (
    <section className={styles.section} aria-label="Por hacer">
      <div className={styles.head}>
        <Checkbox
          size="xs"
          className={styles.all ?? ""}
          label={isNothingChosen ? "Elegir todas las que se ven" : undefined}
          aria-label="Elegir todas las que se ven"
          checked={selection.isAll}
          indeterminate={!selection.isAll && selection.chosen.length > 0}
          onChange={selection.toggleAll}
        />
        {!isNothingChosen && <SelectionBar selection={selection} todayOn={todayOn} onGone={focusFirst} />}
      </div>
      <ul className={styles.list} ref={list}>
        {items.map((item) => (
          <AgendaRow
            key={`${item.kind}-${item.id}`}
            item={item}
            who={names.get(item.personId) ?? null}
            from={item.escalatedFromId === null ? null : (names.get(item.escalatedFromId) ?? null)}
            todayOn={todayOn}
            isSelected={selection.has(item)}
            isChosen={chosenItem?.kind === item.kind && chosenItem.id === item.id}
            onSelect={() => selection.toggle(item)}
            onTake={(step) => take(item, step)}
          />
        ))}
      </ul>
      <p className={styles.foot}>
        Primero lo que tiene hora y lo que quedó de antes; después, lo que más se espera recuperar. Flechas para recorrer, Enter para abrir,
        c para llamar.
      </p>
    </section>
  );
}
