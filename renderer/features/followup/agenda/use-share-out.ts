import { useState } from "react";
import type { AgendaItem } from "../../../../shared/contract/followup-agenda.ts";
import { formatLongDate } from "../../../../shared/dates.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { explainError } from "../../../ui/explain-error.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import type { ItemKey } from "../../../ui/contact/target.ts";
import type { Selected } from "./use-selection.ts";

/** What is done with all that is chosen. Each is moved or discarded by itself: one that cannot be says why, and the others go on. */
export function useShareOut({ chosen, clear }: Selected, todayOn: string) {
  const [isBusy, setBusy] = useState(false);
  const assigning = useMutationCall("followup.assign");
  const moving = useMutationCall("followup.moveItem");
  const action = useMutationCall("followup.resolveAction");
  const task = useMutationCall("followup.resolveTask");
  const items = chosen.map(({ kind, id }): ItemKey => ({ kind, id }));
  const each = async (work: (item: ItemKey) => Promise<unknown>, say: (done: readonly ItemKey[]) => void) => {
    setBusy(true);
    const failures: unknown[] = [];
    const done: ItemKey[] = [];
    for (const item of items)
      await work(item).then(
        () => done.push(item),
        (error: unknown) => failures.push(error),
      );
    setBusy(false);
    if (done.length > 0) say(done);
    if (failures.length > 1) toastError(new Error(`${failures.length} no se pudieron. ${explainError(failures[0]).text}`));
    else if (failures.length === 1) toastError(failures[0]);
    else clear();
  };
  const assign = async (personId: number | null, name: string) => {
    setBusy(true);
    try {
      const { assigned } = await assigning.mutateAsync({ items, personId });
      const back = () => Promise.all([...byPerson(chosen)].map(([whose, some]) => assigning.mutateAsync({ items: some, personId: whose })));
      toastUndo(
        personId === null ? `${countOf(assigned)} sin persona elegida.` : `${countOf(assigned)} para ${name}.`,
        back,
        "Volvieron a quien las tenía.",
      );
      clear();
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    assign,
    move: (toOn: string) =>
      each(
        (item) => moving.mutateAsync({ ...item, toOn }),
        (moved) =>
          toastUndo(
            `${countOf(moved.length)} para el ${formatLongDate(toOn)}.`,
            () => Promise.all(moved.map((item) => moving.mutateAsync({ ...item, toOn: todayOn }))),
            "De vuelta en la lista de hoy.",
          ),
      ),
    discard: () =>
      each(
        ({ kind, id }) => (kind === "action" ? action : task).mutateAsync({ id, outcome: "dismissed" }),
        ({ length }) => toastDone(length === 1 ? "1 salió de la lista." : `${length} salieron de la lista.`),
      ),
    isBusy,
  };
}

/** What was chosen, by whoever had it. */
function byPerson(chosen: readonly AgendaItem[]): Map<number | null, ItemKey[]> {
  const of = Map.groupBy(chosen, ({ personId }) => personId);
  return new Map([...of].map(([personId, some]) => [personId, some.map(({ kind, id }) => ({ kind, id }))]));
}

function countOf(count: number): string {
  return count === 1 ? "1 quedó" : `${count} quedaron`;
}
