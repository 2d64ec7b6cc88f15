import { useState } from "react";
import { formatLongDate } from "../../../../shared/dates.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { explainError } from "../../../ui/explain-error.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import type { ItemKey } from "../contact/target.ts";
import type { Selected } from "./use-selection.ts";

/** What is done with all that is chosen. Each is moved or discarded by itself: one that cannot be says why, and the others go on. */
export function useShareOut({ chosen, clear }: Selected) {
  const [isBusy, setBusy] = useState(false);
  const assigning = useMutationCall("followup.assign");
  const moving = useMutationCall("followup.moveItem");
  const action = useMutationCall("followup.resolveAction");
  const task = useMutationCall("followup.resolveTask");
  const items = chosen.map(({ kind, id }): ItemKey => ({ kind, id }));
  const each = async (work: (item: ItemKey) => Promise<unknown>, done: (count: number) => string) => {
    setBusy(true);
    const failures: unknown[] = [];
    for (const item of items) await work(item).catch((error: unknown) => failures.push(error));
    setBusy(false);
    const count = items.length - failures.length;
    if (count > 0) toastDone(done(count));
    if (failures.length > 1) toastError(new Error(`${failures.length} no se pudieron. ${explainError(failures[0]).text}`));
    else if (failures.length === 1) toastError(failures[0]);
    else clear();
  };
  const assign = async (personId: number | null, name: string) => {
    setBusy(true);
    try {
      const { assigned } = await assigning.mutateAsync({ items, personId });
      toastDone(personId === null ? `${countOf(assigned)} sin persona elegida.` : `${countOf(assigned)} para ${name}.`);
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
        (count) => `${countOf(count)} para el ${formatLongDate(toOn)}.`,
      ),
    discard: () =>
      each(
        ({ kind, id }) => (kind === "action" ? action : task).mutateAsync({ id, outcome: "dismissed" }),
        (count) => (count === 1 ? "1 salió de la lista." : `${count} salieron de la lista.`),
      ),
    isBusy,
  };
}

function countOf(count: number): string {
  return count === 1 ? "1 quedó" : `${count} quedaron`;
}
