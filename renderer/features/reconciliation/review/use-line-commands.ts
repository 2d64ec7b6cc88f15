import { useRef, useState } from "react";
import { formatAmount } from "../../../../shared/money.ts";
import type { InputOf, OutputOf } from "../../../../shared/contract/index.ts";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { explainError } from "../../../ui/explain-error.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { undoneHeadline } from "../view/outcome-words.ts";
import type { Hurry } from "./use-hurry.ts";
import { useReload } from "./use-reload.ts";
import type { Reversal } from "./use-tab-lines.ts";

type LineDone = { kind: "applied" | "ignored" | "reversed"; lineId: number; text: string };
/** What was done, so that one key takes it back, the last first; `bulk` is many deposits at once. */
export type LastDone = LineDone | { kind: "bulk"; batchId: number; text: string };

export type LineCommands = {
  /** Whether a line has left the list it was in: at once, before the program answers; it is back if the command is refused. */
  hasLeft: (line: Pick<BankLine, "id" | "version">) => boolean;
  /** Why the program refused what was asked of a line; gone once the line is asked for something again. */
  refusals: ReadonlyMap<number, string>;
  last: LastDone | undefined;
  /** What happened, for those who cannot see it. */
  said: string;
  accept: (line: BankLine, proposal: Proposal | undefined) => Promise<void>;
  ignore: (line: BankLine) => Promise<void>;
  settle: (reversal: Reversal) => Promise<void>;
  /** Notes what the editing pane has just applied. */
  noteApplied: (line: BankLine) => void;
  /** Takes back what was applied from a line, or brings an ignored one back. */
  takeBack: (line: Pick<BankLine, "id" | "status" | "version" | "amountMinor" | "currency" | "description">) => Promise<void>;
  undoLast: () => Promise<void>;
  /** Notes that all the sure ones were applied, as one step. */
  noteBulk: (batchId: number, text: string) => void;
  undoBulk: (batchId: number) => Promise<void>;
};

/** The commands of the review. `standOn` gets the line that comes back because the user asked for it; `begin` is called for each, and what it gives once it has ended. */
export function useLineCommands(standOn: (lineId: number) => void, begin: Hurry["begin"]): LineCommands {
  const { mutateAsync: apply } = useMutationCall("reconciliation.applyMatches");
  const { mutateAsync: setStatus } = useMutationCall("reconciliation.setLineStatus");
  const { mutateAsync: settleReversal } = useMutationCall("reconciliation.settleReversal");
  const { undoOne, undoBatch, batches } = useUndoOne();
  const { last, push, forget } = useDone();
  const [said, setSaid] = useState("");
  const { hasLeft, refusals, run, comeBack, leave } = useOrder(setSaid);
  const note = (line: BankLine, kind: LineDone["kind"], what: string) => {
    push({ lineId: line.id, kind, text: `${what}: ${words(line)}` });
    setSaid(`${what}. ${words(line)}`);
  };
  /** What is done counts from the key on: the next key may already take it back, and waits for its turn. */
  const doNow = (line: BankLine, kind: LineDone["kind"], what: string, work: () => Promise<unknown>) => {
    const end = begin();
    note(line, kind, what);
    leave(line);
    return run(line, work, () => forget(line.id)).finally(end);
  };

  const undoBulk = async (batchId: number) => {
    try {
      toastDone(undoneHeadline(await undoBatch({ batchId })));
      forget(batchId, true);
    } catch (error) {
      toastError(error);
    }
  };

  return {
    hasLeft,
    refusals,
    last,
    said,
    accept: (line, proposal) => doNow(line, "applied", "Aplicado", async () => refuseSkipped(await apply(asSeen(line, proposal)))),
    ignore: (line) => doNow(line, "ignored", "No es cobro", () => setStatus({ lineId: line.id, status: "ignored" })),
    settle: ({ credit, reversal }) =>
      doNow(credit, "reversed", "Anulado", async () => {
        const { batchId } = await settleReversal({ creditLineId: credit.id, reversalLineId: reversal.id });
        batches.current.set(credit.id, batchId);
      }),
    noteApplied: (line) => {
      note(line, "applied", "Aplicado");
      leave(line);
      begin()();
    },
    takeBack: (line) => {
      // Out of the list first: a step that something else took back already must not stand in the way of the ones before it.
      forget(line.id);
      leave(line);
      setSaid(`Deshecho. ${words(line)}`);
      return run(line, () => undoOne(line.id, line.status === "applied" ? "applied" : "ignored"));
    },
    noteBulk: (batchId, text) => push({ kind: "bulk", batchId, text }),
    undoBulk,
    undoLast: async () => {
      if (!last) return;
      if (last.kind === "bulk") return undoBulk(last.batchId);
      forget(last.lineId);
      comeBack(last.lineId);
      standOn(last.lineId);
      setSaid(`Deshecho. ${last.text.replace(":", ".")}`);
      await run({ id: last.lineId, text: last.text }, () => undoOne(last.lineId, last.kind));
    },
  };
}

