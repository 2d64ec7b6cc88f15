import { needed, type Outline, pagesInSight } from "./page-plan.ts";
import type { RowSource } from "./row-source.ts";

export type { Outline };

/** Reads the rows of one page; `extra` is whatever else came with it (totals of the filter). */
export type PageLoader<Row, Extra> = (
  cursor: string | undefined,
  limit: number,
  signal: AbortSignal,
) => Promise<{ rows: Row[]; extra?: Extra }>;

export type PagedOptions<Row, Extra> = {
  loadPage: PageLoader<Row, Extra>;
  pageSize: number;
  /** Pages kept; the ones seen longest ago go first. */
  keepPages?: number;
  /** Puts a failure into words for the user. */
  explain?: (error: unknown) => string;
};

export type PagedRows<Row, Extra> = RowSource<Row> & {
  /** What came with the first page. */
  extra: Extra | undefined;
  /** A new outline: rows may have come, gone or changed, so the pages are read again (those in sight first, shown as they were meanwhile). */
  setOutline(outline: Outline): void;
  subscribe(listener: () => void): () => void;
  /** Reading happens only while connected; gives the function that disconnects and stops what is under way. */
  connect(): () => void;
};

type Book<Row, Extra> = {
  options: PagedOptions<Row, Extra>;
  pages: Map<number, { rows: Row[]; epoch: number }>;
  underWay: Map<number, Promise<void>>;
  listeners: Set<() => void>;
  stop: AbortController | undefined;
  outline: Outline | undefined;
  /** Grows with every new outline: pages of an older one are of yesterday. */
  epoch: number;
  /** Pages in sight and their neighbours, most wanted first. */
  wanted: number[];
  face: PagedRows<Row, Extra>;
};

/** Requests under way at once. */
const AT_ONCE = 3;

/**
 * Rows that arrive by pages. Any position can be asked for at once: the outline knows where its page begins, so nothing is skipped over.
 * Only what is in sight now is asked for: while someone drags the scroll bar, the pages left behind are forgotten before they are requested.
 */
export function createPagedRows<Row, Extra>(options: PagedOptions<Row, Extra>): PagedRows<Row, Extra> {
  const { pageSize } = options;
  const face: PagedRows<Row, Extra> = {
    count: 0,
    version: 0,
    isReady: false,
    problem: undefined,
    extra: undefined,
    rowAt: (index) => book.pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    ensure: (from, to) => ensure(book, from, to),
    load: (from, to, signal) => load(book, from, to, signal),
    retry() {
      face.problem = undefined;
      tell(book);
      pump(book);
    },
    setOutline: (outline) => setOutline(book, outline),
    subscribe(listener) {
      book.listeners.add(listener);
      return () => book.listeners.delete(listener);
    },
    connect: () => connect(book),
  };
  const book: Book<Row, Extra> = {
    options,
    pages: new Map(),
    underWay: new Map(),
    listeners: new Set(),
    stop: undefined,
    outline: undefined,
    epoch: 0,
    wanted: [0],
    face,
  };
  return face;
}

function tell<Row, Extra>({ face, pages, outline, listeners }: Book<Row, Extra>): void {
  face.count = outline?.count ?? pages.get(0)?.rows.length ?? 0;
  face.isReady = pages.has(0) || (outline !== undefined && (outline.count === 0 || pages.size > 0));
  face.version += 1;
  for (const listener of listeners) listener();
}

function connect<Row, Extra>(book: Book<Row, Extra>): () => void {
  const mine = new AbortController();
  book.stop = mine;
  pump(book);
  return () => {
    mine.abort();
    book.underWay.clear();
  };
}

function ensure<Row, Extra>(book: Book<Row, Extra>, from: number, to: number): void {
  book.wanted = pagesInSight(from, to, book.options.pageSize, book.outline?.count ?? 0);
  for (const page of book.wanted) {
    const held = book.pages.get(page);
    if (!held) continue;
    book.pages.delete(page); // and in again at the end: a Map keeps the order in which pages were last seen
    book.pages.set(page, held);
  }
  pump(book);
}

