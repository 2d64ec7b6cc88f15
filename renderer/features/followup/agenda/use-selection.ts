import { useState } from "react";
import type { AgendaItem } from "../../../../shared/contract/followup-agenda.ts";
import type { ItemKey } from "../../../ui/contact/target.ts";

const keyOf = ({ kind, id }: ItemKey) => `${kind}-${id}`;

/** The rows that were chosen; what left the list is chosen no more. */
export function useSelection<Item extends ItemKey>(items: readonly Item[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const chosen = items.filter((item) => keys.has(keyOf(item)));
  return {
    chosen,
    has: (item: ItemKey) => keys.has(keyOf(item)),
    toggle: (item: ItemKey) => {
      const next = new Set(keys);
      if (!next.delete(keyOf(item))) next.add(keyOf(item));
      setKeys(next);
    },
    isAll: items.length > 0 && chosen.length === items.length,
    toggleAll: () => setKeys(chosen.length === items.length ? new Set() : new Set(items.map(keyOf))),
    clear: () => setKeys(new Set()),
  };
}

export type Selected = ReturnType<typeof useSelection<AgendaItem>>;
