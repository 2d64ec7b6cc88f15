import type { CalendarKind } from "../../../../shared/contract/followup-calendar.ts";
import { useCall } from "../../../ui/calls.ts";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import type { CalendarLink } from "../view/link.ts";
import { KINDS } from "../view/kinds.ts";
import styles from "./bar.module.css";

type Props = { link: CalendarLink; counts: ReadonlyMap<CalendarKind, number>; change: (part: Partial<CalendarLink>) => void };

/** What kinds of things are shown, with how many there are of each; a client, where one alone is looked at. */
export function KindChips({ link, counts, change }: Props) {
  const toggle = (kind: CalendarKind) =>
    change({ kinds: link.kinds.includes(kind) ? link.kinds.filter((one) => one !== kind) : [...link.kinds, kind] });
  const offered = KINDS.filter(({ kind }) => (counts.get(kind) ?? 0) > 0 || link.kinds.includes(kind));
  if (offered.length === 0 && link.clientId === undefined) return null;
  return (
    <div className={styles.chips} role="group" aria-label="Qué se muestra">
      {link.clientId !== undefined && <ClientChip id={link.clientId} onClear={() => change({ clientId: undefined })} />}
      {offered.map(({ kind, label }) => (
        <FilterChip key={kind} isOn={link.kinds.includes(kind)} aria-pressed={link.kinds.includes(kind)} onClick={() => toggle(kind)}>
          {label} <span className={styles.count}>{(counts.get(kind) ?? 0).toLocaleString("en-US")}</span>
        </FilterChip>
      ))}
      {link.kinds.length > 0 && (
        <button type="button" className={styles.all} onClick={() => change({ kinds: [] })}>
          Ver todo
        </button>
      )}
    </div>
  );
}

function ClientChip({ id, onClear }: { id: number; onClear: () => void }) {
  const client = useCall("clients.getClient", { id });
  return (
    <FilterChip value={client.data?.name ?? "…"} onClear={onClear} onClick={onClear}>
      Cliente
    </FilterChip>
  );
}