function pump<Row, Extra>(book: Book<Row, Extra>): void {
  const signal = book.stop?.signal;
  if (book.face.problem !== undefined || !signal || signal.aborted) return;
  for (const page of book.wanted) {
    if (book.underWay.size >= AT_ONCE) return;
    if (book.pages.get(page)?.epoch !== book.epoch && !book.underWay.has(page)) bring(book, page, signal);
  }
}

function cursorOf<Row, Extra>(book: Book<Row, Extra>, page: number): string | undefined {
  return page === 0 ? undefined : (book.outline?.cursors[page] ?? undefined);
}

function bring<Row, Extra>(book: Book<Row, Extra>, page: number, signal: AbortSignal): void {
  const { options, epoch, face } = book;
  const cursor = cursorOf(book, page);
  if (page > 0 && cursor === undefined) return;
  const work = options
    .loadPage(cursor, options.pageSize, signal)
    .then(
      (answer) => {
        if (epoch === book.epoch && !signal.aborted) keep(book, page, answer);
      },
      (error: unknown) => {
        if (!signal.aborted) face.problem = options.explain?.(error) ?? String(error);
      },
    )
    .then(() => {
      if (book.underWay.get(page) === work) book.underWay.delete(page);
      if (signal.aborted) return;
      tell(book);
      pump(book);
    });
  book.underWay.set(page, work);
}

function keep<Row, Extra>(book: Book<Row, Extra>, page: number, answer: { rows: Row[]; extra?: Extra }): void {
  const { pages, face, wanted, options } = book;
  pages.delete(page);
  pages.set(page, { rows: answer.rows, epoch: book.epoch });
  if (page === 0) face.extra = answer.extra;
  for (const old of pages.keys()) {
    if (pages.size <= (options.keepPages ?? 60)) return;
    if (!wanted.includes(old) && old !== 0) pages.delete(old);
  }
}

/** Everything held is of yesterday: what is out of sight goes, what is in sight stays until its new rows are here. */
function setOutline<Row, Extra>(book: Book<Row, Extra>, next: Outline): void {
  const { pages, options } = book;
  if (book.outline) {
    book.epoch += 1;
    book.underWay.clear();
    for (const page of pages.keys()) if (!needed(page, book.wanted, next.count, options.pageSize)) pages.delete(page);
  }
  book.outline = next;
  // The first page brings the totals too, so it is read again wherever the user stands.
  book.wanted = [...new Set([...book.wanted, 0])].filter((page) => needed(page, book.wanted, next.count, options.pageSize));
  tell(book);
  pump(book);
}

async function load<Row, Extra>(book: Book<Row, Extra>, from: number, to: number, signal: AbortSignal): Promise<Row[]> {
  const { pageSize } = book.options;
  const last = Math.min(to, book.face.count - 1);
  const end = Math.floor(last / pageSize);
  const rows: Row[] = [];
  for (let page = Math.floor(from / pageSize); page <= end; page += AT_ONCE) {
    signal.throwIfAborted();
    const together = Array.from({ length: Math.min(AT_ONCE, end - page + 1) }, (_, index) => wholePage(book, page + index, signal));
    for (const [index, all] of (await Promise.all(together)).entries()) {
      const start = (page + index) * pageSize;
      for (const row of all.slice(Math.max(0, from - start), last - start + 1)) rows.push(row);
    }
  }
  return rows;
}

async function wholePage<Row, Extra>(book: Book<Row, Extra>, page: number, signal: AbortSignal): Promise<Row[]> {
  const held = book.pages.get(page);
  if (held?.epoch === book.epoch) return held.rows;
  return (await book.options.loadPage(cursorOf(book, page), book.options.pageSize, signal)).rows;
}
