import { useRef, useState } from "react";
import { formatAmount } from "../../../../shared/money.ts";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import { useReload } from "./use-reload.ts";

/** What was done, so that one key takes it back, the last first. */
export type LastDone = { lineId: number; kind: "applied" | "ignored"; text: string };

export type LineCommands = {
  /** Lines on their way out of the list: hidden at once, back if the command fails. */
  leaving: ReadonlySet<number>;
  last: LastDone | undefined;
  accept: (line: BankLine) => Promise<void>;
  ignore: (line: BankLine) => Promise<void>;
  /** Notes what the editing pane has just applied. */
  noteApplied: (line: BankLine) => void;
  /** Takes back what was applied from a line, or brings an ignored one back. */
  takeBack: (line: Pick<BankLine, "id" | "status">) => Promise<void>;
  undoLast: () => Promise<void>;
};

/** How many steps back the key goes; older ones are undone from their tab. */
const MOST_UNDONE = 200;

/** The commands of the review. `standOn` gets the line that stays or comes back, so that the screen shows it. */
export function useLineCommands(standOn: (lineId: number) => void): LineCommands {
  const { mutateAsync: apply } = useMutationCall("reconciliation.applyMatches");
  const { mutateAsync: setStatus } = useMutationCall("reconciliation.setLineStatus");
  const { mutateAsync: undoLine } = useMutationCall("reconciliation.undoLine");
  const { leaving, run } = useLeaving(standOn);
  const [done, setDone] = useState<readonly LastDone[]>([]);
  const last = done.at(-1);
  const note = (one: LastDone) => setDone((all) => [...all, one].slice(-MOST_UNDONE));

  const takeBack = (line: Pick<BankLine, "id" | "status">) =>
    run(line.id, async () => {
      // Out of the list first: a step that something else took back already must not stand in the way of the ones before it.
      setDone((all) => all.filter((one) => one.lineId !== line.id));
      if (line.status === "applied") await undoLine({ lineId: line.id });
      else await setStatus({ lineId: line.id, status: "pending" });
    });

  return {
    leaving,
    last,
    accept: (line) =>
      run(line.id, async () => {
        const { applied, skipped } = await apply({ lineIds: [line.id] });
        if (applied === 0)
          throw new AppError("conflict", skipped[0]?.message ?? "Este abono cambió mientras lo mirabas. Revísalo otra vez.");
        note({ lineId: line.id, kind: "applied", text: `Aplicado: ${words(line)}` });
      }),
    ignore: (line) =>
      run(line.id, async () => {
        await setStatus({ lineId: line.id, status: "ignored" });
        note({ lineId: line.id, kind: "ignored", text: `No es cobro: ${words(line)}` });
      }),
    noteApplied: (line) => note({ lineId: line.id, kind: "applied", text: `Aplicado: ${words(line)}` }),
    takeBack,
    undoLast: async () => {
      if (!last) return;
      standOn(last.lineId);
      await takeBack({ id: last.lineId, status: last.kind });
    },
  };
}

function useLeaving(standOn: (lineId: number) => void) {
  const [leaving, setLeaving] = useState<ReadonlySet<number>>(new Set());
  const reload = useReload();
  const busy = useRef(new Set<number>());
  const run = async (lineId: number, work: () => Promise<void>) => {
    if (busy.current.has(lineId)) return;
    busy.current.add(lineId);
    setLeaving(new Set(busy.current));
    try {
      await work();
    } catch (error) {
      toastError(error);
      standOn(lineId);
      await reload();
    } finally {
      busy.current.delete(lineId);
      setLeaving(new Set(busy.current));
    }
  };
  return { leaving, run };
}

function words(line: BankLine): string {
  return `+${formatAmount(line.amountMinor, line.currency)} · ${line.description}`;
}
