import { describe, expect, it } from "vitest";
import { createPagedRows } from "../../../../renderer/ui/table/paged-rows.ts";

const PAGE = 200;

/** A ledger of `count` rows whose cursor is the position itself. */
function ledger(count: number, options: { hold?: boolean } = {}) {
  const asked: (string | undefined)[] = [];
  const gates: (() => void)[] = [];
  const loadPage = async (cursor: string | undefined, limit: number) => {
    asked.push(cursor);
    if (options.hold) await new Promise<void>((open) => gates.push(open));
    const from = Number(cursor ?? 0);
    return { rows: Array.from({ length: Math.min(limit, count - from) }, (_, index) => from + index), extra: `total ${count}` };
  };
  const outline = {
    count,
    cursors: Array.from({ length: Math.ceil(count / PAGE) }, (_, page) => (page === 0 ? null : String(page * PAGE))),
  };
  return { loadPage, outline, asked, gates };
}

async function settle() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

describe("rows that arrive by pages", () => {
  it("reads the first page before it knows how many rows there are", async () => {
    const { loadPage, asked } = ledger(100_000);
    const rows = createPagedRows({ loadPage, pageSize: PAGE });
    rows.connect();
    await settle();
    expect(asked).toEqual([undefined]);
    expect([rows.isReady, rows.count, rows.rowAt(199), rows.extra]).toEqual([true, 200, 199, "total 100000"]);
  });

  it("jumps to the end with two requests, none of them for what lies between", async () => {
    const { loadPage, outline, asked } = ledger(100_000);
    const rows = createPagedRows({ loadPage, pageSize: PAGE });
    rows.connect();
    rows.setOutline(outline);
    await settle();
    rows.ensure(99_960, 99_999);
    await settle();
    expect(rows.rowAt(99_999)).toBe(99_999);
    expect(asked).toEqual([undefined, "99800", "99600"]);
  });

  it("forgets the pages left behind while the bar is dragged", async () => {
    const { loadPage, outline, asked, gates } = ledger(100_000, { hold: true });
    const rows = createPagedRows({ loadPage, pageSize: PAGE });
    rows.setOutline(outline);
    rows.connect();
    for (let position = 0; position < 100_000; position += 500) rows.ensure(position, position + 30);
    while (gates.length > 0) {
      gates.shift()?.();
      await settle();
    }
    expect(asked.length).toBeLessThan(8);
    expect(rows.rowAt(99_500)).toBe(99_500);
  });

  it("keeps only so many pages", async () => {
    const { loadPage, outline } = ledger(100_000);
    const rows = createPagedRows({ loadPage, pageSize: PAGE, keepPages: 5 });
    rows.connect();
    rows.setOutline(outline);
    for (let page = 0; page < 40; page++) {
      rows.ensure(page * PAGE, page * PAGE + 30);
      await settle();
    }
    expect(rows.rowAt(20 * PAGE)).toBeUndefined();
    expect(rows.rowAt(39 * PAGE)).toBe(39 * PAGE);
  });

  it("shows the former rows until the new ones are here, then reads what is in sight again", async () => {
    const first = ledger(1000);
    const rows = createPagedRows({ loadPage: first.loadPage, pageSize: PAGE });
    rows.connect();
    rows.setOutline(first.outline);
    rows.ensure(400, 430);
    await settle();
    const before = first.asked.length;
    rows.setOutline({ ...first.outline, count: 999 });
    expect(rows.rowAt(410)).toBe(410);
    await settle();
    expect(rows.count).toBe(999);
    expect(new Set(first.asked.slice(before))).toEqual(new Set(["200", "400", "600", undefined]));
  });

  it("says what failed and reads on when asked to", async () => {
    const good = ledger(50);
    let isBroken = true;
    const loadPage = (cursor: string | undefined, limit: number) => {
      if (!isBroken) return good.loadPage(cursor, limit);
      isBroken = false;
      return Promise.reject(new Error("disco"));
    };
    const rows = createPagedRows({ loadPage, pageSize: PAGE, explain: () => "No se pudo leer." });
    rows.connect();
    await settle();
    expect(rows.problem).toBe("No se pudo leer.");
    rows.retry();
    await settle();
    expect([rows.problem, rows.rowAt(49)]).toEqual([undefined, 49]);
  });

  it("brings a long run of rows for a sum or a copy", async () => {
    const { loadPage, outline } = ledger(5000);
    const rows = createPagedRows({ loadPage, pageSize: PAGE });
    rows.connect();
    rows.setOutline(outline);
    const run = await rows.load(150, 1250, new AbortController().signal);
    expect([run.length, run[0], run.at(-1)]).toEqual([1101, 150, 1250]);
  });
});
