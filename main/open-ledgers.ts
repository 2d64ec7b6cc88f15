import { resolve } from "node:path";
import { type Ledger, openLedger } from "./ledger/open.ts";

type InUse = { ledger: Ledger; calls: number };

/** Which ledger is open, and those that were left while calls were still at work in them. */
export type OpenLedgers = {
  /** The ledger that is open now. */
  current(): Ledger | undefined;
  /** Opens the ledger of a folder in place of the one that is open, which closes once the calls that began in it are done. */
  open(folder: string): Promise<void>;
  /** Runs a call: the ledger that is open as it begins stays open until it is done, whatever is opened meanwhile. */
  hold<Result>(call: () => Promise<Result>): Promise<Result>;
  /** Runs a call that opens another ledger, after those before it are done. */
  change<Result>(call: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** `isDraft` as openLedger takes it; `onFault` is told when a ledger that was left does not close well. */
export function openLedgers({ isDraft, onFault }: { isDraft: boolean; onFault(error: unknown): void }): OpenLedgers {
  let current: InUse | undefined;
  const left = new Set<InUse>();
  let last: Promise<unknown> = Promise.resolve();
  const leave = async (used: InUse | undefined) => {
    if (used && used.calls > 0) left.add(used);
    else await used?.ledger.close();
  };
  return {
    current: () => current?.ledger,
    async open(folder) {
      const path = resolve(folder);
      if (current?.ledger.folder === path) return;
      const back = [...left].find(({ ledger }) => ledger.folder === path);
      const next = back ?? { ledger: await openLedger(path, { isDraft }), calls: 0 };
      left.delete(next);
      const former = current;
      current = next;
      await leave(former);
    },
    async hold(call) {
      const used = current;
      if (used) used.calls += 1;
      try {
        return await call();
      } finally {
        if (used) used.calls -= 1;
        if (used?.calls === 0 && left.delete(used)) await used.ledger.close().catch(onFault);
      }
    },
    change(call) {
      const run = last.then(call);
      last = run.catch(() => undefined);
      return run;
    },
    async close() {
      const all = [...left, ...(current ? [current] : [])];
      left.clear();
      current = undefined;
      for (const { ledger } of all) await ledger.close();
    },
  };
}