/** A line with its proposal as it was shown: another one by now is refused, not applied. */
function asSeen({ id }: BankLine, proposal: Proposal | undefined): InputOf<"reconciliation.applyMatches"> {
  return { lineIds: [id], ...(proposal ? { seen: [{ lineId: id, fingerprint: proposal.fingerprint }] } : {}) };
}

function refuseSkipped({ applied, skipped }: OutputOf<"reconciliation.applyMatches">): void {
  if (applied === 0) throw new AppError("conflict", skipped[0]?.message ?? "Este abono cambió mientras lo mirabas. Revísalo otra vez.");
}

/** Takes back one thing that was done to a line; `batches` holds under which number each return by the bank was settled. */
function useUndoOne() {
  const { mutateAsync: setStatus } = useMutationCall("reconciliation.setLineStatus");
  const { mutateAsync: undoLine } = useMutationCall("reconciliation.undoLine");
  const { mutateAsync: undoBatch } = useMutationCall("undo.undoBatch");
  const batches = useRef(new Map<number, number>());
  const undoOne = async (lineId: number, kind: LineDone["kind"]) => {
    if (kind === "applied") await undoLine({ lineId });
    else if (kind === "ignored") await setStatus({ lineId, status: "pending" });
    else {
      const result = await undoBatch({ batchId: batches.current.get(lineId) ?? 0 });
      if (result.kept.length > 0) throw new AppError("conflict", undoneHeadline(result));
      toastDone("El abono cuenta otra vez y espera en Por revisar.");
    }
  };
  return { undoOne, undoBatch, batches };
}

/** How many steps back the key goes; older ones are undone from their tab. */
const MOST_UNDONE = 200;

/** What was done, the last at the end. */
function useDone() {
  const [done, setDone] = useState<readonly LastDone[]>([]);
  return {
    last: done.at(-1),
    push: (one: LastDone) => setDone((all) => [...all, one].slice(-MOST_UNDONE)),
    /** Forgets what was done to a line, or in a batch. */
    forget: (id: number, isBulk = false) =>
      setDone((all) => all.filter((one) => (one.kind === "bulk" ? !isBulk || one.batchId !== id : isBulk || one.lineId !== id))),
  };
}

type Named = Pick<BankLine, "id"> & ({ text: string } | Pick<BankLine, "amountMinor" | "currency" | "description">);

/** Runs the commands of one line in the order in which they were given, and keeps which lines have left and which were refused. */
function useOrder(say: (text: string) => void) {
  const [left, setLeft] = useState<ReadonlyMap<number, number>>(new Map());
  const [refusals, setRefusals] = useState<ReadonlyMap<number, string>>(new Map());
  const turns = useRef(new Map<number, Promise<boolean>>());
  const reload = useReload();
  const comeBack = (lineId: number) => setLeft((all) => without(all, lineId));
  const run = async (line: Named, work: () => Promise<unknown>, onRefused?: () => void): Promise<void> => {
    setRefusals((all) => without(all, line.id));
    const before = turns.current.get(line.id) ?? Promise.resolve(true);
    const turn = before.then(async (went) => {
      // What came before was refused: there is nothing to take back.
      if (!went) return true;
      try {
        await work();
        return true;
      } catch (error) {
        onRefused?.();
        comeBack(line.id);
        const { text } = explainError(error);
        setRefusals((all) => new Map(all).set(line.id, text));
        say(`No se pudo: ${text}`);
        toastError(error instanceof AppError ? new AppError(error.code, `${"text" in line ? line.text : words(line)}. ${text}`) : error);
        await reload();
        return false;
      }
    });
    turns.current.set(line.id, turn);
    await turn;
    if (turns.current.get(line.id) === turn) turns.current.delete(line.id);
  };
  return {
    refusals,
    run,
    comeBack,
    /** A line that comes back has a later version than the one that left. */
    hasLeft: (line: Pick<BankLine, "id" | "version">) => (left.get(line.id) ?? -1) >= line.version,
    leave: (line: Pick<BankLine, "id" | "version">) => setLeft((all) => new Map(all).set(line.id, line.version)),
  };
}

function without<Value>(all: ReadonlyMap<number, Value>, id: number): ReadonlyMap<number, Value> {
  if (!all.has(id)) return all;
  const rest = new Map(all);
  rest.delete(id);
  return rest;
}

function words(line: Pick<BankLine, "amountMinor" | "currency" | "description">): string {
  return `+${formatAmount(line.amountMinor, line.currency)} · ${line.description}`;
}
